// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

/** Who did it, as far as somebody can say. */
public enum SubjectKind {
  PERSON,
  GROUP,
  ORGANISATION,
  UNKNOWN,
  COLLEAGUE
}
