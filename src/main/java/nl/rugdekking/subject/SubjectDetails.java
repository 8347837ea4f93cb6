// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a subject; each in somebody's own words, each may be unknown.
 *
 * @param behaviour what could be seen or heard, never a judgement
 */
public record SubjectDetails(
    @Nullable String name,
    @Nullable String telephone,
    @Nullable String email,
    @Nullable String handle,
    @Nullable String behaviour,
    @Nullable String note) {

  public static SubjectDetails named(String name) {
    return new SubjectDetails(name, null, null, null, null, null);
  }

  /** The same, under the name that we know somebody by. */
  public SubjectDetails under(@Nullable String otherName) {
    return new SubjectDetails(otherName, telephone, email, handle, behaviour, note);
  }
}
