// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rugdekking.organisation.NameForms;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the marks by which a subject (a recorded perpetrator) can be recognised: normal forms
 * of the name, numbers and addresses. Any other text gives no mark, so that nobody is proposed as
 * the same person because of it.
 */
final class MarkCalculator {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+");
  private static final Pattern SITE =
      Pattern.compile("^(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,}/(?:@|in/)?([^/?#\\s]+).*$");
  private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}._-]{3,60}");
  private static final String DUTCH_COUNTRY_CODE = "31";
  private static final int NATIONAL_LENGTH = 10;
  private static final int MIN_DIGITS_ABROAD = 8;
  private static final int MAX_DIGITS = 15;

  private MarkCalculator() {}

  static List<Mark> calculate(SubjectKind kind, SubjectDetails details) {
    var marks = new ArrayList<Mark>();
    if (details.name() != null && hasName(kind)) {
      marks.addAll(NameMarks.calculate(details.name()));
    }
    normalizeTelephone(details.telephone())
        .ifPresent(form -> add(marks, Mark.Kind.TELEPHONE, form));
    normalizeEmail(details.email()).ifPresent(form -> add(marks, Mark.Kind.EMAIL, form));
    normalizeHandle(details.handle()).ifPresent(form -> add(marks, Mark.Kind.HANDLE, form));
    return marks;
  }

  // A colleague is recognised by their person id; a group or an unknown subject has no name.
  private static boolean hasName(SubjectKind kind) {
    return kind == SubjectKind.PERSON || kind == SubjectKind.ORGANISATION;
  }

  private static void add(List<Mark> marks, Mark.Kind kind, String form) {
    marks.add(new Mark(kind, form));
  }

  /**
   * The normal form of a number: 06-12 34 56 78, +31 (0)6 12345678 and 0031612345678 are the same.
   */
  static Optional<String> normalizeTelephone(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var plus = text.strip().startsWith("+");
    var digits = text.replace("(0)", "").replaceAll("[^0-9]", "");
    if (digits.startsWith("00")) {
      digits = digits.substring(2);
      plus = true;
    }
    if (digits.startsWith(DUTCH_COUNTRY_CODE) && digits.length() > NATIONAL_LENGTH) {
      digits = digits.substring(DUTCH_COUNTRY_CODE.length());
      plus = false;
    } else if (plus) {
      return digits.length() >= MIN_DIGITS_ABROAD && digits.length() <= MAX_DIGITS
          ? Optional.of("+" + digits)
          : Optional.empty();
    }
    var national = digits.startsWith("0") ? digits : "0" + digits;
    return national.length() == NATIONAL_LENGTH ? Optional.of(national) : Optional.empty();
  }

  static Optional<String> normalizeEmail(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var found = EMAIL.matcher(text.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", ""));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The normal form of an account name, written with or without @ or as the address of a page. */
  static Optional<String> normalizeHandle(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var plain = text.strip().toLowerCase(Locale.ROOT);
    var site = SITE.matcher(plain);
    var name = (site.matches() ? site.group(1) : plain).replaceFirst("^@+", "");
    return HANDLE.matcher(name).matches() && !NameForms.isNobody(name)
        ? Optional.of(name)
        : Optional.empty();
  }
}
