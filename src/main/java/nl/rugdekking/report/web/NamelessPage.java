// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.OwnReport.Progress;
import nl.rugdekking.report.nameless.NamelessReport;
import nl.rugdekking.report.nameless.NamelessReport.Danger;
import nl.rugdekking.report.nameless.ReceiptCode;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages of a reporter without a name: the form, and the report that they come back to
 * with its code.
 */
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
    model.addAttribute("bodies", listBodies());
    model.addAttribute("namelessReaders", readers.sentences());
    model.addAttribute("filesLost", filesLost);
    model.addAttribute("home", page.home());
    return "report/nameless";
  }

  /** Shows the report to a person who returned with its code, with a form for one more message. */
  String showReport(NamelessReport report, ReceiptCode code, MessageForm form, Model model) {
    var body = report.body();
    addDanger(report, model);
    model.addAttribute("code", code);
    model.addAttribute("form", form);
    model.addAttribute("readers", body == null ? null : readers.sentence(body));
    model.addAttribute("namelessReaders", body == null ? readers.sentences() : List.of());
    addWhenToReturn(report, model);
    return "report/returned";
  }

  /**
   * Adds the content of the panel about the danger. The sentence about who goes on after the danger
   * depends on the chosen body alone.
   */
  void addDanger(NamelessReport report, Model model) {
    var isOver = report.danger() == Danger.HANDED_OVER;
    var isOpen = report.progress() != Progress.CLOSED;
    model.addAttribute("report", report);
    model.addAttribute("home", page.home());
    model.addAttribute("mayReportDanger", isOpen && report.danger() != Danger.CALLING);
    model.addAttribute(
        "goesOn", isOver && isOpen ? readers.sentenceAfterDanger(report.body()) : null);
  }

  /**
   * Shows a report that was just sent, together with its code. The code is shown here and on the
   * pages that the reporter goes on to from here, and never to somebody who comes back.
   */
  String showSentReport(NamelessReport report, ReceiptCode code, Model model) {
    model.addAttribute("fresh", true);
    return showReport(report, code, MessageForm.empty(), model);
  }

  /** Chooses the first body in a form without one, because in danger the form asks nothing. */
  void chooseFirstBody(NamelessReportForm form) {
    form.setBody(listBodies().getFirst().value());
  }

  // The page names no day when there is danger or when somebody handles the report already, because
  // it has then been read. Once the promised day is over, the page says when to look again.
  private void addWhenToReturn(NamelessReport report, Model model) {
    var isRead = report.danger() != Danger.NONE || report.progress() != Progress.RECEIVED;
    var promisedDay = isRead ? null : readBy.find(report.receivedAt()).orElse(null);
    var isPromised = promisedDay != null && !promisedDay.isBefore(dates.today());
    model.addAttribute(
        "readBy", promisedDay == null || !isPromised ? null : dates.day(promisedDay));
    var again = dates.today().plusWeeks(WEEKS_UNTIL_LOOKING_AGAIN);
    model.addAttribute(
        "lookAgain", !report.danger().isRunning() && !isPromised ? dates.day(again) : null);
  }

  private List<Choice> listBodies() {
    var structure = organisations.structure();
    return structure.bodies().entrySet().stream()
        .map(
            body ->
                new Choice(
                    body.getKey().name(), nameOf(body.getKey(), body.getValue().name(), structure)))
        .toList();
  }

  // The staff of the clerk belong to the council, but would look for themselves among the staff of
  // the organisation.
  private String nameOf(BodyKind body, Label name, OrganisationStructure structure) {
    var language = LocaleContextHolder.getLocale();
    return body == BodyKind.COUNCIL && structure.titles().containsKey("clerk-staff")
        ? texts.getMessage(
            "report.nameless.body.council", new Object[] {name.in(language)}, language)
        : name.in(language);
  }
}
