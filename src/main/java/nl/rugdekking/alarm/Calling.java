// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls the next in line. One call is one step, whoever does it and however often it is tried. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Calling {

  /** How long somebody who was called has to confirm (domain: default terms). */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Nobody gets two messages for alarms without a name within this time. */
  static final Duration PEACE = Duration.ofMinutes(2);

  // Moments of these are kept to the minute, so two of them may be nearly a minute nearer than they
  // say.
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  /** The line is gone round again and again, but not for ever. */
  static final Duration GIVE_UP = Duration.ofHours(12);

  private final AlarmRepository repository;
  private final CallLine line;
  private final Cases cases;
  private final PartSteps parts;
  private final Messengers messengers;
  private final NamelessAlarms nameless;

  Calling(
      AlarmRepository repository,
      NamelessAlarms nameless,
      CallLine line,
      Cases cases,
      PartSteps parts,
      Messengers messengers) {
    this.repository = repository;
    this.nameless = nameless;
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
    if (alarm.nameless()) {
      nameless.hold();
    }
    var calls = repository.calls(alarm.id());
    var persons = line.of(part, now);
    var running = running(alarm, persons, now);
    if (running.isPresent()) {
      join(alarm, part, running.get(), persons, calls.size() + 1, now);
      return;
    }
    var candidate = candidate(persons, calls);
    var peace = candidate.flatMap(found -> peaceUntil(alarm, found.getKey(), now));
    if (peace.isPresent()) {
      comeBack(alarm, peace.get());
      return;
    }
    candidate.ifPresent(found -> call(alarm, part, found, calls.size() + 1, now, told));
    if (candidate.isEmpty() && calls.isEmpty() && now.equals(alarm.raisedAt())) {
      parts.step(part, AlarmEntry.UNANSWERED, null, null);
    }
    comeBack(alarm, now.plus(PATIENCE).plus(alarm.nameless() ? ROUNDING : Duration.ZERO));
  }

  private void comeBack(Alarm alarm, Instant next) {
    repository.callNextAt(alarm.id(), next);
    messengers.wakeAt(next);
  }

  // Anybody can raise alarms without a name, as many as they like: whoever is called for one of
  // them
  // now is called for this one too, without another message.
  private Optional<NamelessAlarms.Running> running(
      Alarm alarm, Map<PersonId, Via> persons, Instant now) {
    return alarm.nameless()
        ? nameless.running(now).filter(call -> persons.containsKey(call.person()))
        : Optional.empty();
  }

  private void join(
      Alarm alarm,
      CasePart part,
      NamelessAlarms.Running running,
      Map<PersonId, Via> persons,
      int step,
      Instant now) {
    var via = Objects.requireNonNull(persons.get(running.person()));
    write(part, call(alarm, Map.entry(running.person(), via), step, now, true));
    comeBack(alarm, running.nextAt());
  }

  private Optional<Instant> peaceUntil(Alarm alarm, PersonId person, Instant now) {
    return alarm.nameless()
        ? nameless
            .lastMessage(person)
            .map(last -> last.plus(PEACE).plus(ROUNDING))
            .filter(now::isBefore)
        : Optional.empty();
  }

  /** Danger was said once more while somebody is called for it or on it; who is on it hears so. */
  void again(Alarm alarm, CasePart part) {
    parts.step(part, AlarmEntry.AGAIN, null, null);
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
    parts.step(part, AlarmEntry.UNANSWERED, null, null);
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
    var call = call(alarm, candidate, step, now, false);
    write(part, call);
    if (told.add(call.person())) {
      messengers.send(call);
    }
  }

  private AlarmCall call(
      Alarm alarm, Map.Entry<PersonId, Via> called, int step, Instant now, boolean joined) {
    return new AlarmCall(
        Ids.timeOrdered(),
        alarm.id(),
        step,
        called.getKey(),
        called.getValue(),
        now,
        messengers.reachesByText(called.getKey()),
        joined,
        null);
  }

  private void write(CasePart part, AlarmCall call) {
    repository.add(call);
    cases.call(part, call.person());
    parts.step(part, AlarmEntry.CALLED, null, call.via().name());
  }

  /** To the minute for an alarm without a name, see {@link NamelessTime}. */
  static Instant now(Clock clock) {
    return NamelessTime.toTheMinute(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
