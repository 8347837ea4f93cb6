// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the next person for an alarm, and schedules the call to the person after that. Every call
 * is stored as a numbered step.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlarmCaller {

  /** The time in which somebody who was called has to confirm (a default term of the domain). */
  static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(10);

  /**
   * The least time between two messages to one person about alarms without a name. It never delays
   * the first call of an alarm: while one person has to wait, the next in the line is called.
   */
  static final Duration MESSAGE_INTERVAL = Duration.ofMinutes(2);

  // Times of alarms without a name are stored to the minute: the real pause may be a minute
  // shorter.
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  private static final Duration PAUSE = MESSAGE_INTERVAL.plus(ROUNDING);

  /**
   * When nobody confirms, the people in the line are called again from the start, until this time
   * has passed since the alarm was raised.
   */
  static final Duration GIVE_UP_AFTER = Duration.ofHours(12);

  private final AlarmRepository repository;
  private final CallLine line;
  private final CaseAssignments cases;
  private final PartService parts;
  private final AlarmMessenger messengers;
  private final NamelessAlarmRepository nameless;

  AlarmCaller(
      AlarmRepository repository,
      NamelessAlarmRepository nameless,
      CallLine line,
      CaseAssignments cases,
      PartService parts,
      AlarmMessenger messengers) {
    this.repository = repository;
    this.nameless = nameless;
    this.line = line;
    this.cases = cases;
    this.parts = parts;
    this.messengers = messengers;
  }

  /**
   * Calls the next person for this alarm and schedules the call after that.
   *
   * @param notified the people who already got a message for this incident and need no second one
   */
  void callNext(Alarm alarm, CasePart part, Instant now, Set<PersonId> notified) {
    if (!now.isBefore(alarm.raisedAt().plus(GIVE_UP_AFTER))) {
      stop(alarm, part);
      return;
    }
    lockNamelessCalls(alarm.nameless());
    var calls = repository.listCalls(alarm.id());
    var persons = line.listCandidates(part, now);
    var runningCall = findJoinableCall(alarm, persons, now);
    if (runningCall.isPresent()) {
      joinRunningCall(alarm, part, runningCall.get(), persons, calls.size() + 1, now);
      return;
    }
    var pauses = listPauses(alarm, persons.keySet(), now);
    if (!persons.isEmpty() && pauses.keySet().containsAll(persons.keySet())) {
      callInPause(alarm, part, persons, calls, now);
      scheduleNext(alarm, Collections.min(pauses.values()));
      return;
    }
    var candidate = findCandidate(removeFrom(pauses.keySet(), persons), calls);
    candidate.ifPresent(found -> call(alarm, part, found, calls.size() + 1, now, notified));
    var isFirstAttempt = calls.isEmpty() && now.equals(alarm.raisedAt());
    if (candidate.isEmpty() && isFirstAttempt) {
      parts.recordStep(part, AlarmEntryKind.UNANSWERED, null, null);
    }
    scheduleNext(
        alarm, now.plus(TIME_TO_CONFIRM).plus(alarm.nameless() ? ROUNDING : Duration.ZERO));
  }

  /** Calls somebody who was called for another danger of the same person, so that they know it. */
  void callAgain(Alarm alarm, CasePart part, PersonId person, Instant now, Set<PersonId> notified) {
    var via = line.listCandidates(part, now).get(person);
    var calls = repository.listCalls(alarm.id());
    if (via != null && countCalls(person, calls) == 0) {
      call(alarm, part, Map.entry(person, via), calls.size() + 1, now, notified);
    }
  }

  private void scheduleNext(Alarm alarm, Instant next) {
    repository.scheduleNextCall(alarm.id(), next);
    messengers.scheduleAt(next);
  }

  /**
   * Makes this transaction the only one of the organisation that decides who is called for alarms
   * without a name. A transaction that also locks rows of alarms does this first: two transactions
   * that took these locks in a different order would wait for each other.
   */
  void lockNamelessCalls(boolean isNameless) {
    if (isNameless) {
      nameless.lock();
    }
  }

  // Anybody can raise any number of alarms without a name. So the person who is already being
  // called for one of them is recorded as called for this one too, and gets no second message.
  private Optional<NamelessAlarmRepository.RunningCall> findJoinableCall(
      Alarm alarm, Map<PersonId, CallRole> persons, Instant now) {
    return alarm.nameless()
        ? nameless.findRunningCall(now).filter(call -> persons.containsKey(call.person()))
        : Optional.empty();
  }

  private void joinRunningCall(
      Alarm alarm,
      CasePart part,
      NamelessAlarmRepository.RunningCall runningCall,
      Map<PersonId, CallRole> persons,
      int step,
      Instant now) {
    var via = Objects.requireNonNull(persons.get(runningCall.person()));
    recordCall(part, call(alarm, Map.entry(runningCall.person(), via), step, now, true));
    scheduleNext(alarm, runningCall.nextAt());
  }

  /**
   * Returns the moment by which the next person is called for the alarms of these parts that were
   * raised without a name, counted from the first of them. The real moment depends on the people
   * who may be called, and so on the names in the report. The moment returned here is never earlier
   * than the real one, also when somebody has to wait for a second message.
   */
  Instant findNextWithoutName(Collection<PartId> parts, Instant now) {
    var raised = nameless.findFirstRaised(parts).orElse(now);
    var step = TIME_TO_CONFIRM.plus(ROUNDING);
    var steps = Duration.between(raised, now).dividedBy(step) + 1;
    return raised.plus(step.multipliedBy(steps)).plus(MESSAGE_INTERVAL);
  }

  /**
   * Returns the time from which somebody takes care, or took care, of the danger in these parts.
   */
  Optional<Alerts.TakenOn> findTakenOn(Collection<PartId> parts) {
    return nameless.findTakenOn(parts);
  }

  // Nobody gets more than one message in two minutes about alarms without a name. The result holds
  // the people who have to wait, with the end of their pause.
  private Map<PersonId, Instant> listPauses(Alarm alarm, Set<PersonId> persons, Instant now) {
    var pauses = new HashMap<PersonId, Instant>();
    if (alarm.nameless()) {
      nameless
          .listLastMessages(persons, now.minus(PAUSE))
          .forEach((person, last) -> pauses.put(person, last.plus(PAUSE)));
    }
    return pauses;
  }

  private static Map<PersonId, CallRole> removeFrom(
      Set<PersonId> left, Map<PersonId, CallRole> persons) {
    var others = new LinkedHashMap<>(persons);
    others.keySet().removeAll(left);
    return others;
  }

  // Everybody in the line got a message in the last minutes, so they are awake. The first of them
  // is called for a new alarm without another message: it stands on their pages at once, and the
  // message follows when a pause ends.
  private void callInPause(
      Alarm alarm,
      CasePart part,
      Map<PersonId, CallRole> persons,
      List<AlarmCall> calls,
      Instant now) {
    if (calls.isEmpty()) {
      findCandidate(persons, calls)
          .ifPresent(found -> recordCall(part, call(alarm, found, 1, now, true)));
    }
  }

  /**
   * Records that danger was reported once more while an alarm is running, and sends a mail to the
   * person who confirmed the alarm.
   */
  void recordRepeatedDanger(Alarm alarm, CasePart part) {
    parts.recordStep(part, AlarmEntryKind.AGAIN, null, null);
    if (alarm.confirmedBy() != null) {
      messengers.queueMail(alarm.confirmedBy(), "danger-reported", firstHour(part));
    }
  }

  /** Sends a mail to the person who confirmed the alarm, because the reporter added something. */
  void notifyResponder(Alarm alarm, CasePart part) {
    if (alarm.confirmedBy() != null && !alarm.confirmedBy().equals(part.owner())) {
      messengers.queueMail(alarm.confirmedBy(), "message", firstHour(part));
    }
  }

  private String firstHour(CasePart part) {
    return "/incidenten/%s/getroffenen/%s/eerste-uur"
        .formatted(cases.number(part.incident()), part.id().value());
  }

  /** Returns true when somebody confirmed the alarm and can still take care of it. */
  boolean hasResponder(Alarm alarm) {
    return alarm.confirmedBy() != null && line.canRespond(alarm.confirmedBy(), alarm.incident());
  }

  private void stop(Alarm alarm, CasePart part) {
    repository.scheduleNextCall(alarm.id(), null);
    parts.recordStep(part, AlarmEntryKind.UNANSWERED, null, null);
  }

  /** Returns the person who was called least often; among equals, the first in the line. */
  static Optional<Map.Entry<PersonId, CallRole>> findCandidate(
      Map<PersonId, CallRole> line, List<AlarmCall> calls) {
    return line.entrySet().stream()
        .min(Comparator.comparingLong(entry -> countCalls(entry.getKey(), calls)));
  }

  private static long countCalls(PersonId person, List<AlarmCall> calls) {
    return calls.stream().filter(call -> call.person().equals(person)).count();
  }

  private void call(
      Alarm alarm,
      CasePart part,
      Map.Entry<PersonId, CallRole> candidate,
      int step,
      Instant now,
      Set<PersonId> notified) {
    var call = call(alarm, candidate, step, now, false);
    recordCall(part, call);
    if (notified.add(call.person())) {
      messengers.send(call);
    }
  }

  private AlarmCall call(
      Alarm alarm, Map.Entry<PersonId, CallRole> called, int step, Instant now, boolean joined) {
    return new AlarmCall(
        Ids.timeOrdered(),
        alarm.id(),
        step,
        called.getKey(),
        called.getValue(),
        now,
        messengers.canSendText(called.getKey()),
        joined,
        null);
  }

  private void recordCall(CasePart part, AlarmCall call) {
    repository.add(call);
    cases.addDangerReader(part, call.person());
    parts.recordStep(part, AlarmEntryKind.CALLED, null, call.via().name());
  }

  /**
   * Returns the present moment. For an alarm without a name it is rounded to the minute, see {@link
   * NamelessClock}.
   */
  static Instant now(Clock clock) {
    return NamelessClock.runRoundedToMinute(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
