// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.situation.SituationSteps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The steps that the perpetrator can notice, and the decision to take one without a "yes". */
@TestComponent
class SituationDecisions {

  static final String OTHERS_AT_RISK = "others are at risk";
  static final String LAW_OBLIGES = "the law obliges the organisation to report";

  @Autowired SituationDesk desk;
  @Autowired SituationPast past;
  @Autowired SituationReaders readers;
  @Autowired ExemptionService exemptions;

  Map<String, Step> steps() {
    var steps = new HashMap<String, Step>();
    addReportsAndClaims(steps);
    for (var act : List.of("response", "ban")) {
      steps.put(act + "-by-responsible", overruling(VisibleAct.RESPONSE, false));
    }
    steps.put("police-report-by-responsible", overruling(VisibleAct.POLICE_REPORT, false));
    steps.put("claim-by-responsible", overruling(VisibleAct.CLAIM, false));
    steps.put(
        "tell-beforehand", (about, part) -> overrule(about, part, firstToDecide(about), true));
    steps.put("record-afterwards", this::recordDanger);
    return steps;
  }

  private void addReportsAndClaims(Map<String, Step> steps) {
    steps.put("police-report", keeping(PromiseKind.POLICE_REPORT, OnBehalfOf.ORGANISATION));
    steps.put("claim", keeping(PromiseKind.DAMAGE, OnBehalfOf.ORGANISATION));
    steps.put("claim-private-by-affected", keeping(PromiseKind.DAMAGE, OnBehalfOf.AFFECTED));
    steps.put("claim-private-by-other", keeping(PromiseKind.DAMAGE, null));
    steps.put(
        "claim-private-without-name",
        (about, part) ->
            about.code() != null
                && keeping(PromiseKind.DAMAGE, OnBehalfOf.AFFECTED).take(about, part));
    steps.put("go-on-for-yes", reportingForYes(true));
    steps.put("other-name-or-facts", reportingForYes(false));
  }

  private Step keeping(PromiseKind kind, @Nullable OnBehalfOf whose) {
    return (about, part) -> {
      requireHandler(about, part);
      if (desk.findUnsettled(about, part, kind).isEmpty()) {
        return false;
      }
      past.keep(about, part, kind, SituationPast.settlement(whose, nextWeek()));
      return true;
    };
  }

  private Step reportingForYes(boolean withoutOthers) {
    return (about, part) -> {
      requireHandler(about, part);
      var kind = PromiseKind.POLICE_REPORT;
      if (desk.findUnsettled(about, part, kind).isEmpty()) {
        return false;
      }
      var settlement =
          new Settlement("Gedaan", OnBehalfOf.ORGANISATION, withoutOthers, nextWeek(), null);
      past.keep(about, part, kind, settlement);
      return true;
    };
  }

  private static LocalDate nextWeek() {
    return LocalDate.now(DueDates.ZONE).plusDays(7);
  }

  private Viewer requireHandler(SituationCase about, PartId part) {
    return desk.findHandler(about, part).orElseThrow(ForbiddenException::new);
  }

  private Step overruling(VisibleAct act, boolean toldBefore) {
    return (about, part) -> overrule(about, part, act, toldBefore);
  }

  private static VisibleAct firstToDecide(SituationCase about) {
    return about.row().isSerious() || about.row().isRepeated()
        ? VisibleAct.POLICE_REPORT
        : VisibleAct.RESPONSE;
  }

  private boolean overrule(SituationCase about, PartId part, VisibleAct act, boolean toldBefore) {
    var decider =
        readers.findDeciders(about, part).findFirst().orElseThrow(ForbiddenException::new);
    var entered = desk.enter(about, decider, Action.OVERRULE);
    var advice = act == VisibleAct.POLICE_REPORT ? null : PoliceAdvice.NOT_NEEDED;
    var decision =
        new ExemptionService.Decision(
            act, cause(about), toldBefore, Danger.NONE, advice, "Om deze reden");
    exemptions.decide(entered, part, desk.version(about, part), decision);
    return true;
  }

  /** The reason that the row gives; that it is serious or repeated where it gives none. */
  private static Exemption.Cause cause(SituationCase about) {
    var row = about.row();
    if (row.has(OTHERS_AT_RISK)) {
      return Exemption.Cause.OTHERS_SAFETY;
    }
    if (row.has(LAW_OBLIGES)) {
      return Exemption.Cause.LEGAL_DUTY;
    }
    return row.wish().equals("unreachable") || row.wish().equals("not-asked")
        ? Exemption.Cause.NOT_REACHED
        : Exemption.Cause.SERIOUS;
  }

  private boolean recordDanger(SituationCase about, PartId part) {
    var entered = desk.enter(about, requireHandler(about, part), Action.DECIDE);
    exemptions.recordDanger(
        entered, part, desk.version(about, part), VisibleAct.RESPONSE, "Uit de zaal gezet");
    return true;
  }
}
