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
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of the log of the police for somebody to whom a promise about the police was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + PoliceLogPage.GIVEN)
record GivenPoliceLogController(PoliceLog log, PoliceLogPage page) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.show(
        access,
        deel,
        Action.KEEP_GIVEN,
        page.path(access, deel, belofte),
        page.givenPath(access, deel, belofte),
        model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") PoliceStepForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.record(access, new PartId(deel), form, errors)
        ? "redirect:" + page.path(access, deel, belofte)
        : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/{stap}/vergissing")
  String remove(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stap) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    log.remove(access, new PartId(deel), stap);
    return "redirect:" + page.path(access, deel, belofte);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/{stap}/gedaan")
  String markRequestDone(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stap) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    log.markRequestDone(access, new PartId(deel), stap);
    return "redirect:" + page.path(access, deel, belofte);
  }
}
