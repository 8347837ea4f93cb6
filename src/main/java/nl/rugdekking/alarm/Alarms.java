// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises alarms and goes down the line until somebody is on it. */
@Service
class Alarms implements Alerts {

  private final AlarmRepository repository;
  private final Calling calling;
  private final AlarmPromise promise;
  private final Cases cases;
  private final Clock clock;

  Alarms(
      AlarmRepository repository, Calling calling, AlarmPromise promise, Cases cases, Clock clock) {
    this.repository = repository;
    this.calling = calling;
    this.promise = promise;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void danger(List<CasePart> parts) {
    var now = Calling.now(clock);
    Set<PersonId> told = new HashSet<>();
    for (var part : parts) {
      var last = repository.find(part.id()).filter(alarm -> !alarm.isEnded());
      if (last.isPresent() && isAnswered(last.get(), now)) {
        calling.again(last.get(), part);
      } else {
        last.ifPresent(alarm -> repository.endForAnother(alarm.id(), now));
        raise(part, now, told);
      }
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void found(CasePart part) {
    repository
        .find(part.id())
        .filter(alarm -> !alarm.isEnded() && alarm.nextAt() != null)
        .ifPresent(alarm -> calling.next(alarm, part, Calling.now(clock), new HashSet<>()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void barred(List<CasePart> parts) {
    var now = Calling.now(clock);
    Set<PersonId> told = new HashSet<>();
    for (var part : parts) {
      repository
          .find(part.id())
          .filter(alarm -> part.open() && !alarm.isEnded() && isRecent(alarm, now))
          .filter(alarm -> !calling.isOnIt(alarm))
          .ifPresent(
              alarm -> {
                repository.endForAnother(alarm.id(), now);
                raise(part, now, told);
              });
    }
  }

  private void raise(CasePart part, Instant now, Set<PersonId> told) {
    var alarm =
        new Alarm(Ids.timeOrdered(), part.incident(), part.id(), now, null, null, null, null);
    if (repository.add(alarm)) {
      promise.make(part);
      calling.next(alarm, part, now, told);
    }
  }

  // The line is being gone down, or somebody said not long ago that they are on it. Whoever said so
  // yesterday and never handed over, left, or is kept from the case by now is not relied upon.
  private boolean isAnswered(Alarm alarm, Instant now) {
    return alarm.nextAt() != null || (isRecent(alarm, now) && calling.isOnIt(alarm));
  }

  private static boolean isRecent(Alarm alarm, Instant now) {
    return alarm.confirmedAt() != null && now.isBefore(alarm.confirmedAt().plus(Calling.GIVE_UP));
  }

  /**
   * Calls the next in line of one alarm that nobody confirmed in time.
   *
   * @return false when none is left to look at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean callNext() {
    var now = Calling.now(clock);
    var due = repository.holdDue(now);
    due.ifPresent(alarm -> callNext(alarm, now));
    return due.isPresent();
  }

  private void callNext(Alarm alarm, Instant now) {
    var part = cases.find(alarm.incident(), alarm.part());
    if (part.open() && !promise.isSettled(part)) {
      calling.next(alarm, part, now, new HashSet<>());
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
    // Who handles it can be on it without having been called.
    var as = last == null ? (alarm.isConfirmed() ? Via.OWNER : null) : last.via();
    return new Call(
        as == null ? null : as.name(),
        last == null ? alarm.raisedAt() : last.calledAt(),
        alarm.isConfirmed(),
        alarm.nextAt() == null && !alarm.isConfirmed());
  }
}
