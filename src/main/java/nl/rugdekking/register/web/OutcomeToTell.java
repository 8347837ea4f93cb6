// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;

/**
 * Writes in plain words what there is to tell, for a promise to tell the affected person of an
 * outcome. The room (module) that recorded the outcome declares a bean of this type. The handler
 * may change the text before they send it.
 */
public interface OutcomeToTell {

  /** Returns the text; empty when the promise is about something else. */
  Optional<String> describe(CaseAccess access, Promise promise);
}
