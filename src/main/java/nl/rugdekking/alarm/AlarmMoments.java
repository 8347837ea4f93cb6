// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the minute out of the moments of an alarm that was raised without a name, once nobody needs
 * it any more.
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

  /** Those that say the minute still, though nobody is called for them any more. */
  List<UUID> late() {
    return nameless.raisedBefore(clock.instant().minus(Alarms.TO_THE_MINUTE));
  }

  /** From now on everything about this alarm says the day only; nothing for one under a name. */
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
