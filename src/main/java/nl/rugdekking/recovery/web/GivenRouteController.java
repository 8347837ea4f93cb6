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

/** The page about one route of a claim for somebody to whom a promise about it was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + DamageAddresses.PAGE
        + DamageAddresses.CLAIM
        + "{wie}"
        + DamageAddresses.ROUTE
        + "{weg}")
record GivenRouteController(RoutePage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      @PathVariable String weg,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var place = RoutePage.Place.of(deel, wie, weg);
    var way = addresses.ofGiven(access, deel, belofte);
    return page.show(access, place, Action.KEEP_GIVEN, way, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      @PathVariable String weg,
      @Valid @ModelAttribute("form") RouteForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.record(access, RoutePage.Place.of(deel, wie, weg), form, errors)
        ? "redirect:" + addresses.ofGiven(access, deel, belofte).claim(wie)
        : show(access, deel, belofte, wie, weg, model);
  }
}
