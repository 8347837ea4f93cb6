// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds the times of an alarm that was raised without a name down to the day, once nobody needs
 * them to the minute any more. Exact times could give the reporter away.
 */
@Component
class AlarmTimeRounding {

  private final AlarmRepository repository;
  private final NamelessAlarmRepository nameless;
  private final AlarmPromise promise;
  private final Clock clock;

  AlarmTimeRounding(
      AlarmRepository repository,
      NamelessAlarmRepository nameless,
      AlarmPromise promise,
      Clock clock) {
    this.repository = repository;
    this.nameless = nameless;
    this.promise = promise;
    this.clock = clock;
  }

  /**
   * Returns the alarms without a name that were raised more than a day ago and whose times are
   * still stored to the minute.
   */
  List<UUID> listOverdue() {
    return nameless.listRaisedBefore(clock.instant().minus(Alarms.ROUNDED_TO_DAY_AFTER));
  }

  /** Rounds all times of this alarm to the day. Does nothing when the reporter gave their name. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void roundToDay(UUID alarm) {
    repository
        .find(alarm)
        .filter(Alarm::nameless)
        .ifPresent(
            found -> {
              nameless.roundToDay(alarm);
              promise.roundToDay(found.part());
            });
  }
}
