// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the alarm work that is due: calls the next person where nobody confirmed in time, and rounds
 * the times of an alarm without a name to the day after a day. Each alarm has its own transaction.
 */
@Component
record AlarmEscalationJob(
    Alarms alarms,
    AlarmTimeRounding rounding,
    DueRowProcessor rows,
    TransactionTemplate transactions)
    implements DueWork {

  static final String KIND = "alarm";
  private static final String NEXT_AT = "alarm.next_at";

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
    rows.processEachInTransaction(KIND, NEXT_AT, alarms::listDue, alarms::callNext);
    transactions.executeWithoutResult(
        status -> alarms.scheduleNext(rows.listPaused(KIND, NEXT_AT)));
    rows.processEachInTransaction(
        KIND, "alarm.raised_at", rounding::listOverdue, rounding::roundToDay);
  }
}
