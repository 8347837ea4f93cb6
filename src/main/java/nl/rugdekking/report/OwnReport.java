// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Reader;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it.
 *
 * @param talk true when it is a talk in confidence; pages do not refer to a talk by its number
 * @param own the record of the reporter as an affected person in an open case, or null
 * @param promises the promises made to the reporter as an affected person, and no promises to
 *     others
 */
public record OwnReport(
    ToldReport told,
    boolean talk,
    Progress progress,
    List<PartReaders> parts,
    List<PartCall> calls,
    @Nullable PartRecord own,
    List<Promise> promises) {

  /**
   * The progress that a reporter sees; the reporter learns nothing more about the handling (domain
   * rule 3).
   */
  public enum Progress {
    /** Nobody handles it yet. */
    RECEIVED,
    /** It is a talk with the confidential adviser. */
    TALK,
    TALK_ENDED,
    /** Somebody handles it. */
    IN_HAND,
    CLOSED
  }

  /**
   * The people who can read the part of one affected person.
   *
   * @param part the part itself
   * @param own true for the reporter's own part
   * @param named the name of another affected person as the reporter wrote it, or null
   * @param place the number of this person among the others, to distinguish people without a name
   */
  public record PartReaders(
      CasePart part, boolean own, @Nullable String named, int place, List<Reader> readers) {}

  /**
   * The state of the calls because of danger to one affected person. It contains the role of the
   * person who is called and never their name.
   *
   * @param part the part of the affected person, described as in the list of readers
   */
  public record PartCall(PartReaders part, Alerts.Call call) {}

  public String number() {
    return told.number();
  }

  public @Nullable ReportText telling() {
    return told.telling();
  }

  public List<Draft.File> files() {
    return told.files();
  }

  /** Returns true when it happened (also) to the reporter. */
  public boolean isAffected() {
    return parts.stream().anyMatch(PartReaders::own);
  }

  /** Returns true when the report is (also) about people other than the reporter. */
  public boolean isForOthers() {
    return parts.stream().anyMatch(part -> !part.own());
  }
}
