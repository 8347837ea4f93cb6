// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the first hour of an alarm: the case owner takes over, and the people who were called can no
 * longer see the case.
 */
@Service
public class AlarmHandover {

  /**
   * An alarm that was not handed over yet, with the number of its incident.
   *
   * @param talk true when the danger was mentioned in a talk with the confidential adviser; pages
   *     do not refer to a talk by its number
   */
  public record OpenAlarm(Alarm alarm, String number, boolean talk) {}

  private final AlarmRepository repository;
  private final CaseAssignments cases;
  private final PartService parts;
  private final AlarmMessenger messenger;
  private final Deputies deputies;
  private final AlarmTimeRounding rounding;
  private final Clock clock;

  AlarmHandover(
      AlarmRepository repository,
      CaseAssignments cases,
      PartService parts,
      AlarmMessenger messenger,
      Deputies deputies,
      AlarmTimeRounding rounding,
      Clock clock) {
    this.repository = repository;
    this.cases = cases;
    this.parts = parts;
    this.messenger = messenger;
    this.deputies = deputies;
    this.rounding = rounding;
    this.clock = clock;
  }

  /**
   * Hands the alarm over to the case owner, and sends them a mail unless they did it themselves.
   *
   * @param remaining the steps that are still needed, which the case owner takes over
   * @throws RefusedException when nobody has confirmed the alarm, or it was handed over before
   */
  @Transactional
  public void handOver(CaseAccess access, PartId part, Collection<FirstHourStep> remaining) {
    var affected = parts.getOpen(access, part, Action.ACUTE);
    var alarm = repository.find(part).orElseThrow(() -> new RefusedException("alarm.refused.none"));
    if (!repository.end(alarm.id(), AlarmCaller.now(clock), remaining)) {
      throw new RefusedException("alarm.refused.hand-over");
    }
    alarm.runWithRoundedTimes(
        () -> parts.recordStep(access, affected, AlarmEntryKind.HANDED_OVER, null, null));
    rounding.roundToDay(alarm.id());
    cases.removeDangerReaders(part);
    var handler = deputies.findLetterRecipient(access.part(part));
    if (handler != null && !handler.equals(access.viewer().person())) {
      messenger.queueMail(handler, "task-due", "/incidenten/" + access.number());
    }
  }

  /**
   * Returns the running alarms that the viewer was called for, without those of cases that they may
   * not see any more. The list is empty for a viewer who left the organisation.
   */
  @Transactional(readOnly = true)
  public List<OpenAlarm> listOpen(Viewer viewer) {
    if (!viewer.isInService()) {
      return List.of();
    }
    return repository.listOpen(viewer.person()).stream()
        .filter(alarm -> !cases.blocked(alarm.incident()).contains(viewer.person()))
        .map(this::describe)
        .toList();
  }

  private OpenAlarm describe(Alarm alarm) {
    return new OpenAlarm(
        alarm, cases.number(alarm.incident()), cases.getPart(alarm.part()).isTalk());
  }
}
