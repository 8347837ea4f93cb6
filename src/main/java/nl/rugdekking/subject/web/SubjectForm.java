// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The form for an alleged perpetrator. Its fields hold what was typed, so that a form with errors
 * can be shown again unchanged.
 *
 * @param form the id of a new subject, so that sending the form twice records one
 * @param version the version of the subject that the page showed; unused for a new one
 */
record SubjectForm(
    @Nullable UUID form,
    int version,
    @NotNull(message = "{register.choose}") @Nullable SubjectKind kind,
    @Size(max = 200, message = "{subject.long}") @Nullable String name,
    @Size(max = 60, message = "{subject.long}") @Nullable String telephone,
    @Size(max = 254, message = "{subject.long}") @Nullable String email,
    @Size(max = 200, message = "{subject.long}") @Nullable String handle,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String behaviour,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String note) {

  static SubjectForm empty() {
    return new SubjectForm(UUID.randomUUID(), 0, null, null, null, null, null, null, null);
  }

  static SubjectForm of(Subject subject) {
    var details = subject.details();
    return new SubjectForm(
        subject.id().value(),
        subject.version(),
        subject.kind(),
        details.name(),
        details.telephone(),
        details.email(),
        details.handle(),
        details.behaviour(),
        details.note());
  }

  SubjectId id() {
    return new SubjectId(form == null ? UUID.randomUUID() : form);
  }

  String nameOrEmpty() {
    return name == null ? "" : name.strip();
  }

  SubjectDetails details() {
    return new SubjectDetails(name, telephone, email, handle, behaviour, note);
  }

  /**
   * Returns true when no field is filled in. An unknown perpetrator may be recorded without
   * details.
   */
  boolean isEmpty() {
    return kind != SubjectKind.UNKNOWN
        && Stream.of(name, telephone, email, handle, behaviour, note)
            .allMatch(typed -> typed == null || typed.isBlank());
  }
}
