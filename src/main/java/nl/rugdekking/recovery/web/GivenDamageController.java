// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.DamageItems;
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

/** The page on which losses are stated for somebody to whom a promise about it was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + DamageAddresses.PAGE)
record GivenDamageController(DamageItems items, DamagePage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @RequestParam(required = false) @Nullable UUID post,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.show(
        access, deel, Action.KEEP_GIVEN, addresses.ofGiven(access, deel, belofte), post, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String save(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") DamageItemForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.save(access, new PartId(deel), form, errors, false)
        ? redirect(access, deel, belofte)
        : show(access, deel, belofte, null, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/geen")
  String recordNone(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute(DamagePage.NONE) NothingLostForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.recordNone(access, new PartId(deel), form, errors)
        ? redirect(access, deel, belofte)
        : show(access, deel, belofte, null, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/{post}/weg")
  String remove(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID post,
      @RequestParam(defaultValue = "0") int version) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    items.remove(access, new PartId(deel), post, version);
    return redirect(access, deel, belofte);
  }

  private String redirect(CaseAccess access, UUID deel, UUID belofte) {
    return "redirect:" + addresses.ofGiven(access, deel, belofte).page();
  }
}
