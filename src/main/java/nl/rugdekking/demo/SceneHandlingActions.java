// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.handling.LaneChange;
import nl.rugdekking.handling.Telling;
import nl.rugdekking.handling.TellingService;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.nameless.NamelessReports;
import org.springframework.stereotype.Component;

/** The steps of a scene that ask, assess, take notes, write messages and open a talk. */
@Component
record SceneHandlingActions(
    HandlingService handling,
    TellingService tellings,
    PartService parts,
    Conversation conversation,
    NamelessReports nameless,
    LaneChange laneChange,
    CaseTitles titles)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of(
        "ask", this::ask,
        "wish", this::wish,
        "assess", this::assess,
        "note", this::note,
        "tell", this::tell,
        "message", this::message,
        "answer", this::answer,
        "open-up", this::openUp);
  }

  private void ask(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.ASK);
    handling.recordAskedWishes(access, actor.part(), version(actor), wishes(step));
  }

  private void wish(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.WISH);
    handling.recordOwnWishes(access, actor.part(), version(actor), wishes(step));
  }

  private static Wishes wishes(YearScript.Step step) {
    var felt = step.values().get("felt");
    return new Wishes(
        Wish.valueOf(step.getValue("response", "YES")),
        Wish.valueOf(step.getValue("police", "NO")),
        Wish.valueOf(step.getValue("damage", "NO")),
        Wish.valueOf(step.getValue("care", "YES")),
        Danger.valueOf(step.getValue("danger", "NONE")),
        PoliceAdvice.valueOf(step.getValue("advice", "NOT_NEEDED")),
        felt == null ? null : Severity.valueOf(felt),
        step.values().get("words"));
  }

  private void assess(SceneActors.Actor actor, YearScript.Step step) {
    var scene = actor.stage().scene();
    var assessment =
        new HandlingService.Assessment(
            Severity.valueOf(step.getValue("severity", scene.getValue("severity", "MEDIUM"))),
            Arrays.asList(step.getValue("forms", scene.getValue("forms")).split(",\\s*")),
            step.getValue("topic", scene.getValue("topic", "other")),
            details(scene),
            null);
    var access = actor.enterCase(Action.ASSESS);
    handling.assess(access, actor.part(), version(actor), assessment);
    if (scene.values().containsKey("title")) {
      titles.write(access, scene.getValue("title"));
    }
  }

  // A scene names the kind of a detail in small letters, such as "ground".
  private static Map<ClassificationKind, List<String>> details(YearScript.Scene scene) {
    var details = new EnumMap<ClassificationKind, List<String>>(ClassificationKind.class);
    for (var kind : ClassificationKind.listDetails()) {
      var codes = scene.listValues(kind.name().toLowerCase(Locale.ROOT));
      if (!codes.isEmpty()) {
        details.put(kind, codes);
      }
    }
    return details;
  }

  private void note(SceneActors.Actor actor, YearScript.Step step) {
    var marked = step.getValue("police", "no").equals("yes");
    handling.addNote(actor.enterCase(Action.NOTE), actor.part(), text(actor, step), marked);
  }

  private void tell(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.TELL);
    var owed =
        tellings.listOwed(access, actor.part()).stream()
            .map(Promise::id)
            .collect(Collectors.toUnmodifiableSet());
    tellings.tell(access, actor.part(), Telling.message(text(actor, step), owed));
  }

  private void message(SceneActors.Actor actor, YearScript.Step step) {
    conversation.send(actor.enterCase(Action.MESSAGE), actor.stage().report(), text(actor, step));
  }

  /** Replies as the reporter, either signed in or with the receipt code. */
  private void answer(SceneActors.Actor actor, YearScript.Step step) {
    var stage = actor.stage();
    if (stage.code() == null) {
      conversation.send(actor.viewer(), stage.report(), text(actor, step));
    } else {
      nameless.sendMessage("demo", stage.code(), text(actor, step));
    }
  }

  private void openUp(SceneActors.Actor actor, YearScript.Step step) {
    laneChange.moveToOpenLane(actor.enterCase(Action.OPEN_UP), actor.part());
  }

  private static SubmittedText text(SceneActors.Actor actor, YearScript.Step step) {
    return new SubmittedText(actor.formId(step), step.getValue("words"));
  }

  private int version(SceneActors.Actor actor) {
    return parts.getUnchecked(actor.part()).version();
  }
}
