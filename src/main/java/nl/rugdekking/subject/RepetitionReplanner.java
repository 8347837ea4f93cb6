// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.acting.Repetition;
import nl.rugdekking.register.acting.Repetition.Standing;
import nl.rugdekking.register.acting.SeriesPlanner;
import nl.rugdekking.subject.SubjectLinkRepository.DossierMember;
import org.springframework.stereotype.Component;

/** Plans the police reports of a dossier again after the links of that dossier changed. */
@Component
public class RepetitionReplanner {

  private final Repetition repetition;
  private final SeriesPlanner series;
  private final CaseAssignments cases;

  RepetitionReplanner(Repetition repetition, SeriesPlanner series, CaseAssignments cases) {
    this.repetition = repetition;
    this.cases = cases;
    this.series = series;
  }

  /**
   * Reads the standing of each part in its series (alone, first or repeated). Call it before the
   * cases change.
   */
  public Map<PartId, Standing> findStandings(Collection<CasePart> parts) {
    return repetition.findStandings(parts.stream().map(CasePart::id).toList());
  }

  /**
   * Called after incidents were joined or separated, because the number of acts in their series has
   * then changed.
   *
   * @param before what {@link #findStandings} returned before that
   */
  public void replanForParts(
      CaseAccess access, Collection<CasePart> parts, Map<PartId, Standing> before) {
    var by = access.viewer().person();
    var after = findStandings(parts);
    for (var part : parts) {
      var standingBefore = before.getOrDefault(part.id(), Standing.ALONE);
      if (standingBefore != after.getOrDefault(part.id(), Standing.ALONE)) {
        series.replan(by, part.id(), cases.number(part.incident()), standingBefore);
      }
      series.replanOthers(by, part.id());
    }
  }

  /**
   * Reads the standing of each part of a dossier in its series. Call it before the links of the
   * dossier change. Afterwards only parts whose standing changed are planned again, so that a long
   * series is not planned again with each link.
   *
   * @param members the members of the dossiers on both sides of the link
   */
  Standings read(Collection<DossierMember> members) {
    return new Standings(List.copyOf(members), repetition.findStandings(listParts(members)));
  }

  /** The standing of each part in its series when {@link #read} was called. */
  record Standings(List<DossierMember> members, Map<PartId, Standing> byPart) {

    private Standing findStanding(PartId part) {
      return byPart.getOrDefault(part, Standing.ALONE);
    }
  }

  /** Called after the links changed, with what {@link #read} returned before. */
  void replanChanged(CaseAccess access, Standings before) {
    var after = read(before.members());
    var seen = new HashSet<PartId>();
    for (var member : before.members()) {
      var part = member.part();
      var standingBefore = before.findStanding(part);
      if (seen.add(part) && standingBefore != after.findStanding(part)) {
        series.replan(access.viewer().person(), part, member.number(), standingBefore);
      }
    }
  }

  private static Set<PartId> listParts(Collection<DossierMember> members) {
    return members.stream().map(DossierMember::part).collect(Collectors.toSet());
  }
}
