// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.RefusedTemplateException;
import nl.rugdekking.paper.TemplateFault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which templates of letters are handed in and confirmed. */
@Controller
@RequestMapping("/{organisatie}/beheer/brieven")
record LetterTemplatesController(LetterTemplates templates, LetterPages pages) {

  private static final String BACK = "redirect:/{organisatie}/beheer/brieven/{brief}";

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @GetMapping
  String all(Viewer viewer, Model model) {
    return pages.showAll(viewer, model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @GetMapping("/{brief}")
  String one(
      Viewer viewer,
      @PathVariable String brief,
      @RequestParam(required = false) @Nullable String vastgesteld,
      Model model) {
    model.addAttribute("confirmed", vastgesteld != null);
    return pages.showOne(viewer, LetterPath.kind(brief), List.of(), model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @PostMapping("/{brief}")
  String add(
      Viewer viewer,
      @PathVariable String brief,
      @RequestParam(required = false) @Nullable MultipartFile template,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var kind = LetterPath.kind(brief);
    try {
      templates.add(viewer, kind, template == null ? new byte[0] : template.getBytes());
      return BACK;
    } catch (RefusedTemplateException refused) {
      return refuse(viewer, brief, refused.faults(), model, response);
    }
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @PostMapping("/{brief}/{sjabloon}/vaststellen")
  String confirm(
      Viewer viewer,
      @PathVariable String brief,
      @PathVariable String sjabloon,
      Model model,
      HttpServletResponse response) {
    try {
      templates.confirm(viewer, LetterPath.kind(brief), LetterPath.version(sjabloon));
      return BACK + "?vastgesteld";
    } catch (RefusedTemplateException refused) {
      return refuse(viewer, brief, refused.faults(), model, response);
    }
  }

  private String refuse(
      Viewer viewer,
      String brief,
      List<TemplateFault> faults,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return pages.showOne(viewer, LetterPath.kind(brief), faults, model);
  }
}
