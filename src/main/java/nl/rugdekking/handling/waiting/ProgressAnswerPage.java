// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ProgressAnswers;
import nl.rugdekking.handling.ProgressAnswers.Answer;
import nl.rugdekking.handling.ProgressAnswers.Question;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Shows the question how it stands with late promises to whoever keeps them: on a page with the
 * form to answer it, and as a block on the page of each of these promises.
 */
@Component
@Order(5)
record ProgressAnswerPage(
    ProgressAnswers answers,
    PartPage page,
    CaseTexts texts,
    CaseAddresses addresses,
    People people,
    Dates dates)
    implements PromiseOwnerBlock {

  static final String OF_HANDLER = ProgressController.PAGE + "/antwoord";

  /** A promise that the question is about, with its term. */
  record Row(String what, String term) {}

  /**
   * Shows the form, or that nothing waits for an answer.
   *
   * @param given the promise, for somebody to whom only this promise was given; null for the
   *     handler
   */
  String show(CaseAccess access, PartId part, @Nullable PromiseId given, Model model) {
    var action = given == null ? Action.DECIDE : Action.KEEP_GIVEN;
    page.addFrame(access, part.value(), action, model);
    var question =
        given == null ? answers.find(access, part) : answers.findGiven(access, part, given);
    model.addAttribute("asked", question.map(this::describe).orElse(null));
    model.addAttribute(
        "late", question.map(Question::late).orElse(List.of()).stream().map(this::row).toList());
    model.addAttribute("answerPath", address(access, part, given));
    model.addAttribute("back", getBackAddress(access, part, given));
    if (given != null) {
      model.addAttribute(
          "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    }
    return "handling/answer";
  }

  /** Reads the answer; empty when the form has errors, which are added. */
  Optional<Answer> read(ProgressAnswerForm form, BindingResult errors) {
    var day = form.hasDay() ? TypedDate.parse(form.day()) : Optional.<LocalDate>empty();
    if (form.hasDay() && day.filter(answers::mayPromise).isEmpty()) {
      errors.rejectValue("day", "handling.answer.day.wrong");
    }
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(new Answer(form.toSubmittedText(), day.orElse(null)));
  }

  String redirectToCase(CaseAccess access) {
    return page.redirect(access);
  }

  String redirectToPromise(CaseAccess access, PartId part, PromiseId given) {
    return "redirect:" + getBackAddress(access, part, given);
  }

  @Override
  public boolean isForHandlers() {
    return true;
  }

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    var part = promise.part();
    var owner = access.promiseOwners(part).get(promise.id().value());
    var given = access.viewer().person().equals(owner) ? promise.id() : null;
    if (given == null && !access.may(Action.DECIDE, part)) {
      return Optional.empty();
    }
    var question =
        given == null ? answers.find(access, part) : answers.findGiven(access, part, given);
    return question
        .filter(asked -> asked.late().stream().anyMatch(late -> late.id().equals(promise.id())))
        .map(
            asked -> {
              model.addAttribute("asked", describe(asked));
              model.addAttribute("answerPath", address(access, part, given));
              return "handling/question";
            });
  }

  private String describe(Question question) {
    return texts.text(
        "handling.answer.asked",
        people.find(question.by()).map(Person::name).orElse(""),
        dates.past(question.at()));
  }

  private Row row(Promise promise) {
    return new Row(
        texts.promiseName(promise), promise.due() == null ? "" : dates.due(promise.due()));
  }

  private String address(CaseAccess access, PartId part, @Nullable PromiseId given) {
    return given == null
        ? CasePages.partAddress(addresses.incident(access.number()), part) + OF_HANDLER
        : getBackAddress(access, part, given) + ProgressController.PAGE;
  }

  private String getBackAddress(CaseAccess access, PartId part, @Nullable PromiseId given) {
    var incident = addresses.incident(access.number());
    return given == null ? incident : Promise.pathForOwner(incident, part, given);
  }
}
