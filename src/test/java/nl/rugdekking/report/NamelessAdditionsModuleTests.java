// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.DANGER;
import static nl.rugdekking.report.AdditionScene.VERSION;
import static nl.rugdekking.report.AdditionScene.alarms;
import static nl.rugdekking.report.AdditionScene.name;
import static nl.rugdekking.report.AdditionScene.report;
import static nl.rugdekking.report.AdditionScene.scene;
import static nl.rugdekking.report.AdditionScene.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Telling more without a name, and danger that only then comes to light. */
@RugdekkingTest
class NamelessAdditionsModuleTests {

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void sameTown() {
    AdditionScene.at(fixtures);
  }

  @Test
  void withoutANameItIsToldWithTheCode() {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var sent = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, Map.of()));
    var number = IncidentFixtures.found(sent.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
    assertThat(sent.body()).contains("Meer vertellen").doesNotContain("code=" + code);

    var later = new Visitor(scene().port());
    later.get(scene().path("/terugkomen"));
    var page = tell(later, "", Map.of("code", code, "vraag", "gevolgen"));
    assertThat(page.body())
        .contains(
            "Wat doet het met u?",
            "Hoort de getroffene bij de gemeenteraad, dan leest: externe behandelaar.")
        .doesNotContain(name(Persona.FALLBACK));
    var next =
        tell(
            later,
            "/bewaren",
            Map.of(
                "code", code,
                "vraag", "gevolgen",
                "form", UUID.randomUUID().toString(),
                "version", "0",
                "codes", "HEALTH",
                "words", "Ik slaap slecht"));
    assertThat(next.body()).contains("Wat wilt u, en is er gevaar?");
    tell(
        later,
        "/bewaren",
        Map.of(
            "code", code,
            "vraag", "ernst",
            "form", UUID.randomUUID().toString(),
            "version", "0",
            "choice", "VERY_HIGH"));
    assertThat(tell(later, "", Map.of("code", code, "vraag", "gevolgen")).body())
        .contains("Ik slaap slecht");

    var seen = scene().as(Persona.FALLBACK).get(scene().path("/incidenten/" + number)).body();
    assertThat(seen).contains("Ik slaap slecht", "Ik merk het aan mijn gezondheid", "zeer ernstig");
    var about =
        "select distinct coalesce(by_id::text, 'nobody') from report_answer a join case_file f"
            .concat(" on f.incident_id = a.incident_id where f.number = '" + number + "'")
            .concat(" and f.organisation_id = '" + scene().organisation().id().value() + "'");
    assertThat(Database.texts(about)).containsExactly("nobody");
    assertThat(scene().as(Persona.OWNER).get(scene().path("/incidenten/" + number)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void dangerNowCallsSomebodyAndIsNeverFilledInBeforehand() {
    var sent = report(Persona.TRUSTED, Map.of());
    assertThat(alarms(sent.number())).isZero();
    IncidentFixtures.location(sent.tell("wensen", DANGER));
    assertThat(alarms(sent.number())).isEqualTo(1);
    assertThat(sent.own()).contains("Er wordt iemand opgeroepen");
    var own = scene().as(Persona.TRUSTED).get(scene().path("/mijn/" + sent.number()));
    assertThat(own.body()).contains("Er wordt iemand opgeroepen");
    for (var page :
        List.of(sent.more("wensen"), scene().path("/mijn/" + sent.number() + "/wensen"))) {
      assertThat(scene().as(Persona.TRUSTED).get(page).body())
          .containsPattern("value=\"ACUTE\"")
          .doesNotContainPattern("value=\"ACUTE\"[^>]*checked|checked[^>]*value=\"ACUTE\"");
    }
  }

  @Test
  void theOwnerWhoHearsOfDangerCallsSomebodyToo() {
    var sent = report(Persona.TRUSTED, Map.of());
    var page = sent.seenBy(Persona.OWNER);
    var asking = IncidentFixtures.found(page, "href=\"([^\"]+/vragen)\"");
    var form = scene().as(Persona.OWNER).get(asking).body();
    var fields = new HashMap<>(DANGER);
    fields.put("policeAdvice", "PENDING");
    fields.put("version", IncidentFixtures.found(form, VERSION));
    IncidentFixtures.location(scene().as(Persona.OWNER).post(asking, fields));
    assertThat(alarms(sent.number())).isEqualTo(1);
  }

  @Test
  void whoWorksForTheClerkFindsThemselvesWithTheCouncil() {
    var form = new Visitor(scene().port()).get(scene().path("/anoniem")).body();
    assertThat(form).containsPattern("value=\"COUNCIL\"[^>]*>(?s:.{0,200})ook de griffie");
  }

  @Test
  void whoIsCalledIsSaidToBeSomebodyWhereNoNameStandsBesideIt() {
    var organisation = scene().organisation().id().value();
    var officer = scene().person(Persona.DUTY_OFFICER).value();
    Database.change(
        """
        insert into duty_shift (organisation_id, id, starts_at, ends_at, officer_id)
        values ('%s', gen_random_uuid(), now() - interval '1 hour', now() + interval '1 hour', '%s')
        """
            .formatted(organisation, officer));
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var fields = NamelessForm.fields(code, Map.of("danger", "true"));
    var sent = visitor.post(scene().path("/anoniem"), fields).body();
    Database.change("delete from duty_shift where organisation_id = '" + organisation + "'");
    assertThat(sent)
        .contains("Is er nu dreiging, dan leest ook wie wij oproepen.")
        .doesNotContain(name(Persona.DUTY_OFFICER));
  }

  @Test
  void withoutANameDangerCallsSomebodyToo() {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var sent = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, Map.of()));
    var number = IncidentFixtures.found(sent.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
    var fields = new HashMap<>(DANGER);
    fields.putAll(
        Map.of(
            "code", code, "vraag", "wensen", "form", UUID.randomUUID().toString(), "version", "0"));
    assertThat(tell(visitor, "/bewaren", fields).body()).contains(number, "verteld");
    assertThat(alarms(number)).isEqualTo(1);
  }

  @Test
  void aWrongCodeOpensNothing() {
    var visitor = new Visitor(scene().port());
    visitor.get(scene().path("/terugkomen"));
    for (var code : List.of("ABCD", ReceiptCode.generate().signs())) {
      for (var where : List.of("", "/bewaren")) {
        var answer = tell(visitor, where, Map.of("code", code, "vraag", "vorm", "version", "0"));
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).contains("Ontvangstcode").doesNotContain("Soort gedrag");
      }
    }
  }
}
