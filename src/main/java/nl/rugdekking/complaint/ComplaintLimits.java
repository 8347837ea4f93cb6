// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds until which day the affected can make a complaint. Whether there is such a day depends on
 * the forms of the incident (such as stalking): those that the handler recorded, or until then
 * those that people told; and on what else is known of the act.
 */
@Service
class ComplaintLimits {

  private static final String STALKING = "stalking";

  // These codes are in the lists that every organisation starts with. For an insult, the complaint
  // is that of the person who was insulted. Nothing is known about a form that an organisation
  // adds.
  private static final Set<String> FORMS = Set.of(STALKING, "slander", "verbal");

  private final CaseAssignments cases;
  private final IncidentRepository incidents;
  private final KnownDayRepository knownDays;
  private final ObjectProvider<FollowUpAnswers> followUpAnswers;
  private final ObjectProvider<ComplaintReasons> reasons;

  ComplaintLimits(
      CaseAssignments cases,
      IncidentRepository incidents,
      KnownDayRepository knownDays,
      ObjectProvider<FollowUpAnswers> followUpAnswers,
      ObjectProvider<ComplaintReasons> reasons) {
    this.cases = cases;
    this.incidents = incidents;
    this.knownDays = knownDays;
    this.followUpAnswers = followUpAnswers;
    this.reasons = reasons;
  }

  /**
   * Returns the limit for the affected of this part; empty when nothing asks for a complaint, or
   * when the day is not known.
   */
  @Transactional(readOnly = true)
  Optional<ComplaintLimit> find(CasePart part) {
    return PageReads.once(ComplaintLimits.class, part.id(), () -> calculate(part));
  }

  private Optional<ComplaintLimit> calculate(CasePart part) {
    var acts = listActs(part);
    var forms = acts.stream().flatMap(act -> act.forms().stream()).collect(Collectors.toSet());
    return Collections.disjoint(forms, FORMS) && !mayNeedComplaint(part, forms)
        ? Optional.empty()
        : findEarliest(part, acts, forms.contains(STALKING));
  }

  /**
   * Returns the limit as it would be if the act asked for a complaint; empty when the day of the
   * act is not known.
   */
  @Transactional(readOnly = true)
  Optional<ComplaintLimit> findPossible(CasePart part) {
    return findEarliest(part, listActs(part), false);
  }

  // Each act has a term of its own, from the day on which the affected learned of that act.
  private Optional<ComplaintLimit> findEarliest(
      CasePart part, List<ReportedAct> acts, boolean ongoing) {
    return acts.stream()
        .map(act -> limit(part, act, ongoing))
        .min(Comparator.comparing(ComplaintLimit::start));
  }

  private ComplaintLimit limit(CasePart part, ReportedAct act, boolean ongoing) {
    var own =
        listPartsOfPerson(part).stream()
            .filter(other -> other.incident().equals(act.incident().id()))
            .map(CasePart::id)
            .toList();
    return knownDays
        .find(own)
        .map(day -> new ComplaintLimit(day, ComplaintLimit.Basis.KNOWN, ongoing))
        .orElseGet(() -> new ComplaintLimit(act.day(), basis(act), ongoing));
  }

  private static ComplaintLimit.Basis basis(ReportedAct act) {
    return act.happened() ? ComplaintLimit.Basis.HAPPENED : ComplaintLimit.Basis.REPORTED;
  }

  private boolean mayNeedComplaint(CasePart part, Set<String> forms) {
    return listPartsOfPerson(part).stream()
        .anyMatch(own -> reasons.stream().anyMatch(room -> room.mayNeedComplaint(own.id(), forms)));
  }

  /** Returns the earliest day on which it happened to this person; empty when that is not known. */
  @Transactional(readOnly = true)
  Optional<LocalDate> findDayOfAct(CasePart part) {
    return listActs(part).stream().findFirst().filter(ReportedAct::happened).map(ReportedAct::day);
  }

  /**
   * Returns true when the day lies before the act. That is never so for stalking: perhaps only the
   * last time was reported.
   */
  boolean isBeforeAct(CasePart part, LocalDate day) {
    return find(part).filter(ComplaintLimit::ongoing).isEmpty()
        && findDayOfAct(part).filter(day::isBefore).isPresent();
  }

  /**
   * Returns the parts of the same person, including this one, in the reports that are handled as
   * one case.
   */
  List<CasePart> listPartsOfPerson(CasePart part) {
    return cases.parts(part.incident()).stream()
        .filter(other -> isOfSamePerson(part, other))
        .toList();
  }

  /** Returns the acts against the affected of this part in this case, the earliest first. */
  // All acts against the same person in this case count together. There are no warnings about the
  // incidents of an old list, and where only a month or year is known there is no day to count
  // from.
  List<ReportedAct> listActs(CasePart part) {
    return listPartsOfPerson(part).stream()
        .map(CasePart::incident)
        .distinct()
        .map(incidents::get)
        .filter(act -> !act.history() && act.precision() == ChronoUnit.DAYS)
        .map(act -> ReportedAct.of(act, forms(act)))
        .sorted(Comparator.comparing(ReportedAct::day))
        .toList();
  }

  private static boolean isOfSamePerson(CasePart part, CasePart other) {
    return part.id().equals(other.id())
        || (part.affected() != null && part.affected().equals(other.affected()));
  }

  private Set<String> forms(IncidentRecord act) {
    return Set.copyOf(
        act.forms().isEmpty()
            ? followUpAnswers.stream()
                .map(told -> told.listForms(act.id()))
                .flatMap(Collection::stream)
                .toList()
            : act.forms());
  }
}
