// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page about one route of a claim, for the handler of the part. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}"
        + DamageAddresses.PAGE
        + DamageAddresses.CLAIM
        + "{wie}"
        + DamageAddresses.ROUTE
        + "{weg}")
record RouteController(RoutePage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable String wie,
      @PathVariable String weg,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    var place = RoutePage.Place.of(deel, wie, weg);
    return page.show(access, place, Action.DECIDE, addresses.ofHandler(access, deel), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable String wie,
      @PathVariable String weg,
      @Valid @ModelAttribute("form") RouteForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.record(access, RoutePage.Place.of(deel, wie, weg), form, errors)
        ? "redirect:" + addresses.ofHandler(access, deel).claim(wie)
        : show(access, deel, wie, weg, model);
  }
}
