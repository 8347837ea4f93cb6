// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.Handling;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Said;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.nameless.NamelessReports;
import org.springframework.stereotype.Component;

/** The steps of a scene that ask, assess, take notes and write messages. */
@Component
class SceneTalking implements Verbs {

  private final Handling handling;
  private final PartSteps parts;
  private final Conversation conversation;
  private final NamelessReports nameless;

  SceneTalking(
      Handling handling, PartSteps parts, Conversation conversation, NamelessReports nameless) {
    this.handling = handling;
    this.parts = parts;
    this.conversation = conversation;
    this.nameless = nameless;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of(
        "ask", this::ask,
        "wish", this::wish,
        "assess", this::assess,
        "note", this::note,
        "tell", this::tell,
        "message", this::message,
        "answer", this::answer);
  }

  private void ask(Backstage.Actor actor, Year.Step step) {
    var access = actor.enter(Action.ASK);
    handling.ask(access, actor.part(), version(actor), wishes(step));
  }

  private void wish(Backstage.Actor actor, Year.Step step) {
    var access = actor.enter(Action.WISH);
    handling.wish(access, actor.part(), version(actor), wishes(step));
  }

  private static Wishes wishes(Year.Step step) {
    var felt = step.said().get("felt");
    return new Wishes(
        Wish.valueOf(step.get("response", "YES")),
        Wish.valueOf(step.get("police", "NO")),
        Wish.valueOf(step.get("damage", "NO")),
        Wish.valueOf(step.get("care", "YES")),
        Danger.valueOf(step.get("danger", "NONE")),
        PoliceAdvice.valueOf(step.get("advice", "NOT_NEEDED")),
        felt == null ? null : Severity.valueOf(felt),
        step.said().get("words"));
  }

  private void assess(Backstage.Actor actor, Year.Step step) {
    var scene = actor.stage().scene();
    var assessment =
        new Handling.Assessment(
            Severity.valueOf(step.get("severity", scene.get("severity", "MEDIUM"))),
            Arrays.asList(step.get("forms", scene.get("forms")).split(",\\s*")),
            step.get("topic", scene.get("topic", "other")));
    handling.assess(actor.enter(Action.ASSESS), actor.part(), version(actor), assessment);
  }

  private void note(Backstage.Actor actor, Year.Step step) {
    var marked = step.get("police", "no").equals("yes");
    handling.note(actor.enter(Action.NOTE), actor.part(), said(actor, step), marked);
  }

  private void tell(Backstage.Actor actor, Year.Step step) {
    handling.tell(actor.enter(Action.TELL), actor.part(), said(actor, step));
  }

  private void message(Backstage.Actor actor, Year.Step step) {
    conversation.write(actor.enter(Action.MESSAGE), actor.stage().report(), said(actor, step));
  }

  /** Replies as the reporter, either signed in or with the receipt code. */
  private void answer(Backstage.Actor actor, Year.Step step) {
    var stage = actor.stage();
    if (stage.code() == null) {
      conversation.write(actor.viewer(), stage.report(), said(actor, step));
    } else {
      nameless.write("demo", stage.code(), said(actor, step));
    }
  }

  private static Said said(Backstage.Actor actor, Year.Step step) {
    return new Said(actor.form(step), step.get("words"));
  }

  private int version(Backstage.Actor actor) {
    return parts.get(actor.part()).version();
  }
}
