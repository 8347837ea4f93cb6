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
class AlarmMoments {

  private final AlarmRepository repository;
  private final NamelessAlarms nameless;
  private final AlarmPromise promise;
  private final Clock clock;

  AlarmMoments(
      AlarmRepository repository, NamelessAlarms nameless, AlarmPromise promise, Clock clock) {
    this.repository = repository;
    this.nameless = nameless;
    this.promise = promise;
    this.clock = clock;
  }

  /**
   * Returns the alarms without a name that were raised too long ago to be stored to the minute
   * still.
   */
  List<UUID> late() {
    return nameless.raisedBefore(clock.instant().minus(Alarms.TO_THE_MINUTE));
  }

  /** Rounds all times of this alarm to the day. Does nothing when the reporter gave their name. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepToDay(UUID alarm) {
    repository
        .find(alarm)
        .filter(Alarm::nameless)
        .ifPresent(
            found -> {
              nameless.keepToDay(alarm);
              promise.keepToDay(found.part());
            });
  }
}
