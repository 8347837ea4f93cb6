// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.util.function.Function;
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
    rows.processEach(
        KIND,
        "alarm.next_at",
        transactions.execute(status -> alarms.listDue()),
        Function.identity(),
        alarm -> transactions.executeWithoutResult(status -> alarms.callNext(alarm)));
    rows.processEach(
        KIND,
        "alarm.raised_at",
        transactions.execute(status -> rounding.listOverdue()),
        Function.identity(),
        alarm -> transactions.executeWithoutResult(status -> rounding.roundToDay(alarm)));
  }
}
