// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.vault.CareVault;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 5: care stays with care. The scene has a promise of aftercare in the councillor's part. */
class AftercareModuleTests extends CareScene {

  @Autowired Vault vault;
  @Autowired CareVault careVault;

  @Test
  void theAffectedChoosesAndThePromiseGoesToThatPerson() {
    choose(Persona.CARE_GIVER, "WORDS");
    assertThat(get(Persona.CARE_GIVER, given()))
        .contains("0612345678", "overdag", WORDS)
        .doesNotContain("Zij werden bedreigd", "??");
    assertThat(scene.as(Persona.PROMISE_OWNER).get(given()).statusCode()).isEqualTo(404);
    assertThat(get(Persona.AFFECTED, own()))
        .contains(IncidentFixtures.name(scene, Persona.CARE_GIVER) + " (opvangteam)")
        .doesNotContain("??");
  }

  @Test
  void theChoiceIsOfferedToWhoeverWantsAftercare() {
    for (var wish : List.of("NO", "NOT_YET", "YES")) {
      Database.change(
          "update affected set care_wish = '%s', asked_at = now() where part_id = '%s'"
              .formatted(wish, part()));
      assertThat(get(Persona.AFFECTED, followed()).contains("Kies wie u nazorg geeft"))
          .as(wish)
          .isEqualTo(wish.equals("YES"));
    }
  }

  @Test
  void theCareGiverReadsOnlyWhatTheAffectedAllows() {
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThat(get(Persona.CARE_GIVER, given()))
        .contains("0612345678")
        .doesNotContain(WORDS, "Zij werden bedreigd");
    choose(Persona.CARE_GIVER, "REPORT");
    assertThat(get(Persona.CARE_GIVER, given())).contains(WORDS, "Zij werden bedreigd");
  }

  @Test
  void whoGotThePromiseFromSomebodyElseReadsNothingThatWasWrittenForAnother() {
    choose(Persona.CARE_GIVER, "REPORT");
    giveBack();
    assertThat(give(Persona.PROMISE_OWNER).statusCode()).isEqualTo(302);
    assertThat(get(Persona.PROMISE_OWNER, given()))
        .doesNotContain("0612345678", WORDS, "Zij werden bedreigd");
  }

  @Test
  void nobodyGivesThePromiseAwayAgainstTheChoice() {
    choose(Persona.CARE_GIVER, "NOTHING");
    for (var refused : List.of(give(Persona.PROMISE_OWNER), handOver(Map.of("to", "HANDLER")))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Alleen de getroffene kan anders kiezen");
    }
    assertThat(get(Persona.OWNER, promise(""))).doesNotContain("/overdragen\"");
    assertThat(get(Persona.CARE_GIVER, given())).contains("0612345678");
  }

  @Test
  void whatIsWithTheChosenPersonIsKeptByARecordedContactOnly() {
    choose(Persona.CARE_GIVER, "NOTHING");
    for (var clicked :
        List.of(
            click(Persona.OWNER, promise("/nakomen")),
            click(Persona.CARE_GIVER, given() + "/nakomen"))) {
      assertThat(clicked.statusCode()).isEqualTo(422);
      assertThat(clicked.body()).contains("Zodra die persoon contact vastlegt, is dit gedaan");
    }
    assertThat(state()).isEqualTo("OPEN");
    giveBack();
    assertThat(click(Persona.OWNER, promise("/nakomen")).statusCode()).isEqualTo(302);
    assertThat(state()).as("who handles the part owes it again").isEqualTo("KEPT");
  }

  @Test
  void whoFollowsTheCaseReadsNothingOfTheChoiceOrTheAnswer() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "false", "");
    var lines = List.of("Nazorg gekozen", "geprobeerd, niet bereikt");
    assertThat(get(Persona.OWNER, scene.casePath(""))).contains(lines);
    assertThat(get(Persona.AFFECTED, followed())).contains(lines);
    for (var line : lines) {
      assertThat(get(Persona.TRUSTED, followed())).doesNotContain(line);
    }
  }

  @Test
  void onlyWhoMayHaveThePromiseIsChosen() {
    var accused = scene.person(Persona.ACCUSED).value();
    var sent = postChoice("CARE_TEAM:" + accused, "NOTHING");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Kies iemand anders", WORDS);
    var fields = choice("PEER", "NOTHING");
    fields.put("who", IncidentFixtures.name(scene, Persona.ACCUSED));
    assertThat(scene.as(Persona.AFFECTED).post(own(), fields).statusCode()).isEqualTo(422);
    assertThat(count("care_choice")).isZero();
  }

  @Test
  void whoIsAffectedInTheSameCaseGivesNoCare() {
    var fields = choice("PEER", "WORDS");
    fields.put("who", IncidentFixtures.name(scene, Persona.OTHER_AFFECTED));
    var refused = scene.as(Persona.AFFECTED).post(own(), fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("van hetzelfde orgaan");
  }

  @Test
  void aNoteIsReadByItsAuthorAndTheAffectedOnly() {
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThat(record(Persona.CARE_GIVER, "true", NOTE)).isEqualTo(302);
    assertThat(get(Persona.CARE_GIVER, given())).contains(NOTE).doesNotContain("??");
    assertThat(get(Persona.AFFECTED, own())).contains(NOTE);
    for (var persona : Persona.values()) {
      if (persona != Persona.AFFECTED && persona != Persona.CARE_GIVER) {
        for (var path : List.of(scene.casePath(""), given(), given() + "/contact", own())) {
          assertThat(scene.as(persona).get(path).body()).as(persona + path).doesNotContain(NOTE);
        }
      }
    }
  }

  @Test
  void noKeyOfAnotherKindOpensANote() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "true", NOTE);
    var row = "from care_contact where part_id = '" + part() + "'";
    var cell = new DatabaseCell("care_contact", "note", Database.uuid("select id " + row));
    var sealed = HexFormat.of().parseHex(Database.text("select encode(note, 'hex') " + row));
    var own = Database.uuid("select key_id " + row);
    assertThat(careVault.decryptText(new KeyId(own), cell, sealed)).isEqualTo(NOTE);
    assertThatThrownBy(() -> vault.decryptText(new KeyId(own), cell, sealed))
        .as("the vault of the other rooms has no care keys")
        .isInstanceOf(IllegalArgumentException.class);
    var others = listOtherKeys();
    assertThat(others).hasSizeGreaterThan(1).doesNotContain(own);
    for (var key : others) {
      assertThatThrownBy(() -> vault.decryptText(new KeyId(key), cell, sealed))
          .as("a key that another room uses")
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> careVault.decryptText(new KeyId(key), cell, sealed))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The keys of every table of this organisation, but those of notes. */
  private Set<UUID> listOtherKeys() {
    var keys = new HashSet<UUID>();
    var columns =
        Database.texts(
            """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            where c.table_schema = 'public' and c.udt_name = 'uuid' and c.column_name like '%key_id'
              and c.table_name <> 'care_contact' and exists (select from information_schema.columns o
                where o.table_schema = 'public' and o.table_name = c.table_name
                  and o.column_name = 'organisation_id')
            """);
    assertThat(columns).hasSizeGreaterThan(5);
    for (var column : columns) {
      var parts = column.split("\\.");
      Database.texts(
              "select distinct %2$s::text from %1$s where %2$s is not null and organisation_id = '%3$s'"
                  .formatted(parts[0], parts[1], scene.organisation().id().value()))
          .forEach(key -> keys.add(UUID.fromString(key)));
    }
    return keys;
  }

  @Test
  void whoDecidesAboutCasesHasNoNotesFieldAndAPostWithOneIsRefused() {
    assertThat(give(Persona.COORDINATOR).statusCode()).isEqualTo(302);
    assertThat(get(Persona.COORDINATOR, given() + "/contact"))
        .contains("wordt nergens opgeschreven")
        .doesNotContain("name=\"note\"");
    assertThat(record(Persona.COORDINATOR, "true", NOTE)).isEqualTo(422);
    assertThat(count("care_contact")).isZero();
    assertThat(record(Persona.COORDINATOR, "true", "")).isEqualTo(302);
    assertThat(count("care_contact")).isEqualTo(1);
  }

  @Test
  void aTalkKeepsThePromiseAndAnAttemptDoesNot() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "false", "");
    assertThat(state()).isEqualTo("OPEN");
    record(Persona.CARE_GIVER, "true", "");
    assertThat(state()).isEqualTo("KEPT");
    assertThat(get(Persona.CARE_GIVER, scene.path("/taken")))
        .as("the talks that follow are of the chosen person too")
        .contains("Vraag na twee weken hoe het gaat");
    assertThat(get(Persona.OWNER, scene.casePath("")))
        .contains("Nazorg: geprobeerd, niet bereikt (telefoon)")
        .doesNotContain("??");
  }

  @Test
  void aDayThatCannotBeIsRefusedAndNothingTypedIsLost() {
    choose(Persona.CARE_GIVER, "NOTHING");
    var fields = contact("true", NOTE);
    fields.put("on", LocalDate.now(Dates.ZONE).plusDays(1).toString());
    var sent = scene.as(Persona.CARE_GIVER).post(given() + "/contact", fields);
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains(NOTE, "tussen de melding en vandaag");
  }

  @Test
  void notEnoughPromisesAnotherTalk() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "true", "");
    assertThat(get(Persona.AFFECTED, own())).contains("Was de nazorg genoeg?");
    var talk = Database.uuid("select id from care_contact where part_id = '" + part() + "'");
    var fields = Map.of("gesprek", talk.toString(), "antwoord", "NOT_ENOUGH");
    assertThat(scene.as(Persona.AFFECTED).post(own() + "/genoeg", fields).statusCode())
        .isEqualTo(302);
    assertThat(get(Persona.AFFECTED, own()))
        .contains("Antwoord: niet genoeg.")
        .doesNotContain("Was de nazorg genoeg?");
    assertThat(get(Persona.CARE_GIVER, scene.path("/taken"))).contains("Bied nazorg aan");
    assertThat(get(Persona.OWNER, scene.casePath("")))
        .contains("Nazorg: antwoord gegeven na een gesprek")
        .doesNotContain("niet genoeg");
    assertThat(get(Persona.CARE_GIVER, given())).contains("Antwoord: niet genoeg.");
    assertThat(scene.as(Persona.AFFECTED).post(own() + "/genoeg", fields).statusCode())
        .as("asked once")
        .isEqualTo(409);
  }

  @Test
  void whoWantsAnotherTalkGetsItOnTheNextWorkingDay() {
    choose(Persona.CARE_GIVER, "NOTHING");
    var fields = contact("true", "");
    fields.put("wantsMore", "true");
    assertThat(scene.as(Persona.CARE_GIVER).post(given() + "/contact", fields).statusCode())
        .isEqualTo(302);
    assertThat(get(Persona.CARE_GIVER, scene.path("/taken"))).contains("Bied nazorg aan");
    var due =
        Database.text(
            "select (due_at at time zone 'Europe/Amsterdam')::text from promise"
                + " where kind = 'AFTERCARE' and state = 'OPEN' and part_id = '"
                + part()
                + "'");
    var next = LocalDate.parse(due.substring(0, 10));
    assertThat(next).isAfter(LocalDate.now(Dates.ZONE));
    assertThat(next.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(next.minusDays(7)).as("soon").isBefore(LocalDate.now(Dates.ZONE));
    assertThat(due).as("by the end of the day").endsWith("23:59:59");
  }

  @Test
  void theHelpForCareGiversIsRead() {
    assertThat(get(Persona.CARE_GIVER, scene.path("/nazorg/hoe")))
        .contains("Dring nooit aan op gevoelens", "binnen vier weken", "113 of 0800-0113", "113.nl")
        .doesNotContain("??");
    assertThat(get(Persona.NOBODY, scene.path("/hulp")))
        .contains("tel:113", "0800-0113")
        .doesNotContain("??");
  }
}
