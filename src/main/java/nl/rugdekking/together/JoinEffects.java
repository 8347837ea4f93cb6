// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.handling.Ending;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.subject.RepeatedParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the effects of joining and separating cases: timeline lines, retention, repetition and
 * letters.
 */
@Component
class JoinEffects {

  private final PartSteps parts;
  private final Ending ending;
  private final RepeatedParts repeated;
  private final CaseNotifications notifications;
  private final Clock clock;

  JoinEffects(
      PartSteps parts,
      Ending ending,
      RepeatedParts repeated,
      CaseNotifications notifications,
      Clock clock) {
    this.parts = parts;
    this.ending = ending;
    this.repeated = repeated;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Writes a line only in the case whose number changes: the handlers of the others need not know.
   */
  void joined(CaseAccess first, CaseAccess other, List<CasePart> now) {
    other.all().forEach(part -> step(other, part, JoinEntry.BROUGHT_TOGETHER, first.number()));
    ending.together(
        Stream.concat(first.incidents().stream(), other.incidents().stream()).toList(), today());
    repeated.replanAround(first, now);
    notifications.moved(
        Stream.concat(first.all().stream(), other.all().stream()).toList(), now, first.number());
  }

  void separated(CaseAccess before, IncidentId leaving, List<CasePart> now, String number) {
    now.stream()
        .filter(part -> part.incident().equals(leaving))
        .forEach(part -> step(before, part, JoinEntry.TAKEN_APART, null));
    ending.together(List.of(leaving), today());
    ending.together(
        before.incidents().stream().filter(one -> !one.equals(leaving)).toList(), today());
    repeated.replanAround(before, now);
    now.stream()
        .map(CasePart::incident)
        .distinct()
        .forEach(
            incident ->
                notifications.moved(
                    before.all(),
                    now.stream().filter(part -> part.incident().equals(incident)).toList(),
                    incident.equals(leaving) ? number : before.number()));
  }

  private void step(CaseAccess access, CasePart part, EntryKind kind, @Nullable String about) {
    parts.step(access, parts.get(part.id()), kind, about, null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }
}
