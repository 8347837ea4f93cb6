// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.acting.Repetition;
import nl.rugdekking.register.acting.SeriesPlanner;
import nl.rugdekking.subject.SubjectLinkRepository.DossierMember;
import org.springframework.stereotype.Component;

/** Plans the police reports of a dossier again after its links changed. */
@Component
public class RepetitionReplanner {

  private final SubjectLinkRepository links;
  private final Repetition repetition;
  private final SeriesPlanner series;
  private final CaseAssignments cases;

  RepetitionReplanner(
      SubjectLinkRepository links,
      Repetition repetition,
      SeriesPlanner series,
      CaseAssignments cases) {
    this.links = links;
    this.repetition = repetition;
    this.cases = cases;
    this.series = series;
  }

  /**
   * Called after incidents were joined or separated, because their series then count another number
   * of acts.
   */
  public void replanForParts(CaseAccess access, Collection<CasePart> parts) {
    var by = access.viewer().person();
    for (var part : parts) {
      var number = cases.number(part.incident());
      series.replan(by, part.id(), number, false);
      repetition
          .listOtherActs(part.id())
          .forEach(act -> series.replan(by, act.part(), act.number(), false));
      links.listLinkedIn(part.id()).stream()
          .flatMap(subject -> links.listDossier(subject).stream())
          .forEach(member -> series.replan(by, member.part(), member.number(), false));
    }
  }

  /** The parts of these members that belong to a series now. */
  Set<PartId> listInSeries(Collection<DossierMember> members) {
    var found = new HashSet<PartId>();
    members.stream()
        .map(DossierMember::part)
        .distinct()
        .filter(part -> !repetition.listOtherActs(part).isEmpty())
        .forEach(found::add);
    return found;
  }

  /** Called after links were removed. */
  void replan(CaseAccess access, Collection<DossierMember> members) {
    replan(access, members, part -> false);
  }

  /**
   * Called after two subjects were linked.
   *
   * @param before the parts that belonged to a series before
   */
  void replan(CaseAccess access, Collection<DossierMember> members, Set<PartId> before) {
    replan(access, members, part -> !before.contains(part));
  }

  private void replan(
      CaseAccess access, Collection<DossierMember> members, Predicate<PartId> becameSeries) {
    var seen = new HashSet<PartId>();
    for (var member : members) {
      if (seen.add(member.part())) {
        var became = becameSeries.test(member.part());
        series.replan(access.viewer().person(), member.part(), member.number(), became);
      }
    }
  }
}
