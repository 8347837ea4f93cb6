// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises alarms and calls one person after another until somebody confirms. */
@Service
class Alarms implements Alerts {

  /**
   * The longest wait before work that failed is tried again; short, because somebody is in danger.
   */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * The times of an alarm without a name are stored to the minute for this long, then to the day.
   */
  static final Duration TO_THE_MINUTE = Duration.ofHours(24);

  private final AlarmRepository repository;
  private final Calling caller;
  private final AlarmPromise promise;
  private final Cases cases;
  private final Clock clock;
  private final Due schedule;

  Alarms(
      AlarmRepository repository,
      Calling caller,
      AlarmPromise promise,
      Cases cases,
      Due schedule,
      Clock clock) {
    this.repository = repository;
    this.schedule = schedule;
    this.caller = caller;
    this.promise = promise;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void danger(List<CasePart> parts) {
    var now = Calling.now(clock);
    Set<PersonId> notified = new HashSet<>();
    for (var part : parts) {
      var last = repository.find(part.id()).filter(alarm -> !alarm.isEnded());
      if (last.isPresent() && isAnswered(last.get(), now)) {
        caller.again(last.get(), part);
      } else {
        last.ifPresent(alarm -> repository.endForAnother(alarm.id(), now));
        raise(part, now, notified, NamelessTime.isBound());
      }
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void found(CasePart part) {
    repository
        .find(part.id())
        .filter(alarm -> !alarm.isEnded() && alarm.nextAt() != null)
        .ifPresent(alarm -> caller.next(alarm, part, Calling.now(clock), new HashSet<>()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void barred(List<CasePart> parts) {
    var now = Calling.now(clock);
    Set<PersonId> notified = new HashSet<>();
    for (var part : parts) {
      repository
          .find(part.id())
          .filter(alarm -> part.open() && !alarm.isEnded() && isRecent(alarm, now))
          .filter(alarm -> !caller.isOnIt(alarm))
          .ifPresent(
              alarm -> {
                repository.endForAnother(alarm.id(), now);
                raise(part, now, notified, alarm.nameless());
              });
    }
  }

  private void raise(CasePart part, Instant now, Set<PersonId> notified, boolean nameless) {
    var alarm =
        new Alarm(
            Ids.timeOrdered(), part.incident(), part.id(), now, null, null, null, null, nameless);
    if (repository.add(alarm)) {
      if (nameless) {
        schedule.wake(AlarmTick.KIND, now.plus(TO_THE_MINUTE));
      }
      promise.make(part);
      caller.next(alarm, part, now, notified);
    }
  }

  // Somebody is still being called, or somebody confirmed not long ago. We do not rely on a
  // confirmation that is old, nor on a person who left or may no longer see the case.
  private boolean isAnswered(Alarm alarm, Instant now) {
    return alarm.nextAt() != null || (isRecent(alarm, now) && caller.isOnIt(alarm));
  }

  private static boolean isRecent(Alarm alarm, Instant now) {
    return alarm.confirmedAt() != null && now.isBefore(alarm.confirmedAt().plus(Calling.GIVE_UP));
  }

  /** Returns the alarms that nobody confirmed in time. */
  List<UUID> due() {
    return repository.due(clock.instant());
  }

  /** Calls the next person for this alarm, unless somebody confirmed or was called meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void callNext(UUID id) {
    repository
        .holdDue(id, clock.instant())
        .ifPresent(alarm -> alarm.withItsMoments(() -> callNext(alarm)));
  }

  private void callNext(Alarm alarm) {
    var now = Calling.now(clock);
    var part = cases.find(alarm.incident(), alarm.part());
    if (part.open() && !promise.isSettled(part)) {
      caller.next(alarm, part, now, new HashSet<>());
    } else {
      repository.callNextAt(alarm.id(), null);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Call> of(PartId part) {
    return repository
        .find(part)
        .filter(alarm -> !alarm.isEnded())
        .map(alarm -> call(alarm, repository.calls(alarm.id())));
  }

  private static Call call(Alarm alarm, List<AlarmCall> calls) {
    var shown =
        alarm.isConfirmed()
            ? calls.stream().filter(call -> call.person().equals(alarm.confirmedBy())).toList()
            : calls;
    var last = shown.isEmpty() ? null : shown.getLast();
    // The case owner can have confirmed without having been called.
    var as = last == null ? (alarm.isConfirmed() ? Via.OWNER : null) : last.via();
    return new Call(
        as == null ? null : as.name(),
        last == null ? alarm.raisedAt() : last.calledAt(),
        alarm.isConfirmed(),
        alarm.nextAt() == null && !alarm.isConfirmed());
  }
}
