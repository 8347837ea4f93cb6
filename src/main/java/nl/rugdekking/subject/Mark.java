// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;

/**
 * A normal form of a name, number or account, by which a subject (a recorded perpetrator) can be
 * recognised. Only its keyed hash is stored.
 *
 * @param form the normal form; never empty
 */
record Mark(Kind kind, String form) {

  /**
   * The marks of other subjects that match this one: an initial also matches a full name with that
   * initial.
   */
  List<Mark> listMatching() {
    return switch (kind) {
      case INITIALS -> List.of(this, new Mark(Kind.INITIALS_OF_NAME, form));
      case INITIALS_OF_NAME -> List.of(new Mark(Kind.INITIALS, form));
      case EMAIL, TELEPHONE, HANDLE, COLLEAGUE, NAME, NAME_BUT_ONE_LETTER -> List.of(this);
    };
  }

  /** The kind of a mark. The message key is {@code subject.mark.<name>}. */
  enum Kind {
    EMAIL,
    TELEPHONE,
    HANDLE,
    COLLEAGUE,
    NAME,
    /** A name in which one letter of one word is left out. */
    NAME_BUT_ONE_LETTER,
    /** A name that was written with an initial. */
    INITIALS,
    /** The initial and surname of a full name; matched only with {@link #INITIALS}. */
    INITIALS_OF_NAME;

    /** The purpose of the hash, so that equal texts of two kinds have different hashes. */
    String purpose() {
      return "subject." + name();
    }
  }
}
