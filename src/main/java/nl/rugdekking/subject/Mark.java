// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;

/**
 * One normal form by which a subject can be known again. It is stored as a keyed hash only.
 *
 * @param form never empty
 */
public record Mark(Kind kind, String form) {

  /** What to look for among the marks of others: an initial fits a name in full and a bare one. */
  List<Mark> sought() {
    return switch (kind) {
      case INITIALS -> List.of(this, new Mark(Kind.INITIALS_OF_NAME, form));
      case INITIALS_OF_NAME -> List.of(new Mark(Kind.INITIALS, form));
      case EMAIL, TELEPHONE, HANDLE, COLLEAGUE, NAME, NAME_BUT_ONE_LETTER -> List.of(this);
    };
  }

  /** What two subjects have in common; the message key is {@code subject.mark.<name>}. */
  enum Kind {
    EMAIL,
    TELEPHONE,
    HANDLE,
    COLLEAGUE,
    NAME,
    /** All letters but one, in one word of the name. */
    NAME_BUT_ONE_LETTER,
    /** A name that was written with an initial. */
    INITIALS,
    /** What a name in full is with an initial; compared with {@link #INITIALS} only. */
    INITIALS_OF_NAME;

    /** The purpose of the hash, so that equal texts of two kinds are not alike. */
    String purpose() {
      return "subject." + name();
    }
  }
}
