// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.ActQuestion;
import nl.rugdekking.handling.PromiseDisputes;
import nl.rugdekking.handling.PromiseGiving;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.AwaitedAnswers;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import nl.rugdekking.web.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of a promise with its state and the three forms for keeping, explaining and
 * waiting.
 */
@Component
record PromisePage(
    SettlementService settlement,
    PromiseGiving giving,
    PartPage partPage,
    CaseTexts texts,
    DisputedPromises disputed,
    PromiseKeepers keepers,
    ObjectProvider<PromiseOwnerBlock> blocks) {

  String show(CaseAccess access, PromiseId id, Model model) {
    var promise = settlement.get(access, id);
    var part = partPage.addFrame(access, promise.part().value(), Action.DECIDE, model);
    var path = model.getAttribute("incidentPath") + "/beloften/" + id.value();
    addPromise(access, part, promise, path, model);
    model.addAttribute("said", partPage.describeWish(part, promise));
    model.addAttribute("decided", partPage.describeDecision(part, promise));
    if (promise.kind().equals(PromiseDisputes.KIND)) {
      model.addAttribute("disputes", disputed.list(access, part));
    }
    model.addAttribute(
        "givePath", giving.mayBeGiven(access, promise) ? path + "/overdragen" : null);
    model.addAttribute("givenTo", promise.state().isSettled() ? null : part.doers().get(id));
    model.addAttribute(
        "blocks", fillBlocks(access, promise, PromiseOwnerBlock::isForHandlers, model));
    return "handling/promise";
  }

  /** Returns the templates of the blocks that other packages add to the page of this promise. */
  List<String> fillBlocks(
      CaseAccess access, Promise promise, Predicate<PromiseOwnerBlock> shown, Model model) {
    var needs = keepers.get(promise.kind()).needs();
    return blocks
        .orderedStream()
        .filter(shown)
        .flatMap(block -> block.fill(access, promise, needs, model).stream())
        .toList();
  }

  /**
   * Adds the state of the promise and its forms to the model.
   *
   * @param path the address of the promise's page, below which the forms are sent
   */
  void addPromise(
      CaseAccess access, CaseView.PartView part, Promise promise, String path, Model model) {
    var keeper = keepers.get(promise.kind());
    model.addAttribute("heading", texts.promiseName(promise));
    model.addAttribute("state", texts.promiseStateCode(promise));
    model.addAttribute("chip", texts.promiseStateText(promise));
    model.addAttribute("detail", texts.promiseDetail(promise, false));
    model.addAttribute("words", promise.words());
    model.addAttribute("settled", promise.state().isSettled());
    model.addAttribute("inWords", keeper.isKeptInWriting());
    model.addAttribute("explainFirst", !keeper.isKeptInWriting());
    model.addAttribute("takesWords", keeper.takesWords());
    model.addAttribute("refusal", settlement.findRefusalKey(promise).map(texts::text).orElse(null));
    model.addAttribute("duty", keeper.findDutyKey().map(texts::text).orElse(null));
    var isFree = keeper.findEndingRefusalKey(promise).isEmpty();
    model.addAttribute("mayExplain", isFree);
    model.addAttribute(
        "mayWait",
        keeper.mayWait()
            && (isFree || access.isPromiseOwner(promise.part(), promise.id().value())));
    model.addAttribute("tooEarly", settlement.isTooEarly(promise));
    model.addAttribute("lead", texts.text(keeper.hintKey()));
    model.addAttribute("promise", promise.id().value());
    model.addAttribute("promisePath", path);
    model.addAttribute("watched", settlement.isWaitWatched(access, promise));
    addForms(part, model, promise, settlement.getActQuestion(access, promise));
    addAct(access, part, model, promise);
  }

  String tasksLabel() {
    return texts.text("finding.tasks");
  }

  private void addForms(
      CaseView.PartView part, Model model, Promise promise, ActQuestion question) {
    var decided = partPage.describeDecision(part, promise) != null;
    if (decided
        && question.possible().contains(OnBehalfOf.ORGANISATION)
        && !model.containsAttribute("keep")) {
      model.addAttribute("keep", SettleForm.forOrganisation(promise.version()));
    }
    for (var name : List.of("keep", "explain", "await")) {
      if (!model.containsAttribute(name)) {
        model.addAttribute(name, SettleForm.empty(promise.version()));
      }
    }
    model.addAttribute(
        "reasons",
        texts.choices(
            settlement.listReasons(promise).stream()
                .filter(reason -> !decided || !reason.isOfAffected())
                .map(Reason::label)
                .toList(),
            Label::code));
    var whom = settlement.listWhomToWaitFor(promise);
    model.addAttribute(
        "whoms",
        texts.choices(WaitingFor.class).stream()
            .filter(choice -> whom.contains(WaitingFor.valueOf(choice.value())))
            .toList());
  }

  private void addAct(CaseAccess access, CaseView.PartView part, Model model, Promise promise) {
    var question = settlement.getActQuestion(access, promise);
    var act = question.act();
    var forResponsible = settlement.isForResponsible(access, promise);
    model.addAttribute("obstacles", obstacles(question, forResponsible));
    model.addAttribute("blocked", !question.obstacles().isEmpty());
    model.addAttribute(
        "awaited", new AwaitedAnswers(texts).describe(part, promise, question.obstacles()));
    var decides = act != null && act != VisibleAct.RESPONSE && promise.kind().equals(act.kind());
    model.addAttribute("act", act);
    model.addAttribute(
        "yesFirst",
        act == VisibleAct.POLICE_REPORT
            && decides
            && !question.possible().contains(OnBehalfOf.AUTHORITY));
    model.addAttribute("decides", decides);
    var notice = question.possible().contains(OnBehalfOf.NOTICE);
    model.addAttribute(
        "reference", act == VisibleAct.POLICE_REPORT ? (notice ? "notice" : "police") : "other");
    model.addAttribute("proof", keepers.get(promise.kind()).proofNeed() != Proof.Need.NONE);
    model.addAttribute("opposed", question.opposed());
    model.addAttribute("forResponsible", forResponsible);
    model.addAttribute("mayAsk", access.may(Action.ASK, promise.part()));
    model.addAttribute(
        "mayOverrule",
        access.may(Action.OVERRULE, promise.part())
            && Obstacle.canBeOverruled(question.obstacles()));
    model.addAttribute(
        "onBehalfOfChoices",
        act == null || act == VisibleAct.RESPONSE
            ? null
            : Stream.of(OnBehalfOf.values())
                .filter(question.possible()::contains)
                .map(
                    behalf ->
                        new Choice(
                            behalf.name(),
                            texts.text("register.OnBehalfOf." + behalf.describe(act))))
                .toList());
  }

  // The page says in one sentence what the responsible person decides, so the obstacles that they
  // can overrule are left out.
  private static List<Obstacle> obstacles(ActQuestion question, boolean forResponsible) {
    return question.obstacles().stream()
        .filter(obstacle -> !forResponsible || !obstacle.canBeOverruled())
        .toList();
  }

  String redirect(CaseAccess access) {
    return partPage.redirect(access);
  }
}
