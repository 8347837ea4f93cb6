// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Reader;
import org.jspecify.annotations.Nullable;

/**
 * One page of telling more, as whoever tells it sees it.
 *
 * @param report nothing on the page of one's own case
 * @param steps all pages that are offered to them, in order
 * @param version of the answer that is there; 0 before the first
 * @param answer their own; nothing when there is none, or it was destroyed
 * @param open it can still be written
 * @param readers who reads this answer
 */
public record MoreSheet(
    MoreQuestion question,
    @Nullable UUID report,
    String number,
    List<Step> steps,
    int version,
    @Nullable MoreAnswer answer,
    boolean open,
    List<Reader> readers) {

  public record Step(MoreQuestion question, boolean answered) {}

  /** What comes after this page; nothing after the last. */
  public @Nullable MoreQuestion next() {
    var questions = steps.stream().map(Step::question).toList();
    var at = questions.indexOf(question) + 1;
    return at > 0 && at < questions.size() ? questions.get(at) : null;
  }

  public int place() {
    return steps.stream().map(Step::question).toList().indexOf(question) + 1;
  }
}
