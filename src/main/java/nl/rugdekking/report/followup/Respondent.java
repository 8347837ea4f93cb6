// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.Submission.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * A person who adds to a report, and the questions that they may answer.
 *
 * @param person the person, or null for a reporter without a name
 * @param report the report, or null when somebody else reported the incident
 * @param parts the parts registered with the report, or only the person's own part without a report
 * @param ownPart the person's own part, or null when it did not happen to them
 * @param said the answers that the person gave about themselves on any page, by the question on
 *     this page that asks the same
 * @param canAdd true while answers can be added: the case is not closed and the report not
 *     destroyed
 */
record Respondent(
    @Nullable PersonId person,
    @Nullable Report report,
    String number,
    List<CasePart> parts,
    @Nullable CasePart ownPart,
    Map<FollowUpQuestion, FollowUpAnswer> said,
    boolean canAdd) {

  private static final int ALL_WISHES = 5;

  /** Returns the questions that this person may answer. */
  List<FollowUpQuestion> listQuestions() {
    return Arrays.stream(FollowUpQuestion.values()).filter(this::isAsked).toList();
  }

  boolean isAsked(FollowUpQuestion question) {
    if (question == FollowUpQuestion.SAFETY && person == null) {
      return false; // a person who gave no name cannot be called
    }
    return question.isAboutOneself()
        ? ownPart != null && (report != null || question == FollowUpQuestion.EFFECTS)
        : report != null && isOpen(question, report.leftOut());
  }

  // A report of danger may leave out who it happened to and in which position. Only then we ask it.
  private static boolean isOpen(FollowUpQuestion question, Set<LeftOut> leftOut) {
    return switch (question) {
      case AFFECTED -> leftOut.contains(LeftOut.AFFECTED);
      case BODY -> leftOut.contains(LeftOut.BODY);
      default -> true;
    };
  }

  /**
   * Returns the smaller questions of a page. It leaves out the telephone number when the report has
   * one.
   */
  List<AnswerDetail> listDetails(FollowUpQuestion question) {
    var hasPhone = report != null && report.text() != null && report.text().phone() != null;
    return AnswerDetail.listOf(question).stream()
        .filter(detail -> detail != AnswerDetail.PHONE || !hasPhone)
        .toList();
  }

  /**
   * Returns the telephone number of the report, for the question that would otherwise ask for it;
   * null when there is none.
   */
  @Nullable String findPhone(FollowUpQuestion question) {
    var text = report == null ? null : report.text();
    return text == null || question != FollowUpQuestion.SAFETY ? null : text.phone();
  }

  /**
   * Returns the answer, with the fields replaced that the person answered on another page of the
   * application.
   */
  @Nullable FollowUpAnswer withSaid(FollowUpQuestion question, @Nullable FollowUpAnswer answer) {
    var elsewhere = said.get(question);
    if (elsewhere == null || answer == null) {
      return elsewhere == null ? answer : elsewhere;
    }
    var fields = new LinkedHashMap<>(answer.fields());
    fields.putAll(elsewhere.fields());
    return new FollowUpAnswer(fields);
  }

  /**
   * Returns the answer to this question that the report itself contains, or null when it contains
   * none.
   */
  @Nullable FollowUpAnswer findReported(FollowUpQuestion question) {
    var fields = new LinkedHashMap<String, List<String>>();
    var elsewhere = said.get(question);
    if (elsewhere != null && isWhole(question, elsewhere)) {
      fields.putAll(elsewhere.fields());
    }
    if (report != null && question == FollowUpQuestion.CHANNEL && report.channel() != null) {
      fields.put(FollowUpAnswer.CODES, List.of(report.channel()));
    }
    var text = report == null ? null : report.text();
    if (text != null && question == FollowUpQuestion.WHERE) {
      put(fields, AnswerDetail.TIME, text.time());
      put(fields, AnswerDetail.PLACE, text.place());
    }
    return fields.isEmpty() ? null : new FollowUpAnswer(fields);
  }

  // A person who said only a part of what they want is asked for the rest.
  private static boolean isWhole(FollowUpQuestion question, FollowUpAnswer elsewhere) {
    return question != FollowUpQuestion.WISHES || elsewhere.fields().size() == ALL_WISHES;
  }

  private static void put(
      Map<String, List<String>> fields, AnswerDetail detail, @Nullable String text) {
    if (text != null) {
      fields.put(detail.field(), List.of(text));
    }
  }

  /**
   * Returns the part that a question is about: the person's own part, or the first part of the
   * report.
   */
  CasePart getPart(FollowUpQuestion question) {
    return question.isAboutOneself() ? Objects.requireNonNull(ownPart) : parts.getFirst();
  }

  Report requireReport() {
    return Objects.requireNonNull(report);
  }

  UUID getSourceId(FollowUpQuestion question) {
    return question.isAboutOneself()
        ? Objects.requireNonNull(ownPart).id().value()
        : Objects.requireNonNull(report).id();
  }

  /**
   * Returns true when this person gave the answer. It is false for somebody who was linked to the
   * part after the answer was given.
   */
  boolean hasGiven(AnswerVersion row) {
    return person == null
        ? row.by() == null && report != null && report.id().equals(row.report())
        : person.equals(row.by());
  }
}
