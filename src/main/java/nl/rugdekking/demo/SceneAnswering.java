// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.response.Measure;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.springframework.stereotype.Component;

/** The steps of a scene that respond to the perpetrator. */
@Component
class SceneAnswering implements Verbs {

  private final Responses responses;

  SceneAnswering(Responses responses) {
    this.responses = responses;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of("respond", this::respond);
  }

  private void respond(Backstage.Actor actor, Year.Step step) {
    var access = actor.enter(Action.DECIDE);
    var owed = responses.overview(access, actor.part()).promise();
    responses.decide(
        access,
        actor.part(),
        new ResponseId(actor.form(step)),
        owed == null ? null : owed.version(),
        Measure.of(proposal(actor, step), responses.today()));
  }

  private Proposal proposal(Backstage.Actor actor, Year.Step step) {
    var scene = actor.stage().scene();
    var kind = MeasureKind.valueOf(step.get("kind"));
    var today = responses.today();
    return new Proposal(
        kind,
        kind.natures().getFirst(),
        new Proposal.Facts(
            step.get("conduct", scene.get("conduct", "Schold een medewerker uit")),
            today.minusDays(Long.parseLong(step.get("earlier", "5"))),
            scene.get("place", "Gemeentehuis")),
        hearing(step, today),
        reach(step, today),
        towards(scene, kind));
  }

  private static Proposal.Hearing hearing(Year.Step step, LocalDate today) {
    var heard = step.said().get("heard");
    return heard == null
        ? new Proposal.Hearing(
            false, null, step.get("unheard", "Kwam niet op de uitnodiging en belde niet af"))
        : new Proposal.Hearing(true, today.minusDays(1), heard);
  }

  private static Proposal.Reach reach(Year.Step step, LocalDate today) {
    return new Proposal.Reach(
        step.get("scope"),
        today,
        today.plusDays(Long.parseLong(step.get("days", "90"))),
        step.get(
            "open", "Bellen en schrijven kan, en op afspraak is er een gesprek buiten de hal"));
  }

  private static Proposal.Towards towards(Year.Scene scene, MeasureKind kind) {
    return new Proposal.Towards(
        scene.get("subject", "De heer of mevrouw uit het verslag"),
        new Proposal.Notice(Proposal.Notice.Moment.AT_ONCE, null, null),
        kind.isFormal() ? scene.get("signer") : null);
  }
}
