// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import org.jspecify.annotations.Nullable;

/**
 * The details of a subject (a recorded perpetrator), as somebody wrote them; each may be null.
 *
 * @param behaviour the behaviour that was seen or heard, never a judgement
 */
public record SubjectDetails(
    @Nullable String name,
    @Nullable String telephone,
    @Nullable String email,
    @Nullable String handle,
    @Nullable String behaviour,
    @Nullable String note) {

  public static SubjectDetails ofName(String name) {
    return new SubjectDetails(name, null, null, null, null, null);
  }

  /** The same details with another name. */
  public SubjectDetails withName(@Nullable String otherName) {
    return new SubjectDetails(otherName, telephone, email, handle, behaviour, note);
  }
}
