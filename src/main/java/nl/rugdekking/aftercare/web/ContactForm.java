// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.aftercare.CareContact;
import nl.rugdekking.aftercare.ContactKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a care giver records a contact.
 *
 * @param form the id of this form, so that sending it twice records it once
 */
record ContactForm(
    @Nullable UUID form,
    @NotNull(message = "{aftercare.kind.empty}") @Nullable ContactKind kind,
    @Nullable String on,
    @NotNull(message = "{aftercare.reached.empty}") @Nullable Boolean reached,
    @Nullable Boolean wantsMore,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String note) {

  static ContactForm of(LocalDate today) {
    return new ContactForm(UUID.randomUUID(), null, today.toString(), null, null, null);
  }

  boolean hasNote() {
    return note != null && !note.isBlank();
  }

  CareContact toContact(LocalDate day, PersonId by) {
    var wasReached = Boolean.TRUE.equals(reached);
    return new CareContact(
        form == null ? UUID.randomUUID() : form,
        Objects.requireNonNull(kind),
        day,
        wasReached,
        wasReached ? wantsMore : null,
        hasNote() ? note : null,
        null,
        by);
  }
}
