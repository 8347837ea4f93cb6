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

/** The page about the claim of one party, for the handler of the part. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}"
        + DamageAddresses.PAGE
        + DamageAddresses.CLAIM
        + "{wie}")
record ClaimController(ClaimWithdrawals withdrawals, ClaimPage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable String wie, Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    var party = DamageAddresses.parse(wie);
    return page.show(access, deel, party, Action.DECIDE, addresses.ofHandler(access, deel), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/besluit")
  String decide(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable String wie,
      @Valid @ModelAttribute("decision") DecisionForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.decide(access, new PartId(deel), DamageAddresses.parse(wie), form, errors)
        ? redirect(access, deel, wie)
        : show(access, deel, wie, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/stand")
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable String wie,
      @Valid @ModelAttribute("account") AccountForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.record(access, new PartId(deel), DamageAddresses.parse(wie), form, errors)
        ? redirect(access, deel, wie)
        : show(access, deel, wie, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/terug")
  String takeBack(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable String wie,
      @RequestParam(defaultValue = "0") int version) {
    access.require(Action.DECIDE, new PartId(deel));
    withdrawals.takeBack(access, new PartId(deel), DamageAddresses.parse(wie), version);
    return redirect(access, deel, wie);
  }

  private String redirect(CaseAccess access, UUID deel, String wie) {
    return "redirect:" + addresses.ofHandler(access, deel).claim(wie);
  }
}
