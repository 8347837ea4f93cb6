// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import org.springframework.ui.Model;

/**
 * What a room has to tell on the page of a promise to somebody to whom only that promise was given.
 * The room declares it as a bean.
 */
public interface PromiseOwnerBlock {

  /** Returns true when whoever handles the part reads it as well on the page of the promise. */
  default boolean isForHandlers() {
    return false;
  }

  /**
   * Fills the model with what this promise needs, and nothing else.
   *
   * @return the template with the fragment {@code block}; empty when there is nothing to tell
   */
  Optional<String> fill(CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model);
}
