// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of loss. It decides who can claim it. */
public enum DamageKind {
  GOODS(EnumSet.allOf(Claimant.class)),
  /** Medical costs that the affected person pays themselves, such as the own risk. */
  MEDICAL(EnumSet.of(Claimant.AFFECTED)),
  /** Travel, or help in the household. */
  TRAVEL_OR_HELP(EnumSet.of(Claimant.AFFECTED)),
  IMMATERIAL(EnumSet.of(Claimant.AFFECTED)),
  /** Hours of work to repair or clean something. */
  HOURS(EnumSet.of(Claimant.ORGANISATION)),
  /**
   * Wages that the organisation pays on to an employee who cannot work, and the costs of their
   * return. A holder of an office, somebody who is hired and a family member are no employees of
   * the organisation (6:107a BW).
   */
  WAGES(EnumSet.of(Claimant.ORGANISATION));

  @SuppressWarnings("ImmutableEnumChecker") // never changed after it was made
  private final Set<Claimant> claimants;

  DamageKind(Set<Claimant> claimants) {
    this.claimants = claimants;
  }

  /**
   * Returns true when this party can claim such a loss.
   *
   * @param employed true when the affected person is an employee of the organisation
   */
  public boolean isClaimableBy(Claimant claimant, boolean employed) {
    return claimants.contains(claimant) && (this != WAGES || employed);
  }

  /** Returns true when either party can claim such a loss. */
  public boolean isClaimable(boolean employed) {
    return Stream.of(Claimant.values()).anyMatch(party -> isClaimableBy(party, employed));
  }
}
