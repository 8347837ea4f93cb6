// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.CompleteList.AgreedDepartures;
import nl.rugdekking.people.Departure;
import nl.rugdekking.people.SamePersonAnswers;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.PlainSentenceException;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The form that plans the departure of people: the list that was handed in is complete for a body
 * (such as the council or the civil service) or for one of its departments, so whoever is not in it
 * leaves there.
 *
 * @param content the file, sent along from the page before
 * @param answers the answers to the questions about the same people, sent along
 * @param missing the ids of the people shown as missing, separated by spaces
 * @param body the code of the body
 * @param unit the department, or empty for the whole body
 * @param last the last day of these people
 * @param most "true" when the box was ticked that is shown when most people are missing
 */
record CompleteListForm(
    @Nullable String content,
    @Nullable String answers,
    @Nullable String body,
    @Nullable String unit,
    @Nullable String missing,
    @Nullable String last,
    @Nullable String most) {

  byte[] file() {
    return PeoplePage.decode(content == null ? "" : content);
  }

  SamePersonAnswers samePersonAnswers() {
    return SamePersonAnswers.of(answers == null ? "" : answers);
  }

  /**
   * Returns the body or department for which the list is complete.
   *
   * @throws PlainSentenceException when no body was chosen
   */
  Departure.Scope scope() {
    var found = EnumCodes.find(BodyKind.class, body);
    if (found.isEmpty()) {
      throw new PlainSentenceException(
          HttpStatus.UNPROCESSABLE_CONTENT, "people.complete.body.none");
    }
    return new Departure.Scope(found.get(), unit == null || unit.isBlank() ? null : unit.strip());
  }

  /** Returns the last day; empty when none was typed, or what was typed is no date. */
  Optional<LocalDate> day() {
    return TypedDate.parse(last == null ? "" : last);
  }

  /** Returns what somebody agreed with on the page that showed the missing people. */
  AgreedDepartures agreed() {
    return new AgreedDepartures(shown(), mayEndMost());
  }

  boolean mayEndMost() {
    return "true".equals(most);
  }

  /** Returns the people whom the page showed as missing; empty when the field was tampered with. */
  private Set<PersonId> shown() {
    try {
      return Arrays.stream((missing == null ? "" : missing).strip().split("\\s+"))
          .filter(id -> !id.isEmpty())
          .map(UUID::fromString)
          .map(PersonId::new)
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException notOurs) {
      return Set.of();
    }
  }
}
