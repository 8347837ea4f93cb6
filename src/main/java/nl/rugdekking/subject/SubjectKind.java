// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

/** The kind of perpetrator, as far as it is known. */
public enum SubjectKind {
  PERSON,
  GROUP,
  ORGANISATION,
  UNKNOWN,
  COLLEAGUE
}
