// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it.
 *
 * @param talk true when it is a talk in confidence, which is not called by its number
 * @param telling the text of the report, or null once it has been destroyed
 * @param promises the promises made to the reporter as an affected person; nobody else's
 */
public record OwnReport(
    UUID id,
    String number,
    Instant receivedAt,
    boolean talk,
    Progress progress,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    @Nullable ReportText telling,
    List<Draft.File> files,
    List<PartReaders> parts,
    List<PartCall> calls,
    List<OwnPromise> promises) {

  // The codes of the channels that every organisation starts with.
  private static final Set<String> ADVISED = Set.of("letter", "email", "telephone", "social-media");

  /** The progress that a reporter sees (domain rule 3: nothing more of the handling). */
  public enum Progress {
    RECEIVED,
    /** It is a talk with the confidential adviser. */
    TALK,
    TALK_ENDED,
    IN_HAND,
    CLOSED
  }

  /**
   * The readers of one affected person's part.
   *
   * @param own true for the reporter's own part
   * @param named the name of another affected person as the reporter wrote it, or null
   * @param place the number among the other people, which tells those without a name apart
   */
  public record PartReaders(
      boolean own,
      @Nullable String named,
      int place,
      @Nullable Instant heldUntil,
      List<Reader> readers) {}

  /**
   * The state of the calls because of danger to one affected person, with the role of who is called
   * and never a name.
   *
   * @param part the part of the affected person, worded like the list of readers
   */
  public record PartCall(PartReaders part, Alerts.Call call) {}

  /**
   * A promise to the reporter.
   *
   * @param due the date, or null while it waits for the reporter's own answer or for advice of the
   *     police
   * @param firstDay the first day on which it may be kept, or null when it may be kept at once
   * @param police true while it waits for the police
   */
  public record OwnPromise(
      PromiseKind kind,
      PromiseState state,
      @Nullable Instant due,
      @Nullable LocalDate firstDay,
      boolean police) {

    /** The last day, for a promise that is shown with its first day too. */
    public @Nullable LocalDate lastDay() {
      return due == null ? null : DueDates.dayOf(due);
    }

    /** Returns true when the promise was done, explained or lapsed. */
    public boolean isSettled() {
      return state.isSettled();
    }
  }

  /** The code of an advice to keep what may be lost; null when nothing is known that may. */
  public @Nullable String evidenceAdvice() {
    return channel != null && ADVISED.contains(channel)
        ? channel
        : CameraImagesPlanner.isCameraLikely(channel, List.of()) ? "camera" : null;
  }

  public boolean isAffected() {
    return parts.stream().anyMatch(PartReaders::own);
  }

  /** Returns true when the report is (also) about other people than the reporter. */
  public boolean isForOthers() {
    return parts.stream().anyMatch(part -> !part.own());
  }
}
