// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.ClaimRoute;
import nl.rugdekking.recovery.ClaimRoutes;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page about one route of a claim, and records what its form says. */
@Component
record RoutePage(
    ClaimRoutes routes,
    RouteTexts texts,
    RecoveryTexts recovery,
    PartPage partPage,
    DamageAddresses addresses) {

  private static final String FORM = "form";

  /** A claim of a party in a part, and a route of it. */
  record Place(UUID part, Claimant claimant, ClaimRoute.Kind kind) {

    static Place of(UUID part, String claimant, String route) {
      return new Place(part, DamageAddresses.parse(claimant), DamageAddresses.parseRoute(route));
    }
  }

  String show(CaseAccess access, Place place, Action action, DamageAddresses.Way way, Model model) {
    var claimant = DamageAddresses.code(place.claimant());
    var route = find(access, place);
    partPage.addFrame(access, place.part(), action, model);
    addresses.addBack(action, way, model);
    model.addAttribute("claimPath", way.claim(claimant));
    model.addAttribute("path", way.route(claimant, DamageAddresses.code(place.kind())));
    model.addAttribute("whose", recovery.text("recovery.claimant." + place.claimant()));
    model.addAttribute("route", texts.describe(route, false));
    model.addAttribute("doneLabel", recovery.text("recovery.route." + place.kind() + ".done"));
    model.addAttribute("hasTerm", place.kind().findTerm().isPresent());
    model.addAttribute("hasLastDay", place.kind().hasLastDay());
    if (place.kind().findTerm().isPresent()) {
      model.addAttribute("fromLabel", recovery.text("recovery.route." + place.kind() + ".from"));
    }
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, RouteForm.of(route));
    }
    return "recovery/route";
  }

  private ClaimRoute find(CaseAccess access, Place place) {
    return routes.list(access, new PartId(place.part()), place.claimant()).stream()
        .filter(route -> route.kind() == place.kind())
        .findFirst()
        .orElseThrow(HiddenException::new);
  }

  /** Records the route. Returns false when the form has errors. */
  boolean record(CaseAccess access, Place place, RouteForm form, BindingResult errors) {
    var route = form.toRoute(place.kind(), errors);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      routes.record(access, new PartId(place.part()), place.claimant(), route);
      return true;
    } catch (RefusedException refused) {
      var field = refused.messageKey().equals("recovery.refused.far") ? "lastDay" : "doneOn";
      errors.rejectValue(field, refused.messageKey());
      return false;
    }
  }
}
