// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Timeline;
import org.springframework.stereotype.Component;

/**
 * Decides whom to call for one part, in this order: the first and second officer on duty, the case
 * owner, the responsible person and the deputy (these two only in the open lane), and the fallback,
 * who handles cases from outside the organisation. It leaves out everybody for whom the case is
 * blocked, such as an accused colleague (domain rule 1). If nobody remains, it takes the other
 * safety roles, and the administrator last, so that in danger somebody is always called.
 *
 * <p>When the danger was told in a talk with the confidential adviser, some people are called only
 * if there is nobody else: the person who told it, everybody above that person, and the listener
 * who asked for the call (domain rule 1l).
 */
@Component
record CallLine(DutyRepository duties, People people, CaseAssignments cases, Timeline timeline) {

  private static final List<OfficeKind> LAST_RESORT =
      List.of(
          OfficeKind.DUTY_OFFICER,
          OfficeKind.CONFIDENTIAL_ADVISER,
          OfficeKind.CARE_GIVER,
          OfficeKind.FALLBACK,
          OfficeKind.ADMINISTRATOR);

  Map<PersonId, CallRole> listCandidates(CasePart part, Instant now) {
    return part.isTalk()
        ? listCandidatesForTalk(part, now, listCalledLast(part))
        : listByOffice(part, now);
  }

  /**
   * Returns whom to call for a talk.
   *
   * @param calledLast the people who are called only when there is nobody else to call
   */
  Map<PersonId, CallRole> listCandidatesForTalk(
      CasePart talk, Instant now, Set<PersonId> calledLast) {
    var byOffice = listByOffice(talk, now);
    var others = new LinkedHashMap<>(byOffice);
    others.keySet().removeAll(calledLast);
    if (others.isEmpty()) {
      addOtherRoles(others, people.listCachedOffices());
      others.keySet().removeAll(cases.blocked(talk.incident()));
      others.keySet().removeAll(calledLast);
    }
    return others.isEmpty() ? byOffice : others;
  }

  /** Returns the people who told of the danger and everybody above them. */
  Set<PersonId> listReportersAndManagers(CasePart talk) {
    return cases.listReportersAndManagers(talk.incident());
  }

  /**
   * Returns the people who told of the danger, everybody above them, and the people who asked for
   * the call.
   */
  Set<PersonId> listCalledLast(CasePart talk) {
    var found = new HashSet<>(listReportersAndManagers(talk));
    for (var entry : timeline.list(talk.incident())) {
      if (entry.kind() == AlarmEntryKind.HELP_ASKED && entry.by() != null) {
        found.add(entry.by());
      }
    }
    return found;
  }

  /**
   * Returns the first officer on duty. The result is empty unless everybody on duty may be called
   * about this part and none of them is the affected person, because a person who dials the number
   * of the duty line does not know which of them answers.
   */
  Optional<PersonId> findOnDuty(CasePart part, Instant now) {
    var onDuty = duties.getRoster(now, now).officersAt(now).keySet();
    return onDuty.stream()
        .findFirst()
        .filter(
            first ->
                listByOffice(part, now).keySet().containsAll(onDuty)
                    && onDuty.stream().noneMatch(person -> person.equals(part.affected())));
  }

  /**
   * Returns whom to call by the offices of the body, without those for whom the case is blocked.
   */
  Map<PersonId, CallRole> listByOffice(CasePart part, Instant now) {
    var offices = people.listCachedOffices();
    var line = new LinkedHashMap<PersonId, CallRole>();
    duties.getRoster(now, now).officersAt(now).entrySet().stream()
        .filter(entry -> isDutyOfficer(offices, entry.getKey(), part))
        .forEach(entry -> line.put(entry.getKey(), entry.getValue()));
    var owner = people.inServiceOrNull(part.owner());
    if (owner != null) {
      line.putIfAbsent(owner, CallRole.ofOwner(part));
    }
    if (part.lane() == Lane.OPEN && !part.escalated()) {
      addAnswering(line, offices, part);
    }
    addOffices(line, offices, OfficeKind.FALLBACK, CallRole.FALLBACK, part);
    var blocked = cases.blocked(part.incident());
    line.keySet().removeAll(blocked);
    if (line.isEmpty()) {
      addOtherRoles(line, offices);
      line.keySet().removeAll(blocked);
    }
    return line;
  }

  /**
   * Returns true when a person who was called can take care of it: they still work here, and the
   * case is not blocked for them.
   */
  boolean canRespond(PersonId person, IncidentId incident) {
    return people.inServiceOrNull(person) != null && !cases.blocked(incident).contains(person);
  }

  // When the mayor or somebody outside decides, the responsible person of the body may not read the
  // part, so they are not called.
  private void addAnswering(Map<PersonId, CallRole> line, List<Office> offices, CasePart part) {
    switch (part.answeredBy()) {
      case OFFICES -> {
        addOffices(line, offices, OfficeKind.RESPONSIBLE, CallRole.RESPONSIBLE, part);
        addOffices(line, offices, OfficeKind.DEPUTY, CallRole.DEPUTY, part);
      }
      case MAYOR ->
          people.findMayor().ifPresent(mayor -> line.putIfAbsent(mayor, CallRole.RESPONSIBLE));
      case OUTSIDE -> {} // the fallback is added after this
    }
  }

  private static void addOtherRoles(Map<PersonId, CallRole> line, List<Office> offices) {
    for (var kind : LAST_RESORT) {
      offices.stream()
          .filter(office -> office.kind() == kind)
          .forEach(office -> line.putIfAbsent(office.person(), CallRole.ANYBODY));
    }
  }

  private static boolean isDutyOfficer(List<Office> offices, PersonId person, CasePart part) {
    return offices.stream()
        .anyMatch(
            office ->
                office.person().equals(person)
                    && office.covers(OfficeKind.DUTY_OFFICER, part.body()));
  }

  private static void addOffices(
      Map<PersonId, CallRole> line,
      List<Office> offices,
      OfficeKind kind,
      CallRole via,
      CasePart part) {
    offices.stream()
        .filter(office -> office.covers(kind, part.body()))
        .forEach(office -> line.putIfAbsent(office.person(), via));
  }
}
