// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.ClaimWithdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page about the claim of one party for somebody to whom a promise about it was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + DamageAddresses.PAGE
        + DamageAddresses.CLAIM
        + "{wie}")
record GivenClaimController(
    ClaimWithdrawals withdrawals, ClaimPage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var party = DamageAddresses.parse(wie);
    return page.show(
        access, deel, party, Action.KEEP_GIVEN, addresses.ofGiven(access, deel, belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/besluit")
  String decide(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      @Valid @ModelAttribute("decision") DecisionForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.decide(access, new PartId(deel), DamageAddresses.parse(wie), form, errors)
        ? redirect(access, deel, belofte, wie)
        : show(access, deel, belofte, wie, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/stand")
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      @Valid @ModelAttribute("account") AccountForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.record(access, new PartId(deel), DamageAddresses.parse(wie), form, errors)
        ? redirect(access, deel, belofte, wie)
        : show(access, deel, belofte, wie, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/terug")
  String takeBack(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String wie,
      @RequestParam(defaultValue = "0") int version) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    withdrawals.takeBack(access, new PartId(deel), DamageAddresses.parse(wie), version);
    return redirect(access, deel, belofte, wie);
  }

  private String redirect(CaseAccess access, UUID deel, UUID belofte, String wie) {
    return "redirect:" + addresses.ofGiven(access, deel, belofte).claim(wie);
  }
}
