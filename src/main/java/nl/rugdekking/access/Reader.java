// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * A person who can open a part (the case of one affected person), and their strongest role in it.
 *
 * @param word the last segment of the message key for this role, or for the better known office
 *     behind it
 * @param knowsName true when they see the name of the affected person, also where that is withheld
 */
public record Reader(PersonId person, String name, CaseRole role, String word, boolean knowsName) {

  /**
   * The word for somebody who acts as responsible person without holding that office themselves.
   */
  static final String DEPUTY = "DEPUTY";

  /** Somebody whom the affected person lets follow the part. */
  public static Reader trusted(PersonId person, String name) {
    return new Reader(person, name, CaseRole.TRUSTED, CaseRole.TRUSTED.name(), true);
  }

  /**
   * The words for the roles that read a part as a rule, and for the other roles that read it when
   * all of those people are kept out of it.
   */
  public record ReaderRoles(List<String> usual, List<String> otherwise) {

    static ReaderRoles of(List<Reader> usual, List<Reader> otherwise) {
      var words = usual.stream().map(Reader::word).distinct().toList();
      return new ReaderRoles(
          words,
          otherwise.stream()
              .map(Reader::word)
              .filter(word -> !words.contains(word))
              .distinct()
              .toList());
    }
  }

  public boolean isCoordinator() {
    return word.equals(CaseRole.COORDINATOR.name());
  }

  boolean isDeputy() {
    return word.equals(DEPUTY);
  }

  /**
   * @param offices the offices of the person
   */
  static String word(CaseRole role, CasePart part, List<Office> offices) {
    return word(
        role,
        part.lane(),
        kind -> {
          // A case about the staff of the council belongs to the chair of the council's committee,
          // no matter which body the affected person belongs to.
          var body = kind == OfficeKind.EMPLOYER ? BodyKind.COUNCIL : part.body();
          return (kind == OfficeKind.RESPONSIBLE && part.answeredBy() == AnsweredBy.MAYOR)
              || offices.stream().anyMatch(office -> office.covers(kind, body));
        });
  }

  private static String word(CaseRole role, Lane lane, Predicate<OfficeKind> holds) {
    return switch (role) {
      // In the anonymous lane only a coordinator gets this role.
      case OWNER -> (lane == Lane.ANONYMOUS ? CaseRole.COORDINATOR : role).name();
      // When the person holds no office of adviser, it is somebody outside who listens instead.
      case CONFIDENTIAL_ADVISER ->
          (holds.test(OfficeKind.CONFIDENTIAL_ADVISER) ? role : CaseRole.FALLBACK).name();
      case RESPONSIBLE -> responsibleWord(holds);
      case FALLBACK ->
          holds.test(OfficeKind.EMPLOYER) && !holds.test(OfficeKind.FALLBACK)
              ? OfficeKind.EMPLOYER.name()
              : role.name();
      default -> role.name();
    };
  }

  private static String responsibleWord(Predicate<OfficeKind> holds) {
    if (holds.test(OfficeKind.RESPONSIBLE)) {
      return CaseRole.RESPONSIBLE.name();
    }
    return holds.test(OfficeKind.FALLBACK) && !holds.test(OfficeKind.DEPUTY)
        ? OfficeKind.FALLBACK.name()
        : DEPUTY;
  }
}
