// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;

/**
 * The data of an incident that one viewer may see: only the parts (each about one affected person)
 * that they may read.
 *
 * @param destroyed true when the key is destroyed, so that nothing can be added to it any more
 * @param unreadable true when texts of the incident, or of a report that the viewer may read, were
 *     destroyed
 */
public record CaseView(
    String number,
    IncidentRecord incident,
    List<PartView> parts,
    List<Line> timeline,
    boolean destroyed,
    boolean unreadable) {

  /**
   * Returns true when danger was reported, with the incident or later. People are called then, so
   * one of the promises is that somebody confirms.
   */
  public boolean hasDanger() {
    return incident.dangerNow()
        || parts.stream()
            .flatMap(part -> part.promises().stream())
            .anyMatch(promise -> promise.kind().equals(PromiseKind.DANGER_CONFIRMED));
  }

  /**
   * A question of the responsible person how it stands with a late promise.
   *
   * @param answer the answer of whoever keeps the promise, or null until they gave one
   */
  public record Progress(Line asked, @Nullable Line answer) {}

  /** Returns the last question about this promise since it is late, with its answer. */
  public Optional<Progress> findProgress(Promise promise) {
    return findLast(CaseEntryKind.PROGRESS_ASKED, promise, promise.due())
        .map(
            asked ->
                new Progress(
                    asked,
                    findLast(CaseEntryKind.PROGRESS_ANSWERED, promise, asked.at()).orElse(null)));
  }

  private Optional<Line> findLast(CaseEntryKind kind, Promise promise, @Nullable Instant since) {
    return timeline.stream()
        .filter(line -> line.kind() == kind && promise.part().equals(line.part()))
        .filter(line -> since != null && !line.at().isBefore(since))
        .filter(line -> isAbout(line, promise))
        .findFirst();
  }

  // A line about promises lists their kinds, with spaces between.
  private static boolean isAbout(Line line, Promise promise) {
    return line.about() != null && List.of(line.about().split(" ")).contains(promise.kind().code());
  }

  /** Returns true when the affected person entered their wishes themselves. */
  public boolean isAnsweredInPerson(PartView part) {
    return timeline.stream()
        .anyMatch(
            line -> line.kind() == CaseEntryKind.WISHED && part.part().id().equals(line.part()));
  }

  /**
   * One part of the case.
   *
   * @param name the name of the affected person, or null when it is withheld or unknown
   * @param doers for each promise the name of the person who kept or explained it, or to whom it
   *     was given while it is unsettled; promises are left out when the viewer may not know the
   *     name
   * @param readers the other people who can read this part
   */
  public record PartView(
      CasePart part,
      PartRecord affected,
      @Nullable String name,
      @Nullable String owner,
      List<Promise> promises,
      Map<PromiseId, String> doers,
      List<Reader> readers) {

    /** Returns true when every promise of this kind is settled. */
    public boolean isSettled(PromiseKind kind) {
      return promises.stream()
          .filter(promise -> promise.kind().equals(kind))
          .allMatch(promise -> promise.state().isSettled());
    }

    public boolean isOpen() {
      return affected.closedAt() == null;
    }

    public boolean canClose() {
      return isOpen() && promises.stream().allMatch(promise -> promise.state().isSettled());
    }
  }

  /**
   * A line on the page of the timeline: an entry, or a report.
   *
   * @param part the part it is about, or null when it is about the incident as a whole
   * @param report the report with all that came with it, or null for an entry
   */
  public record Line(
      @Nullable PartId part,
      Instant at,
      @Nullable String by,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words,
      boolean policeMarked,
      Testimony.@Nullable VisibleReport report) {

    public List<Testimony.Evidence> evidence() {
      return report == null ? List.of() : report.evidence();
    }
  }
}
