// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.danger.RepeatedDangers;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises alarms and calls one person after another until somebody confirms. */
@Service
class Alarms implements Alerts {

  /**
   * The longest wait before failed work is tried again. It is short, because somebody is in danger.
   */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * For this long the times of an alarm without a name are stored to the minute; after that only
   * the day is kept.
   */
  static final Duration ROUNDED_TO_DAY_AFTER = Duration.ofHours(24);

  private final AlarmRepository repository;
  private final AlarmCaller caller;
  private final RepeatedDangers repeated;
  private final AlarmPromise promise;
  private final CaseAssignments cases;
  private final Clock clock;
  private final WorkSchedule schedule;

  Alarms(
      AlarmRepository repository,
      AlarmCaller caller,
      RepeatedDangers repeated,
      AlarmPromise promise,
      CaseAssignments cases,
      WorkSchedule schedule,
      Clock clock) {
    this.repository = repository;
    this.schedule = schedule;
    this.caller = caller;
    this.repeated = repeated;
    this.promise = promise;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void startAlarms(List<CasePart> parts) {
    var now = AlarmCaller.now(clock);
    Set<PersonId> notified = new HashSet<>();
    caller.lockNamelessCalls(NamelessClock.isRounding());
    for (var part : parts) {
      var last = repository.find(part.id()).filter(alarm -> !alarm.isEnded());
      if (last.isPresent() && isAnswered(last.get(), now)) {
        caller.recordRepeatedDanger(last.get(), part);
        wakeUp(last.get());
      } else {
        last.ifPresent(alarm -> repository.endReplaced(alarm.id(), now));
        raise(part, now, notified, NamelessClock.isRounding());
      }
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void callNewHandler(CasePart part) {
    repository
        .find(part.id())
        .filter(alarm -> !alarm.isEnded() && alarm.nextAt() != null)
        .ifPresent(alarm -> caller.callNext(alarm, part, AlarmCaller.now(clock), new HashSet<>()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void replaceBlocked(List<CasePart> parts) {
    var now = AlarmCaller.now(clock);
    Set<PersonId> notified = new HashSet<>();
    for (var part : parts) {
      repository
          .find(part.id())
          .filter(alarm -> part.open() && !alarm.isEnded() && isRecent(alarm, now))
          .filter(alarm -> !caller.hasResponder(alarm))
          .ifPresent(
              alarm -> {
                caller.lockNamelessCalls(alarm.nameless());
                repository.endReplaced(alarm.id(), now);
                raise(part, now, notified, alarm.nameless());
              });
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void notifyResponders(List<CasePart> parts) {
    // Nobody who was called reads the words of a talk.
    parts.stream()
        .filter(part -> part.open() && !part.isTalk())
        .forEach(
            part ->
                repository
                    .find(part.id())
                    .filter(alarm -> !alarm.isEnded() && caller.hasResponder(alarm))
                    .ifPresent(alarm -> caller.notifyResponder(alarm, part)));
  }

  /**
   * Returns true while somebody is being called, or while somebody who confirmed can still take
   * care of the danger.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isRunning(PartId part) {
    var now = AlarmCaller.now(clock);
    return repository
        .find(part)
        .filter(alarm -> !alarm.isEnded() && isAnswered(alarm, now))
        .isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean continueInCase(CasePart opened) {
    var alarm = repository.find(opened.id());
    alarm.ifPresent(
        told -> {
          promise.make(opened);
          if (told.confirmedBy() != null) {
            promise.keep(opened.id(), told.confirmedBy());
          }
        });
    return alarm.filter(told -> !told.isEnded()).isPresent();
  }

  private void raise(CasePart part, Instant now, Set<PersonId> notified, boolean nameless) {
    var alarm =
        new Alarm(
            Ids.timeOrdered(), part.incident(), part.id(), now, null, null, null, null, nameless);
    if (repository.add(alarm)) {
      if (nameless) {
        schedule.schedule(AlarmEscalationJob.KIND, now.plus(ROUNDED_TO_DAY_AFTER));
      }
      promise.make(part);
      caller.callNext(alarm, part, now, notified);
      if (!nameless) {
        repeated
            .listCalled(part)
            .forEach(person -> caller.callAgain(alarm, part, person, now, notified));
      }
    }
  }

  // The call to the next person should be scheduled already. When danger is reported once more,
  // nothing depends on that.
  private void wakeUp(Alarm alarm) {
    if (alarm.nextAt() != null) {
      schedule.schedule(AlarmEscalationJob.KIND, alarm.nextAt());
    }
  }

  // Returns true when somebody is still being called, or when somebody confirmed not long ago. An
  // old confirmation does not count, nor does one of a person who left or may no longer see the
  // case.
  private boolean isAnswered(Alarm alarm, Instant now) {
    return alarm.nextAt() != null || (isRecent(alarm, now) && caller.hasResponder(alarm));
  }

  private static boolean isRecent(Alarm alarm, Instant now) {
    return alarm.confirmedAt() != null
        && now.isBefore(alarm.confirmedAt().plus(AlarmCaller.GIVE_UP_AFTER));
  }

  /**
   * Returns the alarms for which the next person has to be called, because nobody confirmed in
   * time.
   */
  List<UUID> listDue() {
    return repository.listDue(clock.instant());
  }

  /**
   * Schedules this work for the alarms that still have to be called for. An alarm may be overdue
   * still: another transaction had locked it, and was perhaps rolled back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void scheduleNext(Set<UUID> setAside) {
    repository
        .findNextTime(setAside)
        .ifPresent(next -> schedule.schedule(AlarmEscalationJob.KIND, next));
  }

  /** Calls the next person for this alarm, unless somebody confirmed it or was called meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void callNext(UUID id) {
    caller.lockNamelessCalls(repository.find(id).filter(Alarm::nameless).isPresent());
    repository
        .lockDue(id, clock.instant())
        .ifPresent(alarm -> alarm.runWithRoundedTimes(() -> callNext(alarm)));
  }

  private void callNext(Alarm alarm) {
    var now = AlarmCaller.now(clock);
    var part = cases.getPart(alarm.part());
    if (part.open() && !promise.isSettled(part)) {
      caller.callNext(alarm, part, now, new HashSet<>());
    } else {
      repository.scheduleNextCall(alarm.id(), null);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Call> findCall(PartId part) {
    return repository
        .find(part)
        .filter(alarm -> !alarm.isEnded())
        .map(alarm -> call(alarm, repository.listCalls(alarm.id())));
  }

  @Override
  @Transactional(readOnly = true)
  public Instant findNextWithoutName(Collection<PartId> parts) {
    return caller.findNextWithoutName(parts, AlarmCaller.now(clock));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<TakenOn> findTakenOn(Collection<PartId> parts) {
    return caller.findTakenOn(parts);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PartId> listUnconfirmed(Viewer viewer, int most) {
    return repository.listUnconfirmed(viewer, most);
  }

  private Call call(Alarm alarm, List<AlarmCall> calls) {
    var isUnanswered = alarm.nextAt() == null && !alarm.isConfirmed();
    var relevant =
        alarm.isConfirmed()
            ? calls.stream().filter(call -> call.person().equals(alarm.confirmedBy())).toList()
            : calls;
    if (!relevant.isEmpty()) {
      var last = relevant.getLast();
      return new Call(last.via().name(), last.calledAt(), alarm.isConfirmed(), isUnanswered);
    }
    // The case owner or the confidential adviser may have confirmed without having been called.
    var part = cases.getPart(alarm.part());
    var role = alarm.isConfirmed() ? CallRole.ofOwner(part).name() : null;
    return new Call(role, alarm.raisedAt(), alarm.isConfirmed(), isUnanswered);
  }
}
