// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.CalledAlarms.CalledAlarm;
import nl.rugdekking.alarm.danger.RepeatedDangers;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms an alarm: a person who was called says that they take care of the danger. They do so
 * while signed in, or with the key that is in the link of the message. The key alone does not let
 * them see the case.
 */
@Service
public class AlarmConfirmations {

  private final AlarmRepository repository;
  private final CalledAlarms calledAlarms;
  private final RepeatedDangers repeated;
  private final AlarmPromise promise;
  private final CaseAssignments cases;
  private final PartService parts;
  private final Clock clock;

  AlarmConfirmations(
      AlarmRepository repository,
      CalledAlarms calledAlarms,
      RepeatedDangers repeated,
      AlarmPromise promise,
      CaseAssignments cases,
      PartService parts,
      Clock clock) {
    this.repository = repository;
    this.calledAlarms = calledAlarms;
    this.repeated = repeated;
    this.promise = promise;
    this.cases = cases;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Confirms the alarms of this incident that the holder of the key was called for. Does nothing
   * for an alarm that somebody confirmed already.
   *
   * @return the alarm after this; empty in the cases that {@link CalledAlarms#find} names
   */
  @Transactional
  public Optional<CalledAlarm> confirm(String key) {
    return calledAlarms
        .find(key)
        .map(
            called -> {
              var person = called.call().person();
              if (called.alarm().nameless()) {
                // Waits for other alarms that are joining this call. An alarm that is raised after
                // the lock starts a call of its own.
                calledAlarms.lockCall();
              }
              var others = repeated.listUnconfirmed(called.alarm().id(), person);
              calledAlarms
                  .lockAnswered(called.alarm(), others, person)
                  .forEach(alarm -> confirmUnlessTaken(alarm, person));
              return calledAlarms.findValid(called.call().id()).orElse(called);
            });
  }

  /**
   * Confirms the alarm of this part for the viewer, who is signed in, and with it the other dangers
   * that the same person reported and that the viewer may take care of.
   *
   * @throws RefusedException when there is no alarm, or somebody else confirmed it
   */
  @Transactional
  public void confirm(CaseAccess access, PartId part) {
    parts.getOpen(access, part, Action.ACUTE);
    var alarm = repository.find(part).orElseThrow(() -> new RefusedException("alarm.refused.none"));
    var viewer = access.viewer().person();
    var others = calledAlarms.lockOthers(repeated.listUnconfirmed(alarm.id(), viewer), viewer);
    if (!viewer.equals(alarm.confirmedBy()) && !confirmUnlessTaken(alarm, viewer)) {
      throw new RefusedException("alarm.refused.taken");
    }
    others.forEach(other -> confirmUnlessTaken(other, viewer));
  }

  // The times of an alarm without a name are rounded, so that they do not reveal when the report
  // was sent.
  private boolean confirmUnlessTaken(Alarm alarm, PersonId by) {
    var confirmed = new AtomicBoolean();
    alarm.runWithRoundedTimes(() -> confirmed.set(confirmNow(alarm, by)));
    return confirmed.get();
  }

  private boolean confirmNow(Alarm alarm, PersonId by) {
    var now = AlarmCaller.now(clock);
    if (!repository.confirm(alarm.id(), by, now)) {
      return false;
    }
    repository.confirmCalls(alarm.id(), by, now);
    promise.keep(alarm.part(), by);
    parts.recordStep(cases.getPart(alarm.part()), AlarmEntryKind.CONFIRMED, by, null);
    return true;
  }
}
