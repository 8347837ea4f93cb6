// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a decided act was done, such as a posted letter, a talk or a reference number of
 * the police.
 *
 * @param on the day on which it was done
 * @param who the person who did it, such as the one who held the talk or posted the letter
 * @param reference the reference number that somebody else gave, such as the police
 */
public record Proof(LocalDate on, String who, @Nullable String reference) {

  /** The proof that a kind of promise asks for. */
  public enum Need {
    NONE,
    /** A day and a name; a number where somebody gave one. */
    DATED
  }
}
