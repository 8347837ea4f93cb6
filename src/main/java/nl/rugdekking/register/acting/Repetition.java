// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;

/**
 * Finds the other acts of a series: against the same person, or in the same dossier, within the
 * months that the policy names (domain rule 15). The series is calculated and not stored. The
 * subject room (a module) implements this interface, because it depends on the register and not the
 * other way round.
 */
public interface Repetition {

  /**
   * Another act of the series.
   *
   * @param number the number under which its case is handled
   * @param earlier true when it happened before the part that was asked about
   * @param sameSubject true when a person linked the perpetrator of this act to a perpetrator in
   *     the part that was asked about
   * @param mayChangeStanding true when the standing of this act may change if the part that was
   *     asked about stops counting as an act
   */
  record OtherAct(
      PartId part,
      IncidentId incident,
      String number,
      boolean earlier,
      boolean sameSubject,
      boolean mayChangeStanding) {}

  /**
   * The other acts of the series, without a check of the viewer: for rules, not for pages. Parts
   * that ended without an act do not count, and neither do parts of the same case.
   */
  List<OtherAct> listOtherActs(PartId part);

  /** The standing of a part in its series. Its promises depend on nothing else in the series. */
  enum Standing {
    /** No other act is in its series. */
    ALONE,
    /** There are other acts in its series, but none came before it. */
    FIRST,
    REPEATED
  }

  /** The standing of these parts, read with one query; a part that is alone may be left out. */
  Map<PartId, Standing> findStandings(Collection<PartId> parts);

  /**
   * Returns true when an act of the same perpetrator came before this part, no matter whom it was
   * against.
   */
  default boolean isRepeatedBySameSubject(PartId part) {
    return listOtherActs(part).stream().anyMatch(act -> act.earlier() && act.sameSubject());
  }

  /**
   * Returns true when an act of the series came before this part, so a police report is owed
   * (L631).
   */
  default boolean isRepeated(PartId part) {
    return listOtherActs(part).stream().anyMatch(OtherAct::earlier);
  }
}
