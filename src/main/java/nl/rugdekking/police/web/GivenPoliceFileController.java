// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the file for somebody to whom only a promise about the police was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + PoliceFilePage.GIVEN)
record GivenPoliceFileController(PoliceFilePage page, CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.show(access, deel, Action.KEEP_GIVEN, path(access, deel, belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/maken")
  String make(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @RequestParam(defaultValue = "false") boolean weglaten,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.make(access, deel, weglaten, model)
        ? "redirect:" + path(access, deel, belofte)
        : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping("/{stuk}")
  ResponseEntity<byte[]> open(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stuk) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.send(access, deel, stuk);
  }

  private String path(CaseAccess access, UUID part, UUID promise) {
    return Promise.pathForOwner(
            addresses.incident(access.number()), new PartId(part), new PromiseId(promise))
        + PoliceFilePage.GIVEN;
  }
}
