// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls the next in line wherever nobody confirmed in time, one alarm in one transaction. */
@Component
class AlarmTick implements DueWork {

  static final String KIND = "alarm";
  private final Alarms alarms;
  private final TransactionTemplate transactions;

  AlarmTick(Alarms alarms, TransactionTemplate transactions) {
    this.alarms = alarms;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    while (Boolean.TRUE.equals(transactions.execute(status -> alarms.callNext()))) {}
  }
}
