// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.load.Network;
import nl.rugdekking.report.nameless.NamelessFollowUp;
import nl.rugdekking.report.nameless.NamelessReport;
import nl.rugdekking.report.nameless.NamelessReport.Danger;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells the page of a reporter without a name, which asks by itself every few seconds, if somebody
 * takes care of the danger by now. It also receives the report that there is danger again.
 */
@Controller
record NamelessDangerController(
    NamelessReports reports,
    NamelessFollowUp followUp,
    NamelessNavigation navigation,
    NamelessPage page,
    Dates dates) {

  /** The status of an answer after which htmx shows the content and stops asking. */
  private static final int STOP_ASKING = 286;

  @PostMapping("/{organisatie}/terugkomen/gevaar")
  @Endpoint(value = Gate.PUBLIC, nameless = true, poll = true)
  @Nullable String follow(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String om,
      @RequestParam(defaultValue = "0") String vragen,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var changed =
        ReceiptCode.parse(typed.code())
            .flatMap(code -> reports.find(Network.of(request), code))
            .filter(
                report -> isNews(report, stand) || isLater(report, om) || isAsked(report, vragen));
    if (changed.isEmpty()) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    if (!changed.get().danger().isRunning()) {
      response.setStatus(STOP_ASKING);
    }
    page.addDanger(changed.get(), model);
    model.addAttribute("followed", true);
    return "report/returned :: calling";
  }

  /** Starts an alarm again when the reporter presses the button for danger. */
  @PostMapping("/{organisatie}/terugkomen/gevaar/opnieuw")
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String reportAgain(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      BindingResult errors,
      Model model,
      HttpServletRequest request) {
    var address = Network.of(request);
    model.addAttribute("passedOn", true);
    return ReceiptCode.parse(typed.code())
        .filter(code -> followUp.reportDanger(address, code))
        .map(code -> navigation.showReport(address, code, model))
        .orElseGet(() -> navigation.showUnknownCode(typed, errors, model));
  }

  private static boolean isNews(NamelessReport report, String shown) {
    return report.danger() != Danger.NONE && !report.danger().name().equals(shown);
  }

  private static boolean isAsked(NamelessReport report, String shown) {
    return report.danger().isRunning() && !shown.equals(String.valueOf(report.countQuestions()));
  }

  private boolean isLater(NamelessReport report, String shown) {
    var next = report.nextCall();
    return next != null && !shown.isEmpty() && !dates.time(next).equals(shown);
  }
}
