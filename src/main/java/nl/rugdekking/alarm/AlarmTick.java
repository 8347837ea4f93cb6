// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Calls the next in line wherever nobody confirmed in time, one alarm in one transaction. */
@Component
class AlarmTick implements DueWork {

  static final String KIND = "alarm";
  private final Alarms alarms;

  AlarmTick(Alarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    while (alarms.callNext()) {}
  }
}
