// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.aftercare.CareChoice;
import nl.rugdekking.aftercare.CareReading;
import nl.rugdekking.aftercare.Carer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an affected person chooses who gives aftercare.
 *
 * @param carer the code of a {@link Carer}, for a colleague with a colon and the id of the person
 * @param who the name or mail address of a peer
 * @param noCall true when they want no call, so that no number is asked
 */
record CareChoiceForm(
    int version,
    @Nullable String carer,
    @Size(max = 200, message = "{aftercare.line.long}") @Nullable String who,
    @NotNull(message = "{aftercare.reading.empty}") @Nullable CareReading reading,
    @Size(max = 200, message = "{aftercare.line.long}") @Nullable String phone,
    @Nullable Boolean noCall,
    @Size(max = 200, message = "{aftercare.line.long}") @Nullable String safeTime,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  static CareChoiceForm of(Optional<CareChoice> choice) {
    return choice
        .map(
            one ->
                new CareChoiceForm(
                    one.version(),
                    write(one.carer(), one.person()),
                    null,
                    one.reading(),
                    one.phone(),
                    one.carer().isColleague() && one.phone() == null,
                    one.safeTime(),
                    one.words()))
        .orElseGet(
            () -> new CareChoiceForm(0, null, null, CareReading.NOTHING, null, null, null, null));
  }

  /** Returns the same form with the name or mail address of a peer. */
  CareChoiceForm withWho(@Nullable String peer) {
    return new CareChoiceForm(version, carer, peer, reading, phone, noCall, safeTime, words);
  }

  /**
   * Returns the message key of what is wrong with the number; empty when it can be called, or when
   * no colleague calls.
   */
  Optional<String> findPhoneError(Carer chosen) {
    var number = orNull(phone);
    if (!chosen.isColleague() || (number == null && Boolean.TRUE.equals(noCall))) {
      return Optional.empty();
    }
    return number != null && TelephoneNumber.isComplete(number)
        ? Optional.empty()
        : Optional.of(number == null ? "aftercare.phone.empty" : "aftercare.phone.wrong");
  }

  /** Returns the value of a radio button. A peer is named in a field beside it. */
  static String write(Carer carer, @Nullable PersonId person) {
    return person == null || carer == Carer.PEER ? carer.name() : carer + ":" + person.value();
  }

  Optional<Carer> findCarer() {
    return Optional.ofNullable(carer)
        .map(code -> code.split(":", 2)[0])
        .map(code -> EnumCodes.findOrNull(Carer.class, code));
  }

  /** Returns the person that the radio button names; empty for other choices. */
  Optional<PersonId> findPerson() {
    try {
      return Optional.ofNullable(carer)
          .map(code -> code.split(":", 2))
          .filter(pair -> pair.length == 2)
          .map(pair -> new PersonId(UUID.fromString(pair[1])));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Returns the choice. What a colleague would need is not kept when no colleague was chosen. */
  CareChoice toChoice(Carer chosen, @Nullable PersonId person) {
    if (!chosen.isColleague()) {
      return new CareChoice(chosen, person, CareReading.NOTHING, null, null, null, version);
    }
    return new CareChoice(
        chosen,
        person,
        Objects.requireNonNull(reading),
        orNull(phone),
        orNull(safeTime),
        orNull(words),
        version);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
