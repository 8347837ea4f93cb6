// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.load.Network;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Submission.LeftOut;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
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

/** The page on which people report without giving their name. */
@Controller
@RequestMapping("/{organisatie}/anoniem")
record NamelessReportController(
    NamelessReports reports, NamelessPage page, ReportFormParser parser) {

  @GetMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String show(Model model) {
    return page.showForm(NamelessReportForm.create(), false, model);
  }

  @PostMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String send(
      @ModelAttribute("form") NamelessReportForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletRequest request) {
    var code = form.receipt();
    var uploads = Uploads.of(photo);
    var leavesOutBody = form.bodyKind().isEmpty() && form.isDanger();
    if (leavesOutBody) {
      page.chooseFirstBody(form);
    }
    if (form.bodyKind().isEmpty()) {
      errors.rejectValue("body", "report.error.body");
    }
    var submission =
        parser
            .parse(form, List.of(), errors)
            .map(sent -> leavesOutBody ? sent.leavingOut(LeftOut.BODY) : sent);
    if (submission.isPresent()) {
      var responseTime = ConstantResponseTime.begin();
      var address = Network.of(request);
      try {
        var body = form.bodyKind().orElseThrow();
        submit(address, code, body, submission.get(), uploads);
        var report = reports.find(address, code).orElseThrow();
        responseTime.await();
        return page.showSentReport(report, code, model);
      } catch (RefusedFilesException refused) {
        Uploads.addErrors(refused.refusals(), errors);
      }
    }
    return page.showForm(form, !uploads.isEmpty(), model);
  }

  // In danger a file that is refused does not keep the report from being sent.
  private void submit(
      String address, ReceiptCode code, BodyKind body, Submission sent, List<Upload> uploads) {
    try {
      reports.submit(address, code, body, sent, uploads);
    } catch (RefusedFilesException refused) {
      if (!sent.dangerNow()) {
        throw refused;
      }
      reports.submit(address, code, body, sent, List.of());
    }
  }
}
