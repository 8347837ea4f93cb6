// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.report.nameless.NamelessReport;
import nl.rugdekking.report.nameless.ReceiptCode;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a reporter without a name. */
@Component
record NamelessPage(
    Organisations organisations,
    ReportPage page,
    NamelessReaders readers,
    NamelessReadBy readBy,
    MessageSource texts,
    Dates dates) {

  // Two messages to a reporter count as two attempts when they are a week apart.
  private static final int WEEKS_UNTIL_LOOKING_AGAIN = 1;

  String home() {
    return page.home();
  }

  String showForm(NamelessReportForm form, boolean filesLost, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("days", page.days());
    model.addAttribute("whoms", page.whoms());
    model.addAttribute("bodies", bodies());
    model.addAttribute("namelessReaders", readers.sentences());
    model.addAttribute("filesLost", filesLost);
    model.addAttribute("home", page.home());
    return "report/nameless";
  }

  /** Shows the report to a person who came back with its code, with a form for one more message. */
  String showReport(NamelessReport report, ReceiptCode code, MessageForm form, Model model) {
    model.addAttribute("report", report);
    model.addAttribute("code", code);
    model.addAttribute("form", form);
    model.addAttribute("namelessReaders", readers.sentences());
    model.addAttribute("lookAgain", dates.day(dates.today().plusWeeks(WEEKS_UNTIL_LOOKING_AGAIN)));
    model.addAttribute("home", page.home());
    return "report/returned";
  }

  /**
   * Shows a report that was just sent, with its code, which is shown only this once.
   *
   * @param body the body that the reporter chose on the form, whatever names stand in it
   */
  String showSentReport(NamelessReport report, ReceiptCode code, BodyKind body, Model model) {
    model.addAttribute("fresh", true);
    model.addAttribute("readers", readers.sentence(body));
    model.addAttribute(
        "readBy",
        report.danger() == NamelessReport.Danger.NONE && readers.isRead(body)
            ? readBy.find(body).map(at -> dates.day(DueDates.dayOf(at))).orElse(null)
            : null);
    return showReport(report, code, MessageForm.empty(), model);
  }

  private List<Choice> bodies() {
    var structure = organisations.structure();
    return structure.bodies().entrySet().stream()
        .map(
            body ->
                new Choice(
                    body.getKey().name(), nameOf(body.getKey(), body.getValue().name(), structure)))
        .toList();
  }

  // Who works for the clerk belongs to the council, and would look for themselves among the staff.
  private String nameOf(BodyKind body, Label name, OrganisationStructure structure) {
    var language = LocaleContextHolder.getLocale();
    return body == BodyKind.COUNCIL && structure.titles().containsKey("clerk-staff")
        ? texts.getMessage(
            "report.nameless.body.council", new Object[] {name.in(language)}, language)
        : name.in(language);
  }
}
