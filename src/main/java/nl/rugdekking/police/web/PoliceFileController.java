// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.PoliceFileAdditions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the file for the police, for the handler of the part. */
@Controller
record PoliceFileController(PoliceFileAdditions additions, PoliceFilePage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PoliceFilePage.PAGE;

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, deel, Action.DECIDE, page.path(access, deel), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String save(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") PoliceFileForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    if (errors.hasErrors()) {
      return show(access, deel, model);
    }
    additions.save(access, new PartId(deel), form.toDetails());
    return "redirect:" + page.path(access, deel);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/maken")
  String make(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(defaultValue = "false") boolean weglaten,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.make(access, deel, weglaten, model)
        ? "redirect:" + page.path(access, deel)
        : show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH + "/{stuk}")
  ResponseEntity<byte[]> open(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID stuk) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.send(access, deel, stuk);
  }
}
