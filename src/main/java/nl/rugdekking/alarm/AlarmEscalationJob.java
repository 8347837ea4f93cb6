// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Does the alarm work that is due: calls the next person where nobody confirmed in time, and rounds
 * the times of an alarm without a name to the day after a day. Each alarm has its own transaction.
 */
@Component
record AlarmEscalationJob(Alarms alarms, AlarmTimeRounding rounding, DueRowProcessor rows)
    implements DueWork {

  static final String KIND = "alarm";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration longestPause() {
    return Alarms.LONGEST_PAUSE;
  }

  @Override
  public void run() {
    rows.processEachInTransaction(KIND, "alarm.next_at", alarms::listDue, alarms::callNext);
    rows.processEachInTransaction(
        KIND, "alarm.raised_at", rounding::listOverdue, rounding::roundToDay);
  }
}
