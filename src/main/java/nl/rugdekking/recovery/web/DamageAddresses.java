// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.recovery.ClaimRoute;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The addresses of the pages about damage, for each way in which somebody opens them. */
@Component
record DamageAddresses(CaseAddresses addresses, RecoveryTexts texts) {

  static final String PAGE = "/schade";
  static final String CLAIM = "/vordering/";
  static final String ROUTE = "/weg/";

  /**
   * The way in which somebody opens the pages.
   *
   * @param page the address of the page on which losses are stated
   * @param back the address to which somebody goes who records nothing
   */
  record Way(String page, String back) {

    /** Returns the address of the page about the claim of a party. */
    String claim(String code) {
      return page + CLAIM + code;
    }

    /** Returns the address of the page about one route of this claim. */
    String route(String code, String route) {
      return claim(code) + ROUTE + route;
    }
  }

  /** Returns the addresses for the handler of the part. */
  Way ofHandler(CaseAccess access, UUID part) {
    var incident = addresses.incident(access.number());
    return new Way(CasePages.partAddress(incident, new PartId(part)) + PAGE, incident);
  }

  /** Returns the addresses for somebody to whom this promise was given. */
  Way ofGiven(CaseAccess access, UUID part, UUID promise) {
    var given =
        Promise.pathForOwner(
            addresses.incident(access.number()), new PartId(part), new PromiseId(promise));
    return new Way(given + PAGE, given);
  }

  /** Adds the way back, which for whoever reads one promise only leads to their tasks. */
  void addBack(Action action, Way way, Model model) {
    if (action != Action.DECIDE) {
      model.addAttribute(
          "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    }
    model.addAttribute("back", way.back());
  }

  /** Returns the part of an address that stands for a party. */
  static String code(Claimant claimant) {
    return switch (claimant) {
      case AFFECTED -> "getroffene";
      case ORGANISATION -> "organisatie";
    };
  }

  /** Returns the part of an address that stands for a route. */
  static String code(ClaimRoute.Kind route) {
    return switch (route) {
      case LETTER -> "brief";
      case CRIMINAL_CASE -> "strafzaak";
      case CIVIL -> "rechter";
      case FUND -> "schadefonds";
    };
  }

  /**
   * Returns the route that part of an address stands for.
   *
   * @throws HiddenException when it stands for none
   */
  static ClaimRoute.Kind parseRoute(String code) {
    for (var route : ClaimRoute.Kind.values()) {
      if (code(route).equals(code)) {
        return route;
      }
    }
    throw new HiddenException();
  }

  /**
   * Returns the party that part of an address stands for.
   *
   * @throws HiddenException when it stands for none
   */
  static Claimant parse(String code) {
    for (var claimant : Claimant.values()) {
      if (code(claimant).equals(code)) {
        return claimant;
      }
    }
    throw new HiddenException();
  }
}
