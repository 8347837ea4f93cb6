// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The smaller questions on the page of a follow-up question, beside its choices and its text field.
 * They ask for the facts that are needed for the form of the police and for the first talk about
 * care.
 */
public enum AnswerDetail {
  /**
   * The ground of discrimination. It is asked only when discrimination is one of the chosen forms.
   */
  GROUND(FollowUpQuestion.FORM, Kind.LISTED),
  TIME(FollowUpQuestion.WHERE, Kind.LINE),
  PLACE(FollowUpQuestion.WHERE, Kind.LINE),
  LITERAL(FollowUpQuestion.COURSE, Kind.TEXT),
  MEANS(FollowUpQuestion.COURSE, Kind.LINE),
  OCCASION(FollowUpQuestion.COURSE, Kind.LINE),
  BEFORE(FollowUpQuestion.SUBJECT, Kind.YES_OR_NO),
  /** The appearance of the person, a number plate or a link. */
  LOOKS(FollowUpQuestion.SUBJECT, Kind.LINE),
  CAMERA(FollowUpQuestion.EVIDENCE, Kind.YES_OR_NO),
  TOLD(FollowUpQuestion.POLICE, Kind.YES_OR_NO),
  NUMBER(FollowUpQuestion.POLICE, Kind.LINE),
  INJURY(FollowUpQuestion.EFFECTS, Kind.INJURY),
  PHONE(FollowUpQuestion.SAFETY, Kind.LINE),
  /** The times and ways in which the affected person can be called safely. */
  CALLING(FollowUpQuestion.SAFETY, Kind.LINE),
  HOME(FollowUpQuestion.SAFETY, Kind.YES_OR_NO),
  CHILDREN(FollowUpQuestion.SAFETY, Kind.YES_OR_NO);

  /** The ways in which a smaller question is answered. */
  public enum Kind {
    LINE,
    TEXT,
    YES_OR_NO,
    INJURY,
    /** The answer is a code from a list of the organisation. */
    LISTED;

    public boolean isTyped() {
      return this == LINE || this == TEXT;
    }

    /**
     * Returns the codes of the answers when they are the same for every organisation; otherwise the
     * list is empty.
     */
    public List<String> codes() {
      return switch (this) {
        case YES_OR_NO -> List.of("YES", "NO", "UNKNOWN");
        case INJURY -> List.of("NONE", "LIGHT", "DOCTOR");
        case LINE, TEXT, LISTED -> List.of();
      };
    }
  }

  private final FollowUpQuestion question;
  private final Kind kind;

  AnswerDetail(FollowUpQuestion question, Kind kind) {
    this.question = question;
    this.kind = kind;
  }

  /** Returns the smaller questions on the page of this question. */
  public static List<AnswerDetail> listOf(FollowUpQuestion question) {
    return Arrays.stream(values()).filter(detail -> detail.question == question).toList();
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the name of the field in the form, which is also its name in the answer. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
