// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import nl.rugdekking.paper.LetterField;

/**
 * What is wrong with a fact of a letter.
 *
 * @param detail the characters that cannot be printed; empty for the other kinds
 */
public record LetterFault(LetterField field, Kind kind, String detail) {

  /** The message keys are {@code outgoing.fault.} + name. */
  public enum Kind {
    MISSING,
    /** The recipient is one line, so that the name has no address below it. */
    NO_ADDRESS,
    TOO_LONG,
    UNPRINTABLE,
    /** It names an affected person who must not be named. */
    HIDDEN_NAME,
    /** It names the affected person, and nobody recorded that this is allowed. */
    NAMES_AFFECTED,
    /** The organisation has not said where an objection can be sent. */
    NO_OBJECTION_ADDRESS,
    /** The organisation has not said which ombudsman looks into complaints about it. */
    NO_OMBUDSMAN,
    /** The organisation has not said to which court an appeal goes. */
    NO_COURT,
    /** The organisation has not said which department sends its letters. */
    NO_SENDER,
    /** The organisation has not said why it keeps data, and whom to ask about them. */
    NO_PRIVACY_CONTACT,
    /** The lawyer of the organisation has not written the article on which the decision rests. */
    NO_ARTICLE,
    /** The affected person would sign the letter. */
    OF_AFFECTED,
    /** The person who handles it had a part in the measure. */
    INVOLVED
  }
}
