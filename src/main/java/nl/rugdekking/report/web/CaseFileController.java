// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.report.CaseFiles;
import nl.rugdekking.report.RefusedFilesException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a person who handles a case adds files to it. */
@Controller
record CaseFileController(CaseFiles files, CaseFilePage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/bestanden";

  @Endpoint(value = CASE, action = Action.ADD_FILE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, deel, CaseFilePage.newErrors(), model);
  }

  @Endpoint(value = CASE, action = Action.ADD_FILE)
  @PostMapping(PATH)
  String add(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model) {
    var errors = CaseFilePage.newErrors();
    var uploads = CaseFilePage.read(photo, errors);
    if (errors.hasErrors()) {
      return page.show(access, deel, errors, model);
    }
    try {
      files.add(access, new PartId(deel), uploads);
      return "redirect:" + page.incident(access);
    } catch (RefusedFilesException refused) {
      Uploads.addErrors(refused.refusals(), errors);
      return page.show(access, deel, errors, model);
    }
  }
}
