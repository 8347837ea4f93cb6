// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.Draft;
import nl.rugdekking.report.Drafts;
import nl.rugdekking.report.TooManyDraftsException;
import nl.rugdekking.report.Whom;
import nl.rugdekking.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page with the form of a report, both when it is opened and when it is shown again. */
@Component
record ReportPage(
    Organisations organisations,
    Drafts drafts,
    NewReportReaders readers,
    Capacities capacities,
    MessageSource messages) {

  static final String TEMPLATE = "report/new";

  String show(Viewer viewer, ReportForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("days", days());
    model.addAttribute("whoms", whoms());
    model.addAttribute("capacities", capacities.choices(viewer.positions()));
    model.addAttribute("readers", readers.of(viewer));
    model.addAttribute("home", home());
    model.addAttribute(
        "files", drafts.find(viewer, form.draft()).map(Draft::files).orElse(List.of()));
    return TEMPLATE;
  }

  /**
   * Saves the text and every accepted file as a draft, and shows the page again with its errors.
   */
  String saveAndShowErrors(
      Viewer viewer,
      ReportForm form,
      BindingResult errors,
      List<Upload> uploads,
      Model model,
      HttpServletResponse response) {
    try {
      Uploads.addErrors(drafts.save(viewer, form.draft(), form.fields(), uploads), errors);
    } catch (TooManyDraftsException tooMany) {
      errors.reject(tooMany.messageKey(), new Object[] {Drafts.MAX_PER_PERSON}, null);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(viewer, form, model);
  }

  String home() {
    return "/" + organisations.current().slug();
  }

  List<Choice> days() {
    return choices("report.day.", ReportForm.DAYS.stream());
  }

  // A witness is left out, because the form asks that separately.
  List<Choice> whoms() {
    return choices(
        "report.whom.",
        Arrays.stream(Whom.values()).filter(whom -> whom != Whom.WITNESS).map(Enum::name));
  }

  private List<Choice> choices(String prefix, Stream<String> values) {
    return values
        .map(
            value ->
                new Choice(
                    value,
                    messages.getMessage(prefix + value, null, LocaleContextHolder.getLocale())))
        .toList();
  }
}
