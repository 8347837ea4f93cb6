// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.report.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Saves drafts of reports: automatically while somebody types, and by the buttons of the report
 * page.
 */
@Controller
@RequestMapping("/{organisatie}/melden")
record DraftController(Drafts drafts, ReportPage page) {

  @PostMapping("/{concept}")
  @Endpoint(Gate.MEMBER)
  ResponseEntity<Void> save(
      Viewer viewer,
      @PathVariable UUID concept,
      @ModelAttribute("form") ReportForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
    var uploads = Uploads.of(photo);
    if (form.isBlank() && uploads.isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    var refusals = drafts.save(viewer, concept, form.fields(), uploads);
    return ResponseEntity.status(
            refusals.isEmpty() ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  @PostMapping(params = "keep")
  @Endpoint(Gate.MEMBER)
  String saveAndShow(
      Viewer viewer,
      @ModelAttribute("form") ReportForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletResponse response) {
    var uploads = Uploads.of(photo);
    var pageWithErrors = page.saveAndShowErrors(viewer, form, errors, uploads, model, response);
    if (errors.hasErrors()) {
      return pageWithErrors;
    }
    // The draft was saved without errors, so the status that the page above has set is undone.
    response.setStatus(HttpStatus.OK.value());
    return backTo(form.draft()) + "&bewaard=1";
  }

  @PostMapping(params = {"remove", "!keep"})
  @Endpoint(Gate.MEMBER)
  String remove(
      Viewer viewer,
      @ModelAttribute("form") ReportForm form,
      @RequestParam UUID remove,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
    drafts.save(viewer, form.draft(), form.fields(), Uploads.of(photo));
    drafts.removeFile(viewer, form.draft(), remove);
    return backTo(form.draft());
  }

  @PostMapping(params = {"discard", "!keep", "!remove"})
  @Endpoint(Gate.MEMBER)
  String discard(Viewer viewer, @ModelAttribute("form") ReportForm form) {
    drafts.discard(viewer, form.draft());
    return "redirect:" + page.home();
  }

  /**
   * Leads to the form for a report without a name, and discards the draft that belongs to the
   * viewer.
   */
  @PostMapping(params = {"nameless", "!keep", "!remove", "!discard"})
  @Endpoint(Gate.MEMBER)
  String switchToNameless(Viewer viewer, @ModelAttribute("form") ReportForm form) {
    drafts.discard(viewer, form.draft());
    return "redirect:" + page.home() + "/anoniem";
  }

  private String backTo(UUID draft) {
    return "redirect:" + page.home() + "/melden?concept=" + draft;
  }
}
