// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.subject.Likeness;
import nl.rugdekking.subject.Mark;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; all of it must fit.
 *
 * @param subject by what a perpetrator can be known again: one of these is enough
 * @param affected the name or mail address of whom it happened to
 * @param words that stand in what was reported or written, each of them
 */
public record CaseQuestion(
    @Nullable String number,
    SubjectDetails subject,
    @Nullable String affected,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words) {

  boolean asksSubject() {
    return Stream.of(subject.name(), subject.telephone(), subject.email(), subject.handle())
        .anyMatch(CaseQuestion::says);
  }

  /** Nothing is asked. */
  public boolean isEmpty() {
    return !asksSubject()
        && from == null
        && to == null
        && Stream.of(number, affected, words).noneMatch(CaseQuestion::says);
  }

  static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** The marks of a person, and those of a group or company of that name. */
  List<Mark> marks() {
    return Stream.of(SubjectKind.PERSON, SubjectKind.ORGANISATION)
        .flatMap(kind -> Likeness.of(kind, subject).stream())
        .distinct()
        .toList();
  }
}
