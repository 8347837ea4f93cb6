// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.waiting.DecisionRequests;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.WishAnswers;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills three pages about an act of the organisation: a response to the perpetrator, a report to
 * the police or a claim. Such an act waits as long as the affected person does not want it. On the
 * first page the responsible person decides that the organisation acts nevertheless, on the second
 * that it does not act. On the third a handler records what was done at once because of direct
 * danger.
 */
@Component
record ExemptionPage(
    ExemptionService exemptions,
    PartPage partPage,
    CaseTexts texts,
    WishAnswers answers,
    DecisionRequests requests,
    DangerCalls calls,
    Organisations organisations) {

  /** Shows the form of the decision to act nevertheless. */
  String showDecision(CaseAccess access, UUID part, Model model) {
    var question = fill(access, part, Action.OVERRULE, model);
    model.addAttribute("heading", "handling.overrule");
    model.addAttribute("texts", "handling.overrule.");
    model.addAttribute("target", "toch-handelen");
    if (!model.containsAttribute("form")) {
      model.addAttribute(
          "form",
          ExemptionForm.empty(question.affected().version(), singleOrNull(question.acts())));
    }
    model.addAttribute("acts", question.acts().stream().map(this::choice).toList());
    model.addAttribute(
        "causes",
        question.causes().stream()
            .map(cause -> new Choice(cause.name(), texts.nameOf(cause)))
            .toList());
    model.addAttribute("lossAlone", question.isLossAlone());
    model.addAttribute("waysOfTelling", texts.choices(ExemptionForm.Told.class));
    model.addAttribute(
        "dangers", question.affected().danger() == null ? texts.choices(Danger.class) : null);
    model.addAttribute(
        "advices",
        question.affected().policeAdvice() == null
            ? Stream.of(PoliceAdvice.NOT_NEEDED, PoliceAdvice.GO_AHEAD)
                .map(advice -> new Choice(advice.name(), texts.nameOf(advice)))
                .toList()
            : null);
    return "handling/exemption";
  }

  /** Adds an error for each question of the form that was not answered and must be. */
  void check(CaseAccess access, UUID part, ExemptionForm form, BindingResult errors) {
    form.check(
        errors, exemptions.getQuestion(access, new PartId(part), Action.OVERRULE).affected());
  }

  /** Shows what was decided just now, who does it and by when, and who was told. */
  String showDecided(CaseAccess access, UUID part, VisibleAct act, Model model) {
    var view = partPage.addFrame(access, part, Action.OVERRULE, model);
    var owed =
        view.promises().stream()
            .filter(promise -> promise.kind().equals(act.kind()) && !promise.state().isSettled())
            .findFirst();
    if (owed.map(promise -> partPage.describeDecision(view, promise)).isEmpty()) {
      return showDecision(access, part, model);
    }
    var due = texts.promiseStateText(owed.get());
    var own = access.viewer().person().equals(view.part().owner());
    var told = view.part().affected() != null;
    model.addAttribute(
        "decided",
        Stream.of(
                texts.text("handling.overrule.done", texts.text("register.decided.act." + act)),
                partPage.describeWish(view, act),
                own
                    ? texts.text("handling.overrule.done.own", due)
                    : texts.text(
                        "handling.overrule.done.by", requests.findDoer(view, owed.get()), due),
                told
                    ? texts.text("handling.overrule.done.told", texts.affectedName(view))
                    : texts.text("handling.overrule.done.untold"))
            .collect(Collectors.joining(" ")));
    return "handling/decided";
  }

  /** Shows the form of the decision not to act. */
  String showRefusal(CaseAccess access, UUID part, Model model) {
    var question = fill(access, part, Action.OVERRULE, model);
    model.addAttribute("heading", "handling.refuse");
    model.addAttribute("texts", "handling.refuse.");
    model.addAttribute("target", "niet-handelen");
    var acts = Stream.of(VisibleAct.values()).filter(question::isWaiting).toList();
    addEmptyForm(model, question, singleOrNull(acts));
    model.addAttribute("acts", acts.stream().map(this::choice).toList());
    model.addAttribute("reasons", reasons(question.waiting()));
    return "handling/exemption";
  }

  // The page offers the reasons of all promises that wait. When somebody chooses a reason that does
  // not belong to the chosen promise, the form is refused.
  private List<Choice> reasons(List<Promise> waiting) {
    return texts.choices(
        waiting.stream()
            .flatMap(promise -> organisations.structure().reasonsFor(promise.kind()).stream())
            .map(Reason::label)
            .distinct()
            .toList(),
        Label::code);
  }

  String showDanger(CaseAccess access, UUID part, Model model) {
    var question = fill(access, part, Action.DECIDE, model);
    addEmptyForm(model, question, null);
    model.addAttribute(
        "acts",
        Stream.of(VisibleAct.RESPONSE, VisibleAct.POLICE_REPORT).map(this::choice).toList());
    return "handling/danger";
  }

  private ExemptionService.Question fill(CaseAccess access, UUID part, Action action, Model model) {
    var view = partPage.addFrame(access, part, action, model);
    partPage.addFacts(access, view, model);
    var question = exemptions.getQuestion(access, new PartId(part), action);
    model.addAttribute("version", question.affected().version());
    model.addAttribute("answers", answers.list(question.affected()));
    model.addAttribute("inDanger", calls.find(new PartId(part)).isPresent());
    model.addAttribute("wishes", describeWishes(view, question.acts()));
    model.addAttribute("waiting", !question.waiting().isEmpty());
    model.addAttribute(
        "requests", action == Action.OVERRULE ? requests.list(access, view, question) : List.of());
    model.addAttribute("later", requests.listLater(view, question));
    model.addAttribute("stands", requests.listStanding(view));
    return question;
  }

  private String describeWishes(PartView view, List<VisibleAct> acts) {
    return acts.stream()
        .map(act -> partPage.describeWish(view, act))
        .collect(Collectors.joining(" "));
  }

  private static void addEmptyForm(
      Model model, ExemptionService.Question question, @Nullable VisibleAct chosen) {
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ActForm.empty(question.affected().version(), chosen));
    }
  }

  // When there is only one act to decide about, it is chosen already.
  private static @Nullable VisibleAct singleOrNull(List<VisibleAct> acts) {
    return acts.size() == 1 ? acts.getFirst() : null;
  }

  private Choice choice(VisibleAct act) {
    return new Choice(act.name(), texts.nameOf(act));
  }

  /**
   * Records a decision. When it is refused, because the rules forbid it or because somebody else
   * changed the case meanwhile, the reason is added to the errors of the form.
   *
   * @return true when it was recorded
   */
  static boolean recordOrReject(BindingResult errors, Runnable decision) {
    try {
      decision.run();
      return true;
    } catch (RefusedException | StalePageException refused) {
      errors.reject(refused.messageKey());
      return false;
    }
  }

  String redirect(CaseAccess access) {
    return partPage.redirect(access);
  }
}
