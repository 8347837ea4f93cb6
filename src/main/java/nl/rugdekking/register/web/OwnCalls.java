// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody in danger, and who reported it, whom we call. The alarm room implements it: that
 * room depends on the register.
 */
public interface OwnCalls {

  /** Returns what may be said of the call for this part; empty for a report without a name. */
  Optional<CallStatus> find(PartId part);

  /**
   * @param name who is called or took it on; null when there is nobody, and in a talk, which does
   *     not tell who else works for the adviser
   * @param next whom we call next and when, as a sentence, or null
   */
  record CallStatus(@Nullable String name, @Nullable String next) {}
}
