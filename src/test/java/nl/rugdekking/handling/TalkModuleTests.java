// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

// More than 300 lines, because one talk is followed to its end, and to the case that it becomes.
/** What is told in confidence is a talk: nothing is promised or decided until it becomes a case. */
@RugdekkingTest
class TalkModuleTests extends SharedScene {

  private static final String WORDS = "Hij staat elke avond bij mijn fiets";
  private static final String PHONE = "06-10020030";
  private static final String PLACE = "Parkeerplaats achter het gemeentehuis";

  // Each decision, with the page of a part on which it is taken.
  private static final List<String> DECISIONS =
      List.of(
          "/vragen",
          "/niet-bereikt",
          "/bij-gevaar",
          "/toch-handelen",
          "/behandelaar",
          "/beoordelen",
          "/koppelen",
          "/terugkoppelen",
          "/sluiten",
          "/heropenen");

  @Autowired CaseAssignments cases;
  @Autowired TransactionTemplate transactions;

  private static Talk talk(Map<String, String> more) {
    var fields = new HashMap<>(Map.of("confidential", "true", "words", WORDS));
    fields.putAll(more);
    var id = scene().report(Persona.TRUSTED, fields);
    return new Talk(id, scene().number(Persona.TRUSTED, id));
  }

  private record Talk(UUID report, String number) {

    String page() {
      return scene().path("/incidenten/" + number);
    }

    String own(String page) {
      return scene().path("/mijn/" + number + page);
    }

    UUID incident() {
      return Database.uuid("select incident_id from report where id = '" + report + "'");
    }

    UUID part() {
      return Database.uuid(
          "select part_id from case_part where incident_id = '" + incident() + "'");
    }

    String ofPart(String page) {
      return page() + "/getroffenen/" + part() + page;
    }

    /** The kinds of its promises, each with its date. */
    Map<String, String> promises() {
      var dates = new TreeMap<String, String>();
      for (var row :
          Database.texts(
              "select kind || ' ' || coalesce(due_at::text, '-') from promise where incident_id = '"
                  + incident()
                  + "'")) {
        dates.put(row.split(" ")[0], row.substring(row.indexOf(' ') + 1));
      }
      return dates;
    }
  }

  @Test
  void nothingIsPromisedInATalkWhateverTheAffectedAnswers() {
    var talk = talk(Map.of("danger", "true", "phone", PHONE, "place", PLACE));
    wishes(talk);
    assertThat(talk.promises()).isEmpty();
    var adviser = scene().as(Persona.ADVISER);
    assertThat(adviser.get(scene().path("/taken")).body()).doesNotContain(talk.number());
    assertThat(adviser.get(scene().path("/incidenten")).body()).doesNotContain(talk.number());
    assertThat(adviser.get(scene().path("/incidenten?weg=CONFIDENTIAL")).body())
        .doesNotContain(talk.number());
    assertThat(adviser.get(scene().path("/gesprekken")).body()).contains(talk.number());
    for (var other : List.of(Persona.OWNER, Persona.RESPONSIBLE, Persona.FALLBACK)) {
      assertThat(scene().as(other).get(scene().path("/gesprekken")).body())
          .doesNotContain(talk.number());
    }
  }

  @Test
  void thePageOfWishesSaysThatNothingHappensWhileItIsATalk() {
    var page = scene().as(Persona.TRUSTED).get(talk(Map.of()).own("/wensen")).body();
    assertThat(page).contains("zolang u er geen zaak van maakt").doesNotContain("toch handelen");
  }

  private static void wishes(Talk talk) {
    wishes(talk, "YES");
  }

  private static void wishes(Talk talk, String police) {
    var affected = scene().as(Persona.TRUSTED);
    var form = affected.get(talk.own("/wensen")).body();
    IncidentFixtures.location(
        affected.post(
            talk.own("/wensen"),
            Map.of(
                "version", IncidentFixtures.found(form, "name=\"version\" value=\"(\\d+)\""),
                "response", "YES",
                "police", police,
                "damage", "NO",
                "care", "YES",
                "danger", "NONE")));
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISER", "FALLBACK"})
  void whoListensDecidesNothing(Persona listener) {
    var more =
        listener == Persona.ADVISER
            ? Map.<String, String>of()
            // the adviser is accused, so that somebody outside listens
            : Map.of("internal", "true", "accused", name(Persona.ADVISER));
    var talk = talk(more);
    var visitor = scene().as(listener);
    assertThat(visitor.get(talk.page()).statusCode()).isEqualTo(200);
    var refused = new ArrayList<String>();
    for (var page : DECISIONS) {
      if (visitor.get(talk.ofPart(page)).statusCode() == 403
          && visitor.post(talk.ofPart(page), Map.of()).statusCode() == 403) {
        refused.add(page);
      }
    }
    assertThat(refused).isEqualTo(DECISIONS);
    for (var page : List.of("/reactie", "/eerste-dag")) {
      assertThat(visitor.get(talk.ofPart(page)).statusCode()).as(page).isIn(403, 404);
      assertThat(visitor.post(talk.ofPart(page), Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(visitor.get(talk.page() + "/samenvoegen").statusCode()).isEqualTo(403);
    assertThat(visitor.post(talk.own("/openen"), Map.of()).statusCode()).isEqualTo(403);
    assertThat(talk.promises()).isEmpty();
  }

  @Test
  void theAffectedMakesItACaseWithEveryPromiseFromThatDay() {
    var talk = talk(Map.of());
    Database.change(
        "update incident set registered_at = registered_at - interval '40 days' where id = '"
            + talk.incident()
            + "'");
    Database.change(
        "update case_part set opened_at = opened_at - interval '40 days' where incident_id = '"
            + talk.incident()
            + "'");
    wishes(talk);
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(talk.own("/openen"), Map.of()));

    var id = scene().report(Persona.TRUSTED, Map.of("words", WORDS));
    var ordinary = new Talk(id, scene().number(Persona.TRUSTED, id));
    wishes(ordinary);
    assertThat(talk.promises().keySet()).isNotEmpty().isEqualTo(ordinary.promises().keySet());
    var expected = ordinary.promises();
    talk.promises()
        .forEach(
            (kind, due) -> {
              var other = expected.getOrDefault(kind, "missing");
              assertThat(isNear(due, other)).as("%s: %s and %s", kind, due, other).isTrue();
            });
    assertThat(
            Database.texts(
                "select state from promise where kind = 'AFFECTED_ASKED' and incident_id = '"
                    + talk.incident()
                    + "'"))
        .containsExactly("KEPT");
    assertThat(scene().as(Persona.OWNER).get(scene().path("/incidenten")).body())
        .contains(talk.number());
    assertThat(scene().as(Persona.ADVISER).get(scene().path("/gesprekken")).body())
        .doesNotContain(talk.number());
  }

  @Test
  void nobodyAsksAgainInATalkUntilItIsACase() {
    var talk = talk(Map.of());
    wishes(talk, "NOT_YET");
    var day =
        "select coalesce(ask_again_on::text, '-') from affected where part_id = '%s'"
            .formatted(talk.part());
    assertThat(Database.text(day)).isEqualTo("-");
    IncidentFixtures.location(scene().as(Persona.TRUSTED).post(talk.own("/openen"), Map.of()));
    assertThat(Database.text(day)).isEqualTo(LocalDate.now(DueDates.ZONE).plusMonths(1).toString());
  }

  private static boolean isNear(String due, String other) {
    if (due.equals("-") || other.equals("-")) {
      return due.equals(other);
    }
    return Duration.between(instant(due), instant(other)).abs().compareTo(Duration.ofMinutes(5))
        < 0;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.replace(' ', 'T') + ":00").toInstant();
  }

  @Test
  void whoListensAndTheAffectedEndATalkAndGoOnWithIt() {
    var talk = talk(Map.of());
    var adviser = scene().as(Persona.ADVISER);
    var affected = scene().as(Persona.TRUSTED);
    assertThat(adviser.get(talk.ofPart("/gesprek")).body()).contains("Sluit het gesprek af");
    IncidentFixtures.location(adviser.post(talk.ofPart("/gesprek"), Map.of("klaar", "true")));
    assertThat(adviser.get(talk.page()).body()).contains("Dit gesprek is afgesloten.", WORDS);
    assertThat(affected.get(talk.own("")).body()).contains("Hervat het gesprek");
    assertThat(affected.get(scene().path("/meldingen/" + talk.report())).body())
        .contains("Dit gesprek is afgesloten.");
    assertThat(adviser.post(talk.ofPart("/gesprek"), Map.of("klaar", "true")).statusCode())
        .isEqualTo(422);
    // a case begins from a talk that goes on
    assertThat(affected.post(talk.own("/openen"), Map.of()).statusCode()).isEqualTo(422);

    IncidentFixtures.location(affected.post(talk.own("/gesprek"), Map.of("klaar", "false")));
    IncidentFixtures.location(affected.post(talk.own("/openen"), Map.of()));
    assertThat(affected.post(talk.own("/gesprek"), Map.of("klaar", "true")).statusCode())
        .isEqualTo(422);
    assertThat(scene().as(Persona.OWNER).post(talk.ofPart("/gesprek"), Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void noPageOfATalkShowsANumber() {
    var talk = talk(Map.of());
    var adviser = scene().as(Persona.ADVISER);
    var affected = scene().as(Persona.TRUSTED);
    var pages =
        List.of(
            adviser.get(talk.page()),
            adviser.get(talk.ofPart("/notitie")),
            adviser.get(talk.ofPart("/oproepen")),
            adviser.get(talk.ofPart("/klacht")),
            adviser.get(talk.ofPart("/eerste-uur")),
            adviser.get(talk.ofPart("/veroorzakers")),
            adviser.get(talk.page() + "/meldingen/" + talk.report()),
            adviser.get(scene().path("/gesprekken")),
            affected.get(talk.own("")),
            affected.get(talk.own("/openen")),
            affected.get(talk.own("/klacht")),
            affected.get(scene().path("/mijn")),
            affected.get(scene().path("/meldingen/" + talk.report())));
    for (var page : pages) {
      assertThat(page.statusCode()).as("%s", page.uri()).isEqualTo(200);
      assertThat(page.body().replaceAll("<[^>]*>", " "))
          .as("%s", page.uri())
          .doesNotContain(talk.number());
    }
    assertThat(affected.get(talk.own("")).body())
        .contains("Uw gesprek met de vertrouwenspersoon", "Maak er een zaak van")
        .doesNotContain("Wat wij u beloven");
  }

  @Test
  void thePageSaysBeforehandWhenSecrecyEnds() {
    assertThat(scene().as(Persona.TRUSTED).get(scene().path("/melden")).body())
        .contains("iemands leven is in gevaar")
        .contains("een zeer ernstig misdrijf dat iedereen volgens de wet moet melden")
        .contains("een misdrijf in het ambt dat ambtenaren moeten melden")
        .contains("vragen van de rechter");
  }

  @Test
  void whoIsCalledReadsOnlyWhatIsNeeded() {
    var talk = talk(Map.of("danger", "true", "phone", PHONE, "place", PLACE));
    call(talk);
    var adviser = scene().as(Persona.ADVISER);
    var need = Map.of("form", UUID.randomUUID().toString(), "need", "Haal haar om zes uur op");
    assertThat(adviser.post(talk.ofPart("/oproepen"), Map.of("need", " ")).body())
        .contains("Schrijf op wat nodig is om te helpen");
    IncidentFixtures.location(adviser.post(talk.ofPart("/oproepen"), need));
    IncidentFixtures.location(adviser.post(talk.ofPart("/oproepen"), need));

    var called = scene().as(Persona.CALLED);
    var page = called.get(talk.ofPart("/eerste-uur"));
    assertThat(page.body())
        .contains(PHONE, PLACE, name(Persona.TRUSTED))
        .containsOnlyOnce("Haal haar om zes uur op")
        .doesNotContain(WORDS);
    for (var hidden : List.of("", "/meldingen/" + talk.report())) {
      assertThat(called.get(talk.page() + hidden).statusCode()).isEqualTo(403);
    }
    assertThat(called.get(talk.ofPart("/oproepen")).statusCode()).isEqualTo(403);
    assertThat(adviser.get(talk.page()).body()).contains(WORDS);
    assertThat(talk.promises()).isEmpty();
    assertThat(
            Database.texts(
                "select path from outbox where template = 'alarm' and organisation_id = '"
                    + scene().organisation().id().value()
                    + "'"))
        .isNotEmpty()
        .allMatch(path -> path.matches("/[a-z0-9-]+/alarm/[0-9a-f-]{36}"));
  }

  private void call(Talk talk) {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            transactions.executeWithoutResult(
                status ->
                    cases.addDangerReader(
                        cases.getPart(new PartId(talk.part())), scene().person(Persona.CALLED))));
  }
}
