// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.report.Drafts;
import nl.rugdekking.report.OpenDrafts;
import nl.rugdekking.report.Receipt;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form with which a signed-in person reports what happened. The controller shows the form,
 * keeps an unfinished report as a draft, and sends the report.
 */
@Controller
@RequestMapping("/{organisatie}/melden")
record NewReportController(
    Reports reports,
    Drafts drafts,
    OpenDrafts openDrafts,
    ReportFormParser parser,
    NameOffers names,
    ReportPage page) {

  @GetMapping
  @Endpoint(Gate.MEMBER)
  String show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID concept,
      @RequestParam(required = false) @Nullable String bewaard,
      Model model) {
    var draft = concept == null ? null : drafts.find(viewer, concept).orElse(null);
    model.addAttribute("kept", draft != null && bewaard != null);
    if (draft == null) {
      model.addAttribute("unsent", openDrafts.list(viewer));
    }
    var form = draft == null ? ReportForm.fresh() : ReportForm.of(draft.id(), draft.fields());
    return page.show(viewer, form, model);
  }

  @PostMapping
  @Endpoint(Gate.MEMBER)
  String send(
      Viewer viewer,
      @ModelAttribute("form") ReportForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletResponse response) {
    var uploads = Uploads.of(photo);
    form.applyMeant();
    var submission = parser.parse(form, viewer.positions(), errors);
    if (submission.isPresent() && names.offer(viewer, form, submission.get(), errors, model)) {
      return page.saveAndShowErrors(viewer, form, errors, uploads, model, response);
    }
    if (submission.isPresent()) {
      try {
        var receipt = submit(viewer, submission.get(), uploads);
        var own = page.home() + "/meldingen/" + receipt.report();
        return "redirect:" + (submission.get().dangerNow() ? own + "/gevaar" : own);
      } catch (RefusedFilesException refused) {
        // The errors are added below, where the draft is saved too.
      }
    }
    return page.saveAndShowErrors(viewer, form, errors, uploads, model, response);
  }

  // In danger a file that is refused does not keep the report from being sent.
  private Receipt submit(Viewer viewer, Submission sent, List<Upload> uploads) {
    try {
      return reports.submit(viewer, sent, uploads);
    } catch (RefusedFilesException refused) {
      if (!sent.dangerNow()) {
        throw refused;
      }
      return reports.submit(viewer, sent, List.of());
    }
  }
}
