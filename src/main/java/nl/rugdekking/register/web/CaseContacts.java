// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lists the ways to reach the people of a case: the numbers that they gave, and when it is safe to
 * call.
 */
@Component
public record CaseContacts(
    CaseTexts texts,
    ObjectProvider<FollowUpAnswers> answers,
    ObjectProvider<CaseContacts.Source> sources) {

  /**
   * Another room that knows a number of the affected person, which was not given with this case.
   */
  public interface Source {

    /** The numbers that this viewer may call; the affected person gave none in this case. */
    List<Contact> list(CaseAccess access, PartView part);
  }

  /**
   * A line of the page.
   *
   * @param address the address that calls the number, or null for words
   */
  public record Contact(String text, @Nullable String address) {}

  // A number can give away a name, so numbers are withheld together with names.
  List<Contact> list(
      CaseAccess access, List<PartView> parts, List<Testimony.VisibleReport> reports) {
    return access.personsWithheld().isEmpty()
        ? listForCalled(
            access,
            parts,
            reports.stream()
                .map(report -> new Testimony.Contact(report.by(), report.phone(), report.where()))
                .toList())
        : List.of();
  }

  /**
   * The same list for somebody who was called because of danger. No number is withheld from them.
   */
  public List<Contact> listForCalled(
      CaseAccess access, List<PartView> parts, List<Testimony.Contact> reporters) {
    var contacts = new ArrayList<Contact>();
    for (var reporter : reporters) {
      var number = reporter.phone();
      if (number != null) {
        contacts.add(phone(isAffected(parts, reporter.by()) ? null : reporter.by(), number));
      }
    }
    answers.forEach(
        source -> source.listContacts(access).forEach(told -> addTold(contacts, parts, told)));
    if (parts.size() == 1
        ? !hasOwnNumber(parts.getFirst(), contacts, reporters)
        : !haveNumber(contacts)) {
      parts.forEach(part -> contacts.addAll(listOther(access, parts, part)));
    }
    return contacts.stream().distinct().toList();
  }

  private List<Contact> listOther(CaseAccess access, List<PartView> parts, PartView part) {
    return sources.stream()
        .flatMap(source -> source.list(access, part).stream())
        .map(
            contact ->
                parts.size() == 1
                    ? contact
                    : new Contact(
                        texts.text("register.entry.of", contact.text(), texts.affectedName(part)),
                        contact.address()))
        .toList();
  }

  private static boolean hasOwnNumber(
      PartView part, List<Contact> contacts, List<Testimony.Contact> reporters) {
    var ofOthers =
        reporters.stream()
            .filter(reporter -> !isAffected(List.of(part), reporter.by()))
            .filter(reporter -> reporter.phone() != null)
            .count();
    return contacts.stream().filter(contact -> contact.address() != null).count() > ofOthers;
  }

  /**
   * Returns true when the list contains a number, and not only times at which it is safe to call.
   */
  public static boolean haveNumber(List<Contact> contacts) {
    return contacts.stream().anyMatch(contact -> contact.address() != null);
  }

  private void addTold(List<Contact> contacts, List<PartView> parts, FollowUpAnswers.Contact told) {
    parts.stream()
        .filter(part -> part.part().id().equals(told.part()))
        .forEach(
            part -> {
              var personName = parts.size() > 1 ? texts.affectedName(part) : null;
              var number = told.phone();
              var calling = told.calling();
              if (number != null) {
                contacts.add(phone(personName, number));
              }
              if (calling != null) {
                contacts.add(describeCalling(personName, calling));
              }
            });
  }

  private Contact phone(@Nullable String personName, String number) {
    var text =
        personName == null
            ? texts.text("register.fact.call", number)
            : texts.text("register.fact.call.reporter", personName, number);
    var digits = number.replaceAll("[^0-9+]", "");
    return new Contact(text, digits.isEmpty() ? null : "tel:" + digits);
  }

  private Contact describeCalling(@Nullable String personName, String words) {
    var text = texts.text("register.fact.calling", words);
    return new Contact(
        personName == null ? text : texts.text("register.entry.of", text, personName), null);
  }

  private static boolean isAffected(List<PartView> parts, @Nullable String name) {
    return name == null || parts.stream().allMatch(part -> name.equals(part.name()));
  }
}
