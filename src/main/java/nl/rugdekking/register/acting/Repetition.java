// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;

/**
 * Finds the other acts of a series: against the same person, or in the same dossier, within the
 * months that the policy names (domain rule 15). Calculated and not stored. The subject room
 * implements it, because it depends on the register and not the other way round.
 */
public interface Repetition {

  /**
   * Another act of the series.
   *
   * @param number the number under which its case is handled
   * @param earlier true when it happened before the part that was asked about
   * @param sameSubject true when a person linked its perpetrator to one of the part
   * @param dependsOnAsked true when it may matter to this act whether the part that was asked about
   *     counts: no third act came before it, and it is repeated with that part or has no other
   */
  record OtherAct(
      PartId part,
      IncidentId incident,
      String number,
      boolean earlier,
      boolean sameSubject,
      boolean dependsOnAsked) {}

  /**
   * The other acts of the series, without a check of the viewer: for rules, not for pages. Parts
   * that ended without an act do not count, and neither do parts of the same case.
   */
  List<OtherAct> listOtherActs(PartId part);

  /** How a part stands in its series, which is all that its promises depend on. */
  enum Standing {
    /** No other act is in its series. */
    ALONE,
    /** Others are, and none came before it. */
    FIRST,
    REPEATED
  }

  /** The standing of these parts, in one question; a part that is alone may be left out. */
  Map<PartId, Standing> findStandings(Collection<PartId> parts);

  /** Returns true when an act of the same perpetrator came before it, whoever it was against. */
  default boolean isRepeatedBySameSubject(PartId part) {
    return listOtherActs(part).stream().anyMatch(act -> act.earlier() && act.sameSubject());
  }

  /** Returns true when an act came before it, so that a police report is owed (L631). */
  default boolean isRepeated(PartId part) {
    return listOtherActs(part).stream().anyMatch(OtherAct::earlier);
  }
}
