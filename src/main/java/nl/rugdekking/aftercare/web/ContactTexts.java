// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.time.Clock;
import java.util.List;
import nl.rugdekking.aftercare.CareContact;
import nl.rugdekking.aftercare.NextTalk;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes contacts in plain sentences. */
@Component
record ContactTexts(People people, CaseTexts texts, Dates dates, Clock clock) {

  /**
   * One contact on a page.
   *
   * @param more a sentence that says if another talk is wanted, or null
   * @param answer what the affected person said afterwards, or null
   */
  record Row(String text, @Nullable String more, @Nullable String answer, @Nullable String note) {}

  /**
   * @param withName true to name the care giver, for the page of the affected person
   */
  List<Row> list(List<CareContact> contacts, boolean withName) {
    return contacts.stream().map(contact -> row(contact, withName)).toList();
  }

  private Row row(CareContact contact, boolean withName) {
    var wantsMore = contact.wantsMore();
    var answer = contact.answer();
    return new Row(
        withName ? describe(contact) : texts.text(key(contact), kind(contact), day(contact)),
        wantsMore == null ? null : texts.text("aftercare.more." + (wantsMore ? "yes" : "no")),
        answer == null ? null : texts.text("aftercare.answered." + answer),
        contact.note());
  }

  /** Returns a sentence with the care giver, the kind of contact and the day. */
  String describe(CareContact contact) {
    var name = people.get(contact.by()).name();
    var key = contact.reached() ? "aftercare.row.reached.by" : "aftercare.row.missed.by";
    return texts.text(key, kind(contact), day(contact), name);
  }

  /**
   * Returns a sentence for the affected person about the talk that they are owed next: by whom and
   * until when. When it is late, the sentence says why.
   */
  String describeNext(NextTalk next, List<CareContact> contacts) {
    var name = next.by() == null ? texts.text("aftercare.next.we") : people.get(next.by()).name();
    var firstDay = next.firstDay();
    if (next.isLate(clock.instant())) {
      return texts.text("aftercare.next.late", dates.day(next.day()), describeAttempt(contacts));
    }
    return firstDay != null && firstDay.isAfter(dates.today())
        ? texts.text("aftercare.next.window", name, dates.day(firstDay), dates.day(next.day()))
        : texts.text("aftercare.next.until", name, dates.dueBriefly(next.due()));
  }

  private String describeAttempt(List<CareContact> contacts) {
    return contacts.stream()
        .findFirst()
        .filter(contact -> !contact.reached())
        .map(this::describe)
        .orElseGet(() -> texts.text("aftercare.next.untried"));
  }

  private static String key(CareContact contact) {
    return contact.reached() ? "aftercare.row.reached" : "aftercare.row.missed";
  }

  private String kind(CareContact contact) {
    return texts.text("aftercare.kind." + contact.kind());
  }

  private String day(CareContact contact) {
    return dates.day(contact.on());
  }
}
