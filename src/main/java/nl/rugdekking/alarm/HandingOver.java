// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first hour is over: who handles the case goes on, who was called looks no longer. */
@Service
public class HandingOver {

  /** An alarm somebody was called for and that is not handed over. */
  public record OpenAlarm(Alarm alarm, String number) {}

  private final AlarmRepository repository;
  private final Cases cases;
  private final PartSteps parts;
  private final Messengers messengers;
  private final After after;

  HandingOver(
      AlarmRepository repository,
      Cases cases,
      PartSteps parts,
      Messengers messengers,
      After after) {
    this.repository = repository;
    this.cases = cases;
    this.parts = parts;
    this.messengers = messengers;
    this.after = after;
  }

  /** Who goes on with it, when it is, and how exactly that is kept. */
  @org.springframework.stereotype.Component
  record After(Deputies deputies, AlarmMoments moments, Clock clock) {}

  /**
   * @throws RefusedException when nobody is on it, or it was handed over before
   */
  @Transactional
  public void handOver(CaseAccess access, PartId part) {
    var affected = parts.open(access, part, Action.ACUTE);
    var alarm = repository.find(part).orElseThrow(() -> new RefusedException("alarm.refused.none"));
    if (!repository.end(alarm.id(), Calling.now(after.clock()))) {
      throw new RefusedException("alarm.refused.hand-over");
    }
    alarm.withItsMoments(() -> parts.step(access, affected, AlarmEntry.HANDED_OVER, null, null));
    after.moments().keepToDay(alarm.id());
    cases.dismiss(part);
    var acting = after.deputies().acting(access.part(part));
    if (acting != null && !acting.equals(access.viewer().person())) {
      messengers.write(acting, "task-due", "/incidenten/" + access.number());
    }
  }

  /**
   * What the viewer was called for; nothing of cases that were closed to them meanwhile, nor to who
   * left.
   */
  @Transactional(readOnly = true)
  public List<OpenAlarm> openFor(Viewer viewer) {
    if (!viewer.serves()) {
      return List.of();
    }
    return repository.openFor(viewer.person()).stream()
        .filter(alarm -> !cases.blocked(alarm.incident()).contains(viewer.person()))
        .map(alarm -> new OpenAlarm(alarm, cases.number(alarm.incident())))
        .toList();
  }
}
