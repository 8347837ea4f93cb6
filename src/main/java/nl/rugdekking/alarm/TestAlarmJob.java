// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Settles the tests of the call that nobody confirmed in time. */
@Component
record TestAlarmJob(TestAlarms tests, DueRowProcessor rows) implements DueWork {

  static final String KIND = "alarm-test";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processEachInTransaction(KIND, "test_alarm", tests::listDue, TestAlarm::id, tests::fail);
  }
}
