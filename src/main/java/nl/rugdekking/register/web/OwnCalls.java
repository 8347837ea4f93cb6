// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Tells somebody in danger, and who reported it, whom we call. The alarm room implements it: that
 * room depends on the register.
 */
public interface OwnCalls {

  /** Returns what may be said of the call for this part; empty for a report without a name. */
  Optional<CallStatus> find(PartId part);

  /**
   * Says on which number whoever reads the page is called, or offers the field to give it.
   *
   * @param phone the number that they gave, or null
   * @param takesNumber true when they can give one here
   */
  void offerNumber(@Nullable String phone, boolean takesNumber, Model model);

  /**
   * @param name who is called or took it on; null when there is nobody, and in a talk, which does
   *     not tell who else works for the adviser
   * @param next whom we call next and when, as a sentence, or null
   */
  record CallStatus(@Nullable String name, @Nullable String next) {}
}
