// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.ClaimRoutes;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page about the claim of one party: first the decision, then what came of it. It also
 * does what its forms say, or adds errors to them.
 */
@Component
record ClaimPage(
    Claims claims,
    ClaimRoutes routes,
    DamageItems items,
    RecoveryTexts texts,
    RouteTexts routeTexts,
    PartPage partPage,
    DamageAddresses addresses) {

  String show(
      CaseAccess access,
      UUID part,
      Claimant claimant,
      Action action,
      DamageAddresses.Way way,
      Model model) {
    var id = new PartId(part);
    partPage.addFrame(access, part, action, model);
    addresses.addBack(action, way, model);
    var claim = DamagePage.find(claims.list(access, id), claimant).orElse(null);
    var all = items.list(access, id);
    model.addAttribute("damagePath", way.page());
    model.addAttribute("path", way.claim(DamageAddresses.code(claimant)));
    model.addAttribute("board", texts.describe(claimant, all, claim, false, false));
    model.addAttribute("isPrivate", claimant == Claimant.AFFECTED);
    if (claim != null && claim.isClaimed()) {
      model.addAttribute("routes", routeTexts.describe(routes.list(access, id, claimant), false));
    }
    model.addAttribute("employed", items.isOfEmployee(access, id, action));
    model.addAttribute("reasons", texts.listReasons());
    model.addAttribute("claim", claim);
    addForms(access, id, claimant, claim, model);
    return "recovery/claim";
  }

  private void addForms(
      CaseAccess access, PartId part, Claimant claimant, @Nullable Claim claim, Model model) {
    if (claim == null) {
      var question = claims.getQuestion(access, part);
      model.addAttribute("choices", listChoices(claimant, question));
      model.addAttribute(
          "byOrganisation",
          question.ways(claimant).stream().anyMatch(OnBehalfOf::isDoneByOrganisation));
      model.addAttribute("byAuthority", question.ways(claimant).contains(OnBehalfOf.AUTHORITY));
      model.addAttribute("obstacles", question.obstacles());
      model.addAttribute("opposed", question.opposed());
      model.addAttribute("mayAsk", access.may(Action.ASK, part));
      model.addAttribute(
          "mayOverrule",
          access.may(Action.OVERRULE, part) && Obstacle.canBeOverruled(question.obstacles()));
      model.addAttribute("underNumber", claimant == Claimant.AFFECTED && question.underNumber());
    }
    if (!model.containsAttribute("decision")) {
      model.addAttribute("decision", DecisionForm.empty());
    }
    if (claim != null && !model.containsAttribute("account")) {
      model.addAttribute("account", AccountForm.of(claim));
    }
  }

  private List<Choice> listChoices(Claimant claimant, Claims.Question question) {
    var choices = new ArrayList<Choice>();
    question
        .ways(claimant)
        .forEach(
            way ->
                choices.add(new Choice(way.name(), texts.text("recovery.choice." + way.name()))));
    choices.add(new Choice(DecisionForm.LEFT, texts.text("recovery.choice.LEFT")));
    return choices;
  }

  /** Records the decision. Returns false when the form has errors. */
  boolean decide(
      CaseAccess access, PartId part, Claimant claimant, DecisionForm form, BindingResult errors) {
    form.check(errors);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      claims.decide(access, part, form.toDecision(claimant));
      return true;
    } catch (RefusedException refused) {
      errors.rejectValue(fieldOf(refused), refused.messageKey());
      return false;
    }
  }

  /** Records what came of the claim. Returns false when the form has errors. */
  boolean record(
      CaseAccess access, PartId part, Claimant claimant, AccountForm form, BindingResult errors) {
    var account = form.toAccount(errors);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      claims.record(access, part, claimant, form.version(), account, form.reason());
      return true;
    } catch (RefusedException refused) {
      errors.rejectValue(fieldOf(refused), refused.messageKey());
      return false;
    }
  }

  private static String fieldOf(RefusedException refused) {
    return switch (refused.messageKey()) {
      case "recovery.refused.day" -> "doneBy";
      case "recovery.refused.authority" -> "authorityOn";
      case "recovery.refused.reason", "recovery.refused.wanted" -> "reason";
      case "recovery.refused.number" -> "nameAgreed";
      case "register.others.opposed" -> "withoutOthers";
      case "recovery.refused.insurer", "recovery.refused.future" -> "insurerToldOn";
      case "recovery.refused.advance" -> "advanced";
      case "recovery.refused.ground" -> "ground";
      case "recovery.refused.more" -> "received";
      default -> "choice";
    };
  }
}
