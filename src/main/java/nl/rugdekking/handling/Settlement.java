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
 * How a promise was kept.
 *
 * @param onBehalfOf for whom a police report or claim is made; null for other promises
 * @param withoutOthers true when it goes on without the name and facts of another affected person,
 *     who does not want it
 * @param doneBy the day by which what was decided is done; null where nothing remains to be done
 * @param proof what shows that it was done; null for promises that need no proof
 */
public record Settlement(
    String words,
    @Nullable OnBehalfOf onBehalfOf,
    boolean withoutOthers,
    @Nullable LocalDate doneBy,
    @Nullable Proof proof) {

  /** The line of the timeline; empty when it tells no more than that the promise was kept. */
  Optional<String> describe(VisibleAct act, PromiseKind kept) {
    return act == VisibleAct.RESPONSE || !kept.equals(act.kind())
        ? Optional.empty()
        : Optional.ofNullable(onBehalfOf).map(whose -> whose.describe(act));
  }

  public static Settlement inWords(String words) {
    return new Settlement(words, null, false, null, null);
  }

  /** A decision that the organisation acts, to be done by this day. */
  public static Settlement byOrganisation(String words, LocalDate doneBy) {
    return new Settlement(words, OnBehalfOf.ORGANISATION, false, doneBy, null);
  }

  /** Settles the promise by showing that the organisation did what it had decided. */
  public static Settlement done(String words, Proof proof) {
    return new Settlement(words, OnBehalfOf.ORGANISATION, false, null, proof);
  }
}
