// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import org.springframework.ui.Model;

/**
 * A block on the page of a promise, for somebody to whom only that promise was given. Another room
 * (module) fills it and declares it as a bean.
 */
public interface PromiseOwnerBlock {

  /** Returns true when the handler of the part sees the block too on the page of the promise. */
  default boolean isForHandlers() {
    return false;
  }

  /**
   * Fills the model with the data that somebody needs to keep this promise, and no other data.
   *
   * @return the template with the fragment {@code block}; empty when there is nothing to tell
   */
  Optional<String> fill(CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model);
}
