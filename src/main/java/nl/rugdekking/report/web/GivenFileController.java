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
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.report.CaseFiles;
import nl.rugdekking.report.RefusedFilesException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which somebody to whom a promise about the police was given adds files. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}/stuk/bestanden")
record GivenFileController(CaseFiles files, CaseFilePage page) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    return show(access, deel, belofte, CaseFilePage.newErrors(), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String add(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model) {
    files.requireForPolice(access, new PartId(deel), belofte);
    var errors = CaseFilePage.newErrors();
    var uploads = CaseFilePage.read(photo, errors);
    if (errors.hasErrors()) {
      return show(access, deel, belofte, errors, model);
    }
    try {
      files.addForPolice(access, new PartId(deel), belofte, uploads);
      return "redirect:" + findPath(access, deel, belofte);
    } catch (RefusedFilesException refused) {
      Uploads.addErrors(refused.refusals(), errors);
      return show(access, deel, belofte, errors, model);
    }
  }

  private String show(
      CaseAccess access, UUID deel, UUID belofte, BindingResult errors, Model model) {
    files.requireForPolice(access, new PartId(deel), belofte);
    return page.showGiven(access, deel, findPath(access, deel, belofte), errors, model);
  }

  private String findPath(CaseAccess access, UUID deel, UUID belofte) {
    var incident = page.incident(access);
    return Promise.pathForOwner(incident, new PartId(deel), new PromiseId(belofte)) + "/stuk";
  }
}
