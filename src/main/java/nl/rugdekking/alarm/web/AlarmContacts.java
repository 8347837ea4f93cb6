// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.TalkAlarms;
import nl.rugdekking.alarm.danger.EarlierReach;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseTexts;
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
    TalkAlarms talks,
    EarlierReach earlier,
    CaseTexts texts) {

  /** A number that can be called. */
  record Phone(TelephoneNumber number, Whose whose) {

    /** Returns the number that is called first; empty when there is none. */
    static Optional<Phone> chooseFirst(Stream<Phone> phones) {
      return phones.min(Comparator.comparing(Phone::whose));
    }

    /** The person who gave the number; the number that comes first here is called first. */
    enum Whose {
      AFFECTED,
      /** A reporter who is not the affected person. */
      REPORTER,
      /** The affected person, with an earlier report. */
      EARLIER
    }
  }

  /**
   * Returns the place as the reporter wrote it; else the place of an earlier danger, which says
   * that it is; or null.
   */
  @Nullable String findPlace(CaseAccess rights, CasePart part) {
    return contacts(rights, part)
        .map(Testimony.Contact::where)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .filter(place -> !place.isBlank())
        .findFirst()
        .or(() -> earlier.findPlace(rights, part.id()).map(told -> describeEarlier(told.text())))
        .orElse(null);
  }

  /**
   * Returns true when this place was taken from another report whose place is among these, so that
   * it need not be told twice.
   */
  boolean isRepeated(String place, Collection<String> places) {
    return places.stream().map(this::describeEarlier).anyMatch(place::equals);
  }

  private String describeEarlier(String place) {
    return texts.text("alarm.earlier.place", place);
  }

  /**
   * Returns the number of the affected person, or else the number of the reporter, or else the
   * number that the affected person gave with an earlier report; null when there is none, or when
   * the viewer may not read it. A number can reveal a name. So a viewer from whom names are
   * withheld does not get the number either, unless they were called for the alarm.
   *
   * @param name the name of the affected person, or null when it is unknown or may not be read
   */
  @Nullable Phone findNumber(CaseAccess rights, CasePart part, @Nullable String name) {
    return mayReadNumber(rights, part)
        ? Phone.chooseFirst(
                Stream.concat(
                    listAnsweredPhones(rights, part), listReportedPhones(rights, part, name)))
            .or(() -> findEarlier(rights, part))
            .orElse(null)
        : null;
  }

  private Optional<Phone> findEarlier(CaseAccess rights, CasePart part) {
    return earlier
        .findPhone(rights, part.id())
        .flatMap(told -> TelephoneNumber.parse(told.text()))
        .map(number -> new Phone(number, Phone.Whose.EARLIER));
  }

  private static boolean mayReadNumber(CaseAccess rights, CasePart part) {
    return rights.may(Action.ACUTE, part.id())
        || (rights.may(Action.READ, part.id()) && rights.personsWithheld().isEmpty());
  }

  private Stream<Phone> listAnsweredPhones(CaseAccess rights, CasePart part) {
    return answers.stream()
        .flatMap(all -> all.listContacts(rights).stream())
        .filter(contact -> contact.part().equals(part.id()))
        .flatMap(contact -> phone(contact.phone(), Phone.Whose.AFFECTED));
  }

  private Stream<Phone> listReportedPhones(
      CaseAccess rights, CasePart part, @Nullable String name) {
    return contacts(rights, part)
        .flatMap(contact -> phone(contact.phone(), findWhose(contact.by(), name)));
  }

  private static Phone.Whose findWhose(@Nullable String reporter, @Nullable String affected) {
    return reporter == null || reporter.equals(affected)
        ? Phone.Whose.AFFECTED
        : Phone.Whose.REPORTER;
  }

  private static Stream<Phone> phone(@Nullable String told, Phone.Whose whose) {
    return Optional.ofNullable(told)
        .flatMap(TelephoneNumber::parse)
        .map(number -> new Phone(number, whose))
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
