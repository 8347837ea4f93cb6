// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Ends drafts after 48 hours, and takes away files that no row names. */
@Component
class DraftTick implements DueWork {

  static final String KIND = "draft";

  private final DraftEnding drafts;
  private final Leftovers leftovers;
  private final Clock clock;

  DraftTick(DraftEnding drafts, Leftovers leftovers, Clock clock) {
    this.drafts = drafts;
    this.leftovers = leftovers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    drafts.endStartedBefore(clock.instant().minus(Drafts.LIFE));
    leftovers.sweep();
  }
}
