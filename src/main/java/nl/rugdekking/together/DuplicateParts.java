// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Component;

/**
 * Handles people who are affected in two reports on one event. Each report has a part (the case of
 * one affected person) for them, and only one part stays open, so that they are asked once and
 * nothing is promised twice.
 */
@Component
record DuplicateParts(
    AffectedRepository affecteds,
    Promises promises,
    CaseAssignments cases,
    PromisePlanner planner,
    DangerCalls calls) {

  private record OpenPart(CasePart part, PartRecord affected, boolean alarm) {}

  /**
   * Keeps one open part of each person and closes the others. It prefers a part with an alarm, then
   * one whose affected person was already asked for their wishes, then the oldest.
   */
  void closeDuplicates(List<CasePart> parts, PersonId by) {
    parts.stream()
        .filter(part -> part.affected() != null && part.open())
        .map(part -> new OpenPart(part, affecteds.find(part.id()).orElseThrow(), hasAlarm(part)))
        .collect(Collectors.groupingBy(open -> String.valueOf(open.part().affected())))
        .values()
        .forEach(open -> closeDuplicatesOf(open, by));
  }

  private void closeDuplicatesOf(List<OpenPart> open, PersonId by) {
    open.stream()
        .sorted(
            Comparator.comparing((OpenPart openPart) -> !openPart.alarm())
                .thenComparing(openPart -> openPart.affected().askedAt() == null)
                .thenComparing(openPart -> openPart.part().openedAt()))
        .skip(1)
        // A part with an alarm stays open, because somebody who was called may be on the way.
        .filter(openPart -> !openPart.alarm())
        .forEach(openPart -> close(openPart, by));
  }

  private boolean hasAlarm(CasePart part) {
    return calls.find(part.id()).isPresent();
  }

  private void close(OpenPart openPart, PersonId by) {
    var part = openPart.part();
    promises.list(part.id()).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> promises.markLapsed(by, promise));
    change(openPart.affected(), openPart.affected().withOutcome(Outcome.CONTINUED, planner.now()));
    cases.setOpen(part.id(), false);
    cases.setContinued(part.id(), true);
  }

  /** Reopens parts whose other part is in another case after a separation. */
  void reopenSeparated(List<CasePart> parts) {
    for (var part : parts) {
      if (part.continued() && parts.stream().noneMatch(other -> continuesIn(other, part))) {
        var affected = affecteds.find(part.id()).orElseThrow();
        var reopened = affected.withoutOutcome();
        change(affected, reopened);
        cases.setOpen(part.id(), true);
        cases.setContinued(part.id(), false);
        planner.afterSeparation(cases.getPart(part.id()), reopened);
      }
    }
  }

  // Compares the numbers of the cases, because joined incidents share a number while each part
  // knows only the incident with which it was registered.
  private boolean continuesIn(CasePart other, CasePart part) {
    return !other.continued()
        && Objects.equals(other.affected(), part.affected())
        && cases.number(other.incident()).equals(cases.number(part.incident()));
  }

  private void change(PartRecord before, PartRecord after) {
    if (!affecteds.update(before, after)) {
      throw new StalePageException();
    }
  }
}
