// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Parts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls the next in line. One call is one step, whoever does it and however often it is tried. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Calling {

  /** How long somebody who was called has to confirm (domain: default terms). */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The line is gone round again and again, but not for ever. */
  static final Duration GIVE_UP = Duration.ofHours(12);

  private final AlarmRepository repository;
  private final CallLine line;
  private final Cases cases;
  private final Parts parts;
  private final Messengers messengers;

  Calling(
      AlarmRepository repository, CallLine line, Cases cases, Parts parts, Messengers messengers) {
    this.repository = repository;
    this.line = line;
    this.cases = cases;
    this.parts = parts;
    this.messengers = messengers;
  }

  /**
   * @param told who gets a message for this incident already, and needs no second one
   */
  void next(Alarm alarm, CasePart part, Instant now, Set<PersonId> told) {
    if (!now.isBefore(alarm.raisedAt().plus(GIVE_UP))) {
      stop(alarm, part);
      return;
    }
    var calls = repository.calls(alarm.id());
    var candidate = candidate(line.of(part, now), calls);
    candidate.ifPresent(found -> call(alarm, part, found, calls.size() + 1, now, told));
    if (candidate.isEmpty() && calls.isEmpty() && now.equals(alarm.raisedAt())) {
      parts.step(part, EntryKind.ALARM_UNANSWERED, null, null);
    }
    repository.callNextAt(alarm.id(), now.plus(PATIENCE));
    messengers.wakeAt(now.plus(PATIENCE));
  }

  /** Danger was said once more while somebody is called for it or on it; who is on it hears so. */
  void again(Alarm alarm, CasePart part) {
    parts.step(part, EntryKind.ALARM_AGAIN, null, null);
    if (alarm.confirmedBy() != null) {
      var path = "/incidenten/" + cases.number(part.incident());
      messengers.write(
          alarm.confirmedBy(),
          "task-due",
          path + "/getroffenen/" + part.id().value() + "/eerste-uur");
    }
  }

  /** Somebody said that they are on it, and may still be. */
  boolean isOnIt(Alarm alarm) {
    return alarm.confirmedBy() != null && line.reliesOn(alarm.confirmedBy(), alarm.incident());
  }

  private void stop(Alarm alarm, CasePart part) {
    repository.callNextAt(alarm.id(), null);
    parts.step(part, EntryKind.ALARM_UNANSWERED, null, null);
  }

  /** Who was called least often; the first of those in line. */
  private static Optional<Map.Entry<PersonId, Via>> candidate(
      Map<PersonId, Via> line, List<AlarmCall> calls) {
    return line.entrySet().stream()
        .min(
            java.util.Comparator.comparingLong(
                entry -> calls.stream().filter(c -> c.person().equals(entry.getKey())).count()));
  }

  private void call(
      Alarm alarm,
      CasePart part,
      Map.Entry<PersonId, Via> candidate,
      int step,
      Instant now,
      Set<PersonId> told) {
    var person = candidate.getKey();
    var call =
        new AlarmCall(
            Ids.timeOrdered(),
            alarm.id(),
            step,
            person,
            candidate.getValue(),
            now,
            messengers.reachesByText(person),
            null);
    repository.add(call);
    cases.call(part, person);
    parts.step(part, EntryKind.ALARM_CALLED, null, call.via().name());
    if (told.add(person)) {
      messengers.send(call);
    }
  }

  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
