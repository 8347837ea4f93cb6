// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a decided act was done: a letter posted, a talk held, a number of the police.
 *
 * @param on the day on which it was done
 * @param who the person who did it, such as whoever spoke or posted the letter
 * @param reference the number that somebody else gave it, such as that of the police
 */
public record Proof(LocalDate on, String who, @Nullable String reference) {

  /** The proof that a kind of promise asks for. */
  public enum Need {
    NONE,
    /** A day and a name; a number where somebody gave one. */
    DATED
  }
}
