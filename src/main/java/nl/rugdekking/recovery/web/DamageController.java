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

/** The page on which losses are stated, for the handler of the part. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + DamageAddresses.PAGE)
record DamageController(DamageItems items, DamagePage page, DamageAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable UUID post,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.show(access, deel, Action.DECIDE, addresses.ofHandler(access, deel), post, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping
  String save(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") DamageItemForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.save(access, new PartId(deel), form, errors, false)
        ? redirect(access, deel)
        : show(access, deel, null, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/geen")
  String recordNone(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute(DamagePage.NONE) NothingLostForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.recordNone(access, new PartId(deel), form, errors)
        ? redirect(access, deel)
        : show(access, deel, null, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/{post}/weg")
  String remove(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID post,
      @RequestParam(defaultValue = "0") int version) {
    access.require(Action.DECIDE, new PartId(deel));
    items.remove(access, new PartId(deel), post, version);
    return redirect(access, deel);
  }

  private String redirect(CaseAccess access, UUID deel) {
    return "redirect:" + addresses.ofHandler(access, deel).page();
  }
}
