// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.TalkAlarms;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds where the danger is and which number can be called, for the people who are warned of an
 * alarm.
 */
@Component
record AlarmContacts(
    ObjectProvider<Testimony> testimonies,
    ObjectProvider<FollowUpAnswers> answers,
    TalkAlarms talks) {

  /**
   * A number that can be called; {@code ofReporter} is true when it is the number of a reporter who
   * is not the affected person.
   */
  record Phone(TelephoneNumber number, boolean ofReporter) {}

  /** Returns the place as the reporter wrote it, or null. */
  @Nullable String findPlace(CaseAccess rights, CasePart part) {
    return contacts(rights, part)
        .map(Testimony.Contact::where)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the number of the affected person, or else the number of the reporter; null when there
   * is none, or when the viewer may not read it. A number can reveal a name. So a viewer from whom
   * names are withheld does not get the number either, unless they were called for the alarm.
   *
   * @param name the name of the affected person, or null when it is unknown or may not be read
   */
  @Nullable Phone findNumber(CaseAccess rights, CasePart part, @Nullable String name) {
    return mayReadNumber(rights, part)
        ? Stream.concat(answered(rights, part), reported(rights, part, name))
            .min((one, other) -> Boolean.compare(one.ofReporter(), other.ofReporter()))
            .orElse(null)
        : null;
  }

  private static boolean mayReadNumber(CaseAccess rights, CasePart part) {
    return rights.may(Action.ACUTE, part.id())
        || (rights.may(Action.READ, part.id()) && rights.personsWithheld().isEmpty());
  }

  private Stream<Phone> answered(CaseAccess rights, CasePart part) {
    return answers.stream()
        .flatMap(all -> all.listContacts(rights).stream())
        .filter(contact -> contact.part().equals(part.id()))
        .flatMap(contact -> phone(contact.phone(), false));
  }

  private Stream<Phone> reported(CaseAccess rights, CasePart part, @Nullable String name) {
    return contacts(rights, part)
        .flatMap(contact -> phone(contact.phone(), isSomebodyElse(contact.by(), name)));
  }

  private static boolean isSomebodyElse(@Nullable String reporter, @Nullable String affected) {
    return reporter != null && !reporter.equals(affected);
  }

  private static Stream<Phone> phone(@Nullable String told, boolean ofReporter) {
    return Optional.ofNullable(told)
        .flatMap(TelephoneNumber::parse)
        .map(number -> new Phone(number, ofReporter))
        .stream();
  }

  private Stream<Testimony.Contact> contacts(CaseAccess rights, CasePart part) {
    if (part.isTalk()) {
      return rights.may(Action.ACUTE, part.id())
          ? talks.listContacts(rights, part.id()).stream()
          : Stream.empty();
    }
    return testimonies.stream()
        .flatMap(all -> all.listReports(rights).stream())
        .map(report -> new Testimony.Contact(report.by(), report.phone(), report.where()));
  }
}
