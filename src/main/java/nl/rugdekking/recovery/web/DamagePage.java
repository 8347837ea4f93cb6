// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.PartPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page on which losses are stated, for somebody who works on the damage. It also saves
 * the loss that the form describes, or adds errors to the form.
 */
@Component
record DamagePage(
    DamageItems items,
    Claims claims,
    RecoveryTexts texts,
    PartPage partPage,
    DamageAddresses addresses) {

  static final String NONE = "none";
  private static final String FORM = "form";

  /**
   * Fills the page.
   *
   * @param action the right by which the viewer opens it
   * @param way the addresses for the viewer
   * @param changed the loss that the form corrects, or null when it states a new one
   */
  String show(
      CaseAccess access,
      UUID part,
      Action action,
      DamageAddresses.Way way,
      @Nullable UUID changed,
      Model model) {
    var id = new PartId(part);
    partPage.addFrame(access, part, action, model);
    addresses.addBack(action, way, model);
    var all = items.list(access, id);
    model.addAttribute("path", way.page());
    model.addAttribute("boards", listBoards(all, claims.list(access, id)));
    model.addAttribute("kinds", texts.listKinds(items.isOfEmployee(access, id, action), false));
    model.addAttribute("claimants", texts.listClaimants());
    addForm(all, changed, null, model);
    if (items.mayRecordNone(access, id) && !model.containsAttribute(NONE)) {
      model.addAttribute(NONE, new NothingLostForm(null));
    }
    return "recovery/damage";
  }

  /** Adds the form, unless it was sent and comes back with errors. */
  void addForm(
      List<DamageItem> all, @Nullable UUID changed, @Nullable Claimant claimant, Model model) {
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(
          FORM,
          all.stream()
              .filter(item -> item.id().equals(changed))
              .findFirst()
              .map(DamageItemForm::of)
              .orElseGet(() -> DamageItemForm.empty(claimant)));
    }
  }

  private List<RecoveryTexts.Board> listBoards(List<DamageItem> all, List<Claim> decided) {
    return Stream.of(Claimant.values())
        .map(party -> texts.describe(party, all, find(decided, party).orElse(null), false, false))
        .toList();
  }

  /** Records that nothing was lost. Returns false when the form has errors. */
  boolean recordNone(CaseAccess access, PartId part, NothingLostForm form, BindingResult errors) {
    if (errors.hasErrors()) {
      return false;
    }
    try {
      items.recordNone(access, part, form.wordsOrEmpty());
      return true;
    } catch (RefusedException refused) {
      errors.rejectValue("words", refused.messageKey());
      return false;
    }
  }

  static Optional<Claim> find(List<Claim> claims, Claimant claimant) {
    return claims.stream().filter(claim -> claim.claimant() == claimant).findFirst();
  }

  /** Saves the loss. Returns false when the form has errors. */
  boolean save(
      CaseAccess access, PartId part, DamageItemForm form, BindingResult errors, boolean own) {
    var item = form.toItem(errors);
    if (item.isEmpty()) {
      return false;
    }
    try {
      if (own) {
        items.saveOwn(access, part, item.get());
      } else {
        items.save(access, part, item.get());
      }
      return true;
    } catch (RefusedException refused) {
      if (refused.messageKey().equals("recovery.refused.kind")) {
        errors.rejectValue("kind", refused.messageKey());
      } else {
        errors.rejectValue("amount", refused.messageKey());
      }
      return false;
    }
  }
}
