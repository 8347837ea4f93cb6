// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of trying out the import with the answers given so far.
 *
 * @param trial what the import would do with each row
 * @param days the days that were typed for rows without a readable one, by line
 * @param others the lines that describe another event than the line they resemble
 * @param names true when names of perpetrators are imported too
 * @param notice the answer to the question if these perpetrators are told
 * @param noticeFault the key of the sentence about what is wrong with that answer, or null
 * @param rows the text of the lines that a question is about, by line
 * @param first the first rows of the list
 * @param unused columns that are not empty but have no meaning in the register
 * @param absent the meanings that no column has
 */
public record TrialReport(
    TrialRun trial,
    Map<Integer, String> days,
    Set<Integer> others,
    boolean names,
    NoticeAnswer notice,
    @Nullable String noticeFault,
    Map<Integer, String> rows,
    List<RowPreview> first,
    List<UnusedColumn> unused,
    List<ColumnMeaning> absent) {

  /**
   * The answer to the question if the perpetrators are told that data about them are kept, as it
   * was typed.
   *
   * @param again the day on which somebody looks again
   */
  public record NoticeAnswer(SubjectNotice.@Nullable Choice choice, String reason, String again) {

    private static final int MAX_REASON_LENGTH = 4_000;

    public static final NoticeAnswer NONE = new NoticeAnswer(null, "", "");

    /** Returns the key of the sentence about what is missing or wrong; null when it is complete. */
    @Nullable String findFault(SubjectNotices notices) {
      var notice = toNotice();
      if (notice == null) {
        return "history.notice.empty";
      }
      return reason.length() > MAX_REASON_LENGTH
          ? "history.notice.long"
          : notices.findGap(notice).map(gap -> "subject.notice.gap." + gap).orElse(null);
    }

    /** Returns the decision; null when nothing was chosen. */
    @Nullable SubjectNotice toNotice() {
      return choice == null
          ? null
          : new SubjectNotice(choice, reason, TypedDate.parse(again).orElse(null));
    }
  }

  /**
   * The answers on one page of questions, which only the owner of the list knows. Lines that are
   * not on the page keep their earlier answer.
   *
   * @param days a typed day by line; an empty text removes an earlier answer
   * @param others by line, true when it describes another event than the line it resembles
   * @param names true when names of perpetrators are imported too
   */
  public record Answers(
      Map<Integer, String> days,
      Map<Integer, Boolean> others,
      boolean names,
      NoticeAnswer notice) {}
}
