// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** Reporter and case owner write to each other, and somebody reports without a name. */
final class LaneStory extends Story {

  private LaneStory(Scene scene) {
    super(scene);
  }

  static void play(Scene scene) {
    var story = new LaneStory(scene);
    story.reporterAndOwnerWrite();
    story.reporterTellsMore();
    story.typesAnAnswerAndLeaves();
    story.reportWithoutName();
    story.adviserCallsSomebody();
  }

  private void reporterTellsMore() {
    var page = scene.path("/meldingen/" + scene.file().report() + "/meer/veroorzaker");
    send(
        Persona.REPORTER,
        page,
        Map.of(
            "form", form(),
            "version", "0",
            "choice", "KNOWN",
            "name", text("De heer Dreiger"),
            "words", text("Rijdt in een witte bus")));
  }

  private void adviserCallsSomebody() {
    var report = scene.report(Persona.TRUSTED, Map.of("confidential", "true"));
    var talk = scene.path("/incidenten/" + scene.number(Persona.TRUSTED, report));
    var page = scene.as(Persona.ADVISER).get(talk).body();
    send(
        Persona.ADVISER,
        talk
            + "/getroffenen/"
            + IncidentFixtures.found(page, "/getroffenen/([0-9a-f-]{36})/oproepen")
            + "/oproepen",
        Map.of(
            "form", form(),
            "need", text("Zij staat buiten"),
            "phone", "06 10020030 " + scene.mark(),
            "place", text("Achter het station")));
  }

  /** The typed text is kept until it is sent. */
  private void typesAnAnswerAndLeaves() {
    var more = "/meldingen/" + scene.file().report() + "/meer/getuigen";
    var typed = Map.of("version", "0", "words", text("Rijdt in een witte bus"));
    scene.as(Persona.REPORTER).get(scene.path(more));
    scene.as(Persona.REPORTER).post(scene.path(more + "/concept"), typed);
  }

  private void reporterAndOwnerWrite() {
    var report = "/meldingen/" + scene.file().report();
    send(
        Persona.REPORTER,
        scene.path(report + "/berichten"),
        Map.of("form", form(), "words", text("Ik weet nog iets")));
    send(Persona.OWNER, scene.casePath(report), Map.of("form", form(), "words", text("Wat dan")));
  }

  private void reportWithoutName() {
    var visitor = new Visitor(scene.port());
    var code = NamelessForm.code(visitor, scene.path("/anoniem"));
    var told =
        Map.of(
            "words", text("Niemand durft het te zeggen"),
            "whom", "OTHER",
            "names", text("Een collega"),
            "internal", "true",
            "accused", text("Een baas"));
    var answer = visitor.post(scene.path("/anoniem"), NamelessForm.fields(code, told));
    if (!answer.body().contains(code.substring(0, 4) + "-")) {
      throw new IllegalStateException(answer.body());
    }
  }
}
