// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueRows;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files whose transaction never committed. */
@Component
class Leftovers {

  // Far longer than any transaction lives.
  private static final Duration UNSETTLED = Duration.ofHours(1);

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final Intake intake;
  private final Due due;
  private final DueRows rows;
  private final Clock clock;

  Leftovers(
      EvidenceFiles files,
      EvidenceRepository evidence,
      Intake intake,
      Due due,
      DueRows rows,
      Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.intake = intake;
    this.due = due;
    this.rows = rows;
    this.clock = clock;
  }

  void sweep() {
    var unsettled = files.unsettled(clock.instant().minus(UNSETTLED));
    var named = intake.in(() -> evidence.named(unsettled));
    rows.each(
        DraftTick.KIND,
        "file",
        unsettled,
        Function.identity(),
        file -> {
          if (named.contains(file)) {
            files.settle(file);
          } else {
            files.delete(file);
          }
        });
  }

  /** A process that was killed left marks; they are looked at when they are old enough. */
  @EventListener(ApplicationReadyEvent.class)
  void lookAtMarksLater() {
    var at = clock.instant().plus(UNSETTLED);
    for (var organisation : files.withMarks()) {
      Tenancy.run(
          organisation,
          () ->
              intake.in(
                  () -> {
                    due.wake(DraftTick.KIND, at);
                    return at;
                  }));
    }
  }
}
