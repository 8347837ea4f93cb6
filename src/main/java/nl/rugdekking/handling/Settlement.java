// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;

/**
 * The facts with which a promise is recorded as kept.
 *
 * @param onBehalfOf the party for whom a police report or claim is made; null for other promises
 * @param withoutOthers true when the act leaves out the name and facts of another affected person,
 *     who does not want it
 * @param doneBy the day by which the decided act is to be done; null when nothing remains to be
 *     done
 * @param proof what shows that the act was done; null for promises that need no proof
 */
public record Settlement(
    String words,
    @Nullable OnBehalfOf onBehalfOf,
    boolean withoutOthers,
    @Nullable LocalDate doneBy,
    @Nullable Proof proof) {

  /**
   * Describes the decision for the timeline. The result is empty when there is nothing to say
   * besides that the promise was kept.
   */
  Optional<String> describe(VisibleAct act, PromiseKind kept) {
    return act == VisibleAct.RESPONSE || !kept.equals(act.kind())
        ? Optional.empty()
        : Optional.ofNullable(onBehalfOf).map(whose -> whose.describe(act));
  }

  public static Settlement inWords(String words) {
    return new Settlement(words, null, false, null, null);
  }

  /** Creates the record of a decision that the organisation acts, and does so by this day. */
  public static Settlement byOrganisation(String words, LocalDate doneBy) {
    return new Settlement(words, OnBehalfOf.ORGANISATION, false, doneBy, null);
  }

  /** Creates the record that the organisation did what it had decided. */
  public static Settlement done(String words, Proof proof) {
    return new Settlement(words, OnBehalfOf.ORGANISATION, false, null, proof);
  }
}
