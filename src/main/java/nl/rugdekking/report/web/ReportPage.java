// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.organisation.ClassificationKind;
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

/** Fills the model of the page with the report form. */
@Component
record ReportPage(
    Organisations organisations,
    Drafts drafts,
    ReadersSentence readers,
    Capacities capacities,
    MessageSource messages) {

  static final String TEMPLATE = "report/new";

  String show(Viewer viewer, ReportForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("days", days());
    model.addAttribute("channels", channels());
    model.addAttribute("whoms", whoms());
    model.addAttribute("capacities", capacities.choices(viewer.positions()));
    model.addAttribute("readers", readers.forNewReport(viewer, Lane.OPEN));
    model.addAttribute("adviser", readers.forNewReport(viewer, Lane.CONFIDENTIAL));
    model.addAttribute("home", home());
    model.addAttribute(
        "files", drafts.find(viewer, form.draft()).map(Draft::files).orElse(List.of()));
    return TEMPLATE;
  }

  /**
   * Shows the page again with its errors, after saving the text and every file that is accepted as
   * a draft.
   */
  String showAgain(
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

  List<Choice> whoms() {
    return choices("report.whom.", Arrays.stream(Whom.values()).map(Enum::name));
  }

  /** The same for a report without a name, which the confidential adviser does not read. */
  List<Choice> namelessWhoms() {
    var unsaid = choices("report.nameless.whom.", Stream.of(Whom.UNSAID.name()));
    return Stream.concat(
            whoms().stream().filter(choice -> !choice.value().equals(Whom.UNSAID.name())),
            unsaid.stream())
        .toList();
  }

  List<Choice> channels() {
    var language = LocaleContextHolder.getLocale();
    return organisations.structure().classification(ClassificationKind.CHANNEL).stream()
        .map(label -> new Choice(label.code(), label.in(language)))
        .toList();
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
