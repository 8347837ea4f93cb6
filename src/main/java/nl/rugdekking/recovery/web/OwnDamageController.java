// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.register.web.CaseAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the affected person states and corrects their own losses. */
@Controller
@RequestMapping("/{organisatie}/mijn/{nummer}" + DamageAddresses.PAGE)
record OwnDamageController(
    DamageItems items,
    Claims claims,
    DamagePage page,
    RecoveryTexts texts,
    CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.WISH)
  @GetMapping
  String show(CaseAccess access, @RequestParam(required = false) @Nullable UUID post, Model model) {
    var part = part(access);
    var own = addresses.ownCase(access.number());
    var all = items.listForAffected(access, part);
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("path", path(access));
    model.addAttribute("back", own);
    var claim =
        DamagePage.find(claims.listForAffected(access, part), Claimant.AFFECTED).orElse(null);
    var hidden = claim != null && claims.isHeld(part, claim);
    model.addAttribute("board", texts.describe(Claimant.AFFECTED, all, claim, hidden, true));
    // The affected person changes nothing about a loss that was decided not to be claimed.
    model.addAttribute("changePath", claim == null || claim.isClaimed() ? path(access) : null);
    model.addAttribute(
        "kinds", texts.listKinds(items.isOfEmployee(access, part, Action.WISH), true));
    page.addForm(all, post, Claimant.AFFECTED, model);
    return "recovery/own-damage";
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping
  String save(
      CaseAccess access,
      @Valid @ModelAttribute("form") DamageItemForm form,
      BindingResult errors,
      Model model) {
    return page.save(access, part(access), form, errors, true)
        ? redirect(access)
        : show(access, null, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{post}/weg")
  String remove(
      CaseAccess access, @PathVariable UUID post, @RequestParam(defaultValue = "0") int version) {
    items.removeOwn(access, part(access), post, version);
    return redirect(access);
  }

  /**
   * Returns the part of the viewer. When two reports on the same event gave the viewer two parts,
   * it is the one that is handled.
   */
  private static PartId part(CaseAccess access) {
    return access.parts(Action.WISH).stream()
        .min(Comparator.comparing(CasePart::continued))
        .map(CasePart::id)
        .orElseThrow(HiddenException::new);
  }

  private String redirect(CaseAccess access) {
    return "redirect:" + path(access);
  }

  private String path(CaseAccess access) {
    return addresses.ownCase(access.number()) + DamageAddresses.PAGE;
  }
}
