// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.subject.Mark;
import nl.rugdekking.subject.MarkCalculator;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A search for cases; a case must match all fields that are filled in.
 *
 * @param subject details of a perpetrator; one match is enough
 * @param affected the name or e-mail address of the affected
 * @param words the words that must all occur in the report or in later texts
 */
public record CaseSearchQuery(
    @Nullable String number,
    SubjectDetails subject,
    @Nullable String affected,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words) {

  boolean hasSubject() {
    return Stream.of(subject.name(), subject.telephone(), subject.email(), subject.handle())
        .anyMatch(CaseSearchQuery::hasText);
  }

  /** Returns true when no field is filled in. */
  public boolean isEmpty() {
    return !hasSubject()
        && from == null
        && to == null
        && Stream.of(number, affected, words).noneMatch(CaseSearchQuery::hasText);
  }

  static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** The marks of a person, and of a group or company, with these details. */
  List<Mark> marks() {
    return Stream.of(SubjectKind.PERSON, SubjectKind.ORGANISATION)
        .flatMap(kind -> MarkCalculator.calculate(kind, subject).stream())
        .distinct()
        .toList();
  }
}
