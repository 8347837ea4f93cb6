// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.Instant;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import org.jspecify.annotations.Nullable;

/**
 * A decision that the organisation acts although the affected person said no or not yet, or could
 * not be reached; or the record that it acted in direct danger, before anybody could ask. It never
 * covers a complaint to the police or a claim for private loss, because only the affected person
 * decides about those.
 *
 * @param toldBefore true when the affected person had heard of it before it was decided
 * @param danger the danger, where the answers of the affected person do not tell it; null for an
 *     act that was done in direct danger
 * @param policeAdvice the advice of the police, where the answers of the affected person do not
 *     contain it; null for a police report
 */
public record Exemption(
    PartId part,
    VisibleAct act,
    Cause cause,
    Instant at,
    PersonId by,
    boolean toldBefore,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice) {

  /** The reason why the organisation acts all the same. */
  public enum Cause {
    OTHERS_SAFETY,
    /** The case is serious, or a repetition. */
    SERIOUS,
    /** The law obliges it, such as articles 160 and 162 of the Code of Criminal Procedure. */
    LEGAL_DUTY,
    /** The affected person could not be reached in two attempts. */
    NOT_REACHED,
    /**
     * There was direct danger. The handler of the case records afterwards what was done; that
     * decides nothing about what comes next.
     */
    DANGER;

    public boolean isForResponsible() {
      return this != DANGER;
    }
  }

  /**
   * Returns true when it was decided after the affected person answered: a later answer ends it.
   */
  boolean isValidFor(PartRecord affected) {
    var answeredAt = affected.askedAt();
    return answeredAt == null || !at.isBefore(answeredAt);
  }
}
