// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.handling.PromiseGiving.Candidate;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The form that gives a promise to somebody, or takes it back.
 *
 * @param shown the owner that the page showed, or null when the promise was given to nobody
 * @param to a candidate, {@link #HANDLER} or {@link #OTHER}
 * @param who the name or mail address of somebody who is no candidate
 */
record GivePromiseForm(
    @Nullable UUID shown,
    @NotBlank(message = "{register.choose}") @Nullable String to,
    @Size(max = 200) @Nullable String who) {

  static final String HANDLER = "HANDLER";
  static final String OTHER = "OTHER";

  @Nullable PersonId shownOwner() {
    return shown == null ? null : new PersonId(shown);
  }

  static String valueOf(Candidate candidate) {
    return candidate.office() + "/" + candidate.person().value();
  }

  Optional<Candidate> findChosen(java.util.List<Candidate> candidates) {
    return candidates.stream().filter(one -> valueOf(one).equals(to)).findFirst();
  }

  String whoOrEmpty() {
    return who == null ? "" : who;
  }
}
