// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

/** The reasons why a template is refused. The message keys are {@code paper.refusal.} + name. */
public enum Refusal {
  // These reasons are about the file as a whole.
  NOT_ODT,
  FILE_TOO_LARGE,
  TOO_MANY_FILES,
  UNPACKED_TOO_LARGE,
  BROKEN,
  ENTITIES,
  TOO_DEEP,
  PASSWORD,
  // These reasons are about content that a letter may not have.
  TOO_MUCH_TEXT,
  MACRO,
  FRAME,
  DRAWING,
  OBJECT,
  TRACKED_CHANGES,
  FIELD,
  FOOTNOTE,
  COMMENT,
  FORM,
  LINK,
  SECTION,
  INDEX,
  MERGED_CELLS,
  CONTINUED_LIST,
  NUMBERED_HEADINGS,
  HIDDEN_TEXT,
  OTHER_HEADER,
  LINKED_PICTURE,
  SECOND_PICTURE,
  UNREADABLE_PICTURE,
  OTHER_ELEMENT,
  UNPRINTABLE,
  // These reasons are about the fields.
  UNKNOWN_FIELD,
  UNCLOSED_FIELD,
  MISSING_FIELD,
  OPEN_GAP
}
