// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.alarm.Alarm;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.danger.EarlierReach;
import nl.rugdekking.alarm.danger.EarlierReach.EarlierAnswer;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseContacts;
import nl.rugdekking.register.web.CaseContacts.Contact;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the part of the page of the first hour that says how to reach people: by which telephone
 * number, by messages when the reporter gave no name, and who handles other cases of the same
 * people.
 */
@Component
record FirstHourContacts(
    CaseContacts contacts,
    DutyLine line,
    RelatedRows related,
    EarlierReach earlier,
    CaseTexts texts,
    Dates dates) {

  /** An answer to a question after the report, as text. */
  record Added(String question, String answer) {}

  /** Fills the model; returns true when a number is known that can be called. */
  boolean fill(CaseAccess access, FirstHourViews.View view, Model model) {
    var canCall = fillNumbers(access, view, model);
    model.addAttribute("related", related.list(access, view.part().part().id()));
    var additions = view.additions();
    model.addAttribute(
        "added",
        additions == null
            ? List.of()
            : additions.answers().stream().map(FirstHourContacts::describe).toList());
    model.addAttribute("mustTakeOn", !view.mayAskReporter() && isReportedWithoutName(view));
    if (!model.containsAttribute("ask")) {
      model.addAttribute("ask", TextForm.empty());
    }
    return canCall;
  }

  // The first number becomes the button, and is not repeated elsewhere on the page.
  private boolean fillNumbers(CaseAccess access, FirstHourViews.View view, Model model) {
    var reachable = contacts.listForCalled(access, List.of(view.part()), listReporters(view));
    var call =
        reachable.stream().filter(contact -> contact.address() != null).findFirst().orElse(null);
    var button = view.part().isOpen() ? call : null;
    model.addAttribute("call", button);
    model.addAttribute(
        "contacts", reachable.stream().filter(contact -> !contact.equals(button)).toList());
    model.addAttribute("earlier", listEarlier(access, view, reachable));
    model.addAttribute("numbered", call != null);
    var isCalled = isCalled(access, view);
    var otherReason = view.isTalk() ? "talk" : "case";
    model.addAttribute("called", isCalled);
    model.addAttribute("why", isCalled ? "called" : otherReason);
    model.addAttribute("line", isCalled ? null : line.find().orElse(null));
    return call != null;
  }

  // Returns the number and the place that were given with an earlier report, each with the day of
  // that report, so that whoever takes care of the danger asks if they are still right.
  private List<String> listEarlier(
      CaseAccess access, FirstHourViews.View view, List<Contact> reachable) {
    if (view.alarm().filter(alarm -> !alarm.nameless()).isEmpty()) {
      return List.of();
    }
    var part = view.part().part().id();
    var phone = earlier.findPhone(access, part).filter(answer -> isAmong(reachable, answer));
    var place =
        listReporters(view).stream().anyMatch(FirstHourContacts::hasPlace)
            ? Optional.<EarlierAnswer>empty()
            : earlier.findPlace(access, part);
    Stream.concat(phone.stream(), place.stream())
        .map(EarlierAnswer::part)
        .distinct()
        .forEach(other -> earlier.logLook(access, other));
    return Stream.concat(
            phone.map(answer -> describe("phone", answer)).stream(),
            place.map(answer -> describe("place", answer)).stream())
        .toList();
  }

  private boolean isAmong(List<Contact> reachable, EarlierAnswer answer) {
    return TelephoneNumber.parse(answer.text())
        .map(number -> texts.text("alarm.earlier.call", number.shown()))
        .filter(text -> reachable.stream().anyMatch(contact -> contact.text().equals(text)))
        .isPresent();
  }

  private static boolean hasPlace(Testimony.Contact reporter) {
    return reporter.where() != null && !reporter.where().isBlank();
  }

  private String describe(String what, EarlierAnswer answer) {
    var when = dates.past(answer.at());
    return answer.number() == null
        ? texts.text("alarm.earlier.told." + what, answer.text(), when)
        : texts.text("alarm.earlier.told." + what + ".in", answer.text(), when, answer.number());
  }

  // People who were called do not see the number of the duty line, because it would lead them to
  // themselves.
  private static boolean isCalled(CaseAccess access, FirstHourViews.View view) {
    var roles = access.rolesIn(view.part().part().id());
    return roles.contains(CaseRole.DUTY_OFFICER) || roles.contains(CaseRole.CALLED_IN_CONFIDENCE);
  }

  private static List<Testimony.Contact> listReporters(FirstHourViews.View view) {
    return view.isTalk()
        ? view.contacts()
        : view.reports().stream()
            .map(report -> new Testimony.Contact(report.by(), report.phone(), report.where()))
            .toList();
  }

  private static Added describe(FollowUpAnswers.Answer answer) {
    return new Added(answer.question(), String.join("; ", answer.versions().getFirst().lines()));
  }

  private static boolean isReportedWithoutName(FirstHourViews.View view) {
    return view.part().isOpen()
        && view.alarm().filter(Alarm::nameless).filter(alarm -> !alarm.isEnded()).isPresent();
  }
}
