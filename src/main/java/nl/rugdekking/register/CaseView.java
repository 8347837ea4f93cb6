// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer sees of an incident: the parts that are theirs to see, and nothing of others.
 *
 * @param destroyed nothing can be written about it any more: its key is gone
 * @param unreadable text was destroyed, of the incident or of a report the viewer may read
 */
public record CaseView(
    String number,
    IncidentRecord incident,
    List<PartView> parts,
    List<Line> timeline,
    boolean destroyed,
    boolean unreadable) {

  /** The affected said in person what they want. */
  public boolean isAnsweredInPerson(PartView part) {
    return timeline.stream()
        .anyMatch(line -> line.kind() == CaseEntry.WISHED && part.part().id().equals(line.part()));
  }

  /**
   * @param name of the person, or null when it is withheld or nobody knows
   * @param readers who else can open this part
   */
  public record PartView(
      CasePart part,
      PartRecord affected,
      @Nullable String name,
      @Nullable String owner,
      List<Promise> promises,
      List<Reader> readers) {

    /** Whether nothing of this kind is owed any more. */
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
   * A line of the timeline, or a report that was told.
   *
   * @param part whose it is; null when it is about the incident as a whole
   * @param told when it is a report: what came with it
   */
  public record Line(
      @Nullable PartId part,
      Instant at,
      @Nullable String by,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words,
      boolean policeMarked,
      Testimony.@Nullable Told told) {

    public List<Testimony.Evidence> evidence() {
      return told == null ? List.of() : told.evidence();
    }
  }
}
