// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.organisation.sites.Sites;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.LetterPosting;
import nl.rugdekking.outgoing.LetterWriting;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.outgoing.PostingWay;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import org.springframework.stereotype.Component;

/**
 * The step of a scene that writes the letters of the decided measures, posts them, and chooses the
 * sites of a ban from the buildings.
 */
@Component
record SceneLetterActions(
    Responses responses,
    LetterDesk desk,
    LetterWriting writing,
    LetterPosting posting,
    DemoTemplates templates,
    CounterChoices choices,
    Sites sites)
    implements SceneActions {

  private static final Map<LetterField, String> WORDS =
      Map.of(
          LetterField.NORM,
          "In onze huisregels staat dat niemand een medewerker of bestuurder uitscheldt, bedreigt of"
              + " aanraakt.",
          LetterField.REASON,
          "Wie hier werkt, moet dat veilig kunnen doen. Een lichtere maatregel is niet genoeg.",
          LetterField.BREACH,
          "Gebeurt het weer, dan nemen wij een zwaardere maatregel en kunnen wij aangifte doen.",
          LetterField.ON_BEHALF,
          "Namens het bestuur, volgens het mandaatbesluit",
          LetterField.CONTACT,
          "Schrijf naar vragen@voorbeeld.example, of bel 088 123 45 60.");

  private static final String ADDRESS = "\nVoorbeeldstraat 12\n1234 AB Voorbeeldstad";

  private static final String NAMING = "De getroffene zei dat de naam in de brief mag.";
  private static final String ELSEWHERE = "Het sjabloon was nog niet vastgesteld.";

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("post", this::post);
  }

  private void post(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.DECIDE);
    for (var measure : responses.getOverview(access, actor.part()).decided()) {
      if (desk.isDoneByLetter(measure) && measure.withdrawal() == null) {
        post(actor, step, measure);
      }
    }
  }

  // A step that is played again when the demonstration goes on writes nothing twice.
  private void post(SceneActors.Actor actor, YearScript.Step step, Response measure) {
    var access = actor.enterCase(Action.DECIDE);
    var kind = desk.listKinds(measure).getFirst();
    var about = new LetterAddress(actor.part(), measure.id(), kind);
    var sheet = desk.get(access, about);
    if (sheet.letter() != null) {
      return;
    }
    if (sheet.confirmed()) {
      var facts = new EnumMap<LetterField, String>(WORDS);
      facts.putAll(sheet.facts().proposed());
      facts.computeIfPresent(LetterField.RECIPIENT, (_, name) -> name + ADDRESS);
      writing.write(access, about, null, facts, NAMING);
    } else {
      writing.keepElsewhere(access, about, null, ELSEWHERE, templates.writeExample(kind));
    }
    posting.record(
        access,
        about,
        0,
        new Posting.Statement(
            PostingWay.valueOf(step.getValue("way", "REGISTERED")),
            responses.today(),
            measure.content().towards().subject(),
            actor.viewer().name(),
            step.values().get("number")));
    chooseSites(access, actor, measure);
  }

  // The bans of the demonstration are from all buildings, except where meetings are public.
  private void chooseSites(CaseAccess access, SceneActors.Actor actor, Response measure) {
    if (measure.kind() == MeasureKind.BUILDING_BAN) {
      choices.choose(
          access,
          actor.part(),
          measure.id(),
          sites.list().stream()
              .filter(site -> site.isOpen() && site.kind() != SiteKind.MEETING)
              .map(Site::id)
              .toList());
    }
  }
}
