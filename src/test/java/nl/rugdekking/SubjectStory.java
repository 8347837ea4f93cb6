// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** Somebody does it to the council twice: recorded, found to be one, concluded on. */
public final class SubjectStory {

  private final Scene scene;

  private SubjectStory(Scene scene) {
    this.scene = scene;
  }

  /** Where the pages of who did it are, in two incidents, and the dossier of the second. */
  public record Told(String earlier, String later, String dossier) {}

  public static Told play(Scene scene) {
    var story = new SubjectStory(scene);
    var earlier = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED));
    var later = story.again();
    story.recordSubject(earlier, "Dreiger, Karel " + scene.mark());
    story.recordSubject(later, "Karel DREIGER " + scene.mark());
    var link =
        found(
            story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/koppelen/[^\"]+)\"");
    var why = story.owner().get(link).body();
    if (!why.contains("dezelfde naam")) {
      throw new IllegalStateException(why);
    }
    story.send(link, Map.of());
    var dossier =
        found(
            story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/dossiers/[^\"]+)\"");
    story.send(
        dossier,
        Map.of(
            "form", UUID.randomUUID().toString(),
            "words", "Wordt boos van wachten " + scene.mark(),
            "again",
                LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).plusDays(90).toString()));
    return new Told(earlier, later, dossier);
  }

  /** The same council, somebody the reporter does not know: the same owner handles it. */
  private String again() {
    var reporter = scene.as(Persona.REPORTER);
    reporter.get(scene.path("/melden"));
    location(
        reporter.post(
            scene.path("/melden"),
            Map.of(
                "concept",
                UUID.randomUUID().toString(),
                "words",
                "Weer bedreigd " + scene.mark(),
                "day",
                "TODAY",
                "whom",
                "OTHER",
                "names",
                "Een gast " + scene.mark())));
    var number =
        found(owner().get(scene.path("/incidenten")).body(), "/incidenten/(\\d{4}-[0-9A-Z]{4,})");
    var base = scene.path("/incidenten/" + number);
    return base + found(owner().get(base).body(), "(/getroffenen/[0-9a-f-]{36})/");
  }

  private void recordSubject(String part, String name) {
    var mark = scene.mark();
    var fields = new LinkedHashMap<String, String>();
    fields.put("form", UUID.randomUUID().toString());
    fields.put("version", "0");
    fields.put("kind", "PERSON");
    fields.put("name", name);
    fields.put("telephone", "06-12345678 " + mark);
    fields.put("email", mark + "@boos.example");
    fields.put("handle", "@" + mark);
    fields.put("behaviour", "Sloeg op tafel " + mark);
    fields.put("note", "Woont om de hoek " + mark);
    send(part + "/veroorzakers/nieuw", fields);
  }

  private Visitor owner() {
    return scene.as(Persona.OWNER);
  }

  private void send(String path, Map<String, String> fields) {
    location(owner().post(path, fields));
  }
}
