// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/** Somebody does it to the council twice: recorded, found to be one, concluded on. */
public final class SubjectStory extends Story {

  private SubjectStory(Scene scene) {
    super(scene);
  }

  /** Where the pages of who did it are, in two incidents, and the dossier of the second. */
  public record Told(String earlier, String later, String dossier) {}

  public static Told play(Scene scene) {
    var story = new SubjectStory(scene);
    var earlier = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED));
    var later = story.again();
    story.recordSubject(earlier, story.text("Dreiger, Karel"));
    story.recordSubject(later, story.text("Karel DREIGER"));
    var link =
        found(
            story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/koppelen/[^\"]+)\"");
    var why = story.owner().get(link).body();
    if (!why.contains("dezelfde naam")) {
      throw new IllegalStateException(why);
    }
    story.send(Persona.OWNER, link, Map.of());
    var notice =
        found(story.owner().get(earlier + "/veroorzakers").body(), "href=\"([^\"]+/bericht)\"");
    story.send(
        Persona.OWNER,
        notice,
        Map.of(
            "choice", "NOT",
            "reason", story.text("Bang voor wraak"),
            "again", LocalDate.now(Dates.ZONE).plusDays(60).toString()));
    story.ask(earlier);
    var decision =
        found(story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/bericht)\"");
    story.send(Persona.OWNER, decision, Map.of("choice", "AT_ONCE"));
    var told =
        found(story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/verteld)\"");
    story.send(
        Persona.OWNER, told, Map.of("day", LocalDate.now(Dates.ZONE).toString(), "way", "LETTER"));
    var dossier =
        found(
            story.owner().get(later + "/veroorzakers").body(), "href=\"([^\"]+/dossiers/[^\"]+)\"");
    story.send(
        Persona.OWNER,
        dossier,
        Map.of(
            "form", form(),
            "words", story.text("Wordt boos van wachten"),
            "again", LocalDate.now(Dates.ZONE).plusDays(90).toString()));
    return new Told(earlier, later, dossier);
  }

  /** The perpetrator asks about their data, it takes longer, and somebody answers. */
  private void ask(String part) {
    var request = found(owner().get(part + "/veroorzakers").body(), "href=\"([^\"]+/verzoek)\"");
    var today = LocalDate.now(Dates.ZONE).toString();
    send(
        Persona.OWNER,
        request,
        Map.of(
            "form", form(),
            "kind", "ACCESS",
            "received", today,
            "identity", text("Met een paspoort"),
            "words", text("Wat staat er over mij")));
    var page =
        found(owner().get(part + "/veroorzakers").body(), "href=\"([^\"]+/verzoeken/[^\"]+)\"");
    var longer = Map.of("version", "0", "reason", text("Eerst de politie vragen"));
    send(Persona.OWNER, page + "/verlengen", longer);
    send(
        Persona.OWNER,
        page + "/antwoord",
        Map.of(
            "version",
            "1",
            "outcome",
            "PARTLY",
            "answered",
            today,
            "words",
            text("Overzicht zonder namen")));
  }

  /** The same council, somebody the reporter does not know: the same owner handles it. */
  private String again() {
    scene.as(Persona.REPORTER).get(scene.path("/melden"));
    send(
        Persona.REPORTER,
        scene.path("/melden"),
        Map.of(
            "concept", form(),
            "words", text("Weer bedreigd"),
            "day", "TODAY",
            "whom", "OTHER",
            "names", text("Een gast")));
    var number =
        found(owner().get(scene.path("/incidenten")).body(), "/incidenten/(\\d{4}-[0-9A-Z]{4,})");
    var base = scene.path("/incidenten/" + number);
    return base + found(owner().get(base).body(), "(/getroffenen/[0-9a-f-]{36})/");
  }

  private void recordSubject(String part, String name) {
    var mark = scene.mark();
    var fields = new LinkedHashMap<String, String>();
    fields.put("form", form());
    fields.put("version", "0");
    fields.put("kind", "PERSON");
    fields.put("name", name);
    fields.put("telephone", "06-12345678 " + mark);
    fields.put("email", mark + "@boos.example");
    fields.put("handle", "@" + mark);
    fields.put("behaviour", "Sloeg op tafel " + mark);
    fields.put("note", "Woont om de hoek " + mark);
    send(Persona.OWNER, part + "/veroorzakers/nieuw", fields);
  }
}
