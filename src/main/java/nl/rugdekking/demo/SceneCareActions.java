// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.aftercare.CareAnswer;
import nl.rugdekking.aftercare.CareAnswers;
import nl.rugdekking.aftercare.CareChoice;
import nl.rugdekking.aftercare.CareChoices;
import nl.rugdekking.aftercare.CareContact;
import nl.rugdekking.aftercare.CareContacts;
import nl.rugdekking.aftercare.CareReading;
import nl.rugdekking.aftercare.Carer;
import nl.rugdekking.aftercare.ContactKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import org.springframework.stereotype.Component;

/**
 * The steps of a scene about aftercare: whom the affected person chose, that this person called,
 * and if it was enough. A demonstration keeps no notes of a talk.
 */
@Component
record SceneCareActions(
    CareChoices choices,
    CareContacts contacts,
    CareAnswers answers,
    Promises promises,
    DemoPeople people,
    Clock clock)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of(
        "choose-care", this::choose, "call-care", this::call, "answer-care", this::answer);
  }

  private void choose(SceneActors.Actor actor, YearScript.Step step) {
    var person =
        Optional.ofNullable(step.values().get("to"))
            .map(key -> people.getPerson(actor.stage().domain(), key).id())
            .orElse(null);
    choices.choose(
        actor.enterCase(Action.WISH),
        actor.part(),
        new CareChoice(
            Carer.valueOf(step.getValue("carer")),
            person,
            CareReading.valueOf(step.getValue("reading", "NOTHING")),
            step.values().get("phone"),
            step.values().get("times"),
            step.values().get("words"),
            0));
  }

  private void call(SceneActors.Actor actor, YearScript.Step step) {
    promises
        .findUnsettled(actor.part(), new PromiseKind(step.getValue("kind", "AFTERCARE")))
        .ifPresent(
            promise ->
                contacts.record(
                    actor.enterCase(Action.KEEP_GIVEN),
                    actor.part(),
                    promise.id(),
                    new CareContact(
                        actor.formId(step),
                        ContactKind.CALL,
                        LocalDate.now(clock),
                        Boolean.parseBoolean(step.getValue("reached", "true")),
                        null,
                        null,
                        null,
                        actor.viewer().person())));
  }

  private void answer(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.WISH);
    CareAnswers.findUnanswered(answers.list(access, actor.part()))
        .ifPresent(
            talk ->
                answers.answer(
                    access, actor.part(), talk.id(), CareAnswer.valueOf(step.getValue("answer"))));
  }
}
