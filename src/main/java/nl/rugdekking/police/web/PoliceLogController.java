// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.PoliceLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the log of the police, for the handler of the part. */
@Controller
record PoliceLogController(PoliceLog log, PoliceLogPage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PoliceLogPage.PAGE;

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(
        access, deel, Action.DECIDE, page.path(access, deel), page.incidentPath(access), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") PoliceStepForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.record(access, new PartId(deel), form, errors)
        ? "redirect:" + page.path(access, deel)
        : show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/{stap}/vergissing")
  String remove(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID stap) {
    access.require(Action.DECIDE, new PartId(deel));
    log.remove(access, new PartId(deel), stap);
    return "redirect:" + page.path(access, deel);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/{stap}/gedaan")
  String markRequestDone(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID stap) {
    access.require(Action.DECIDE, new PartId(deel));
    log.markRequestDone(access, new PartId(deel), stap);
    return "redirect:" + page.path(access, deel);
  }
}
