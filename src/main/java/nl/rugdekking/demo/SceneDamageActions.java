// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.ClaimConsent;
import nl.rugdekking.recovery.ClaimDecision;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.recovery.DamageKind;
import nl.rugdekking.recovery.EuroAmount;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.springframework.stereotype.Component;

/**
 * The steps of a scene about damage: what was lost, that it is claimed or left, and what came back.
 * A loss is the organisation's unless the step names the affected person.
 */
@Component
record SceneDamageActions(DamageItems items, Claims claims, Clock clock) implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("lose", this::lose, "claim", this::claim, "recover", this::recover);
  }

  private void lose(SceneActors.Actor actor, YearScript.Step step) {
    var item =
        new DamageItem(
            actor.formId(step),
            claimant(step),
            DamageKind.valueOf(step.getValue("kind", "GOODS")),
            cents(step, "amount"),
            step.getValue("words"),
            step.values().get("proof"),
            0);
    if (step.getValue("by", "owner").equals("affected")) {
      items.saveOwn(actor.enterCase(Action.WISH), actor.part(), item);
    } else {
      items.save(actor.enterCase(Action.DECIDE), actor.part(), item);
    }
  }

  // A step that names a reason leaves the loss.
  private void claim(SceneActors.Actor actor, YearScript.Step step) {
    var claimant = claimant(step);
    var reason = step.values().get("reason");
    var way = claimant == Claimant.AFFECTED ? OnBehalfOf.AFFECTED : OnBehalfOf.ORGANISATION;
    claims.decide(
        actor.enterCase(Action.DECIDE),
        actor.part(),
        new ClaimDecision(
            claimant,
            reason == null ? way : null,
            reason == null && way.isDoneByOrganisation() ? today().plusDays(7) : null,
            reason,
            step.getValue("words"),
            ClaimConsent.NONE));
  }

  private void recover(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.DECIDE);
    var claimant = claimant(step);
    var claim =
        claims.list(access, actor.part()).stream()
            .filter(one -> one.claimant() == claimant)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is claimed before " + step));
    claims.record(
        access,
        actor.part(),
        claimant,
        claim.version(),
        new Claim.Account(
            new Claim.Sums(
                cents(step, "awarded"),
                cents(step, "insured"),
                cents(step, "received"),
                cents(step, "writtenOff"),
                cents(step, "advanced")),
            today(),
            step.values().get("ground"),
            step.values().get("number")),
        step.values().get("reason"));
  }

  private static Claimant claimant(YearScript.Step step) {
    return Claimant.valueOf(step.getValue("whose", "ORGANISATION"));
  }

  private static long cents(YearScript.Step step, String name) {
    var typed = step.getValue(name, "0");
    return EuroAmount.parse(typed)
        .orElseThrow(() -> new IllegalArgumentException("No amount of money: " + typed));
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
