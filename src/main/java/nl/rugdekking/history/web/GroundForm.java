// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form for the decision of a body about importing an old list. */
record GroundForm(
    @Nullable String body,
    @Nullable String basis,
    @Nullable String words,
    @Nullable String decidedOn) {

  static final int MAX_TEXT_LENGTH = 2_000;

  static GroundForm empty() {
    return new GroundForm(null, null, null, null);
  }

  void check(Errors errors) {
    if (findBody().isEmpty()) {
      errors.rejectValue("body", "history.grounds.body.empty");
    }
    if (findBasis().isEmpty()) {
      errors.rejectValue("basis", "history.grounds.basis.empty");
    }
    if (text().isEmpty()) {
      errors.rejectValue("words", "history.grounds.words.empty");
    } else if (text().length() > MAX_TEXT_LENGTH) {
      errors.rejectValue("words", "history.grounds.words.long");
    }
    if (day().isEmpty()) {
      errors.rejectValue("decidedOn", "history.grounds.day.empty");
    }
  }

  Optional<BodyKind> findBody() {
    return EnumCodes.find(BodyKind.class, body);
  }

  Optional<LegalBasis> findBasis() {
    return EnumCodes.find(LegalBasis.class, basis);
  }

  String text() {
    return words == null ? "" : TypedText.removeUnreadable(words).strip();
  }

  Optional<LocalDate> day() {
    return TypedDate.parse(decidedOn);
  }
}
