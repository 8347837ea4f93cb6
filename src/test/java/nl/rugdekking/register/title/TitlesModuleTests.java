// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.title;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.signin.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** A case is called by what happened: in words that somebody wrote, or made of form and place. */
@RugdekkingTest
class TitlesModuleTests extends SharedScene {

  private static final String WRITTEN = "Inspreker duwde raadslid na afloop";

  @Autowired CaseTitles titles;
  @Autowired Viewers viewers;
  @Autowired Accounts accounts;

  /** A case that its owner has just classified. */
  private record Classified(String number, PartId part) {

    String path() {
      return scene().path("/incidenten/" + number);
    }

    String heading() {
      return found(page(path()), "<h1[^>]*>([^<]+)</h1>");
    }

    void write(String title) {
      location(scene().as(Persona.OWNER).post(path() + "/titel", Map.of("title", title)));
    }
  }

  private static Classified classified(Map<String, String> told, String... forms) {
    var report = scene().report(Persona.AFFECTED, told);
    var number = scene().number(Persona.AFFECTED, report);
    var path = scene().path("/incidenten/" + number);
    var part = found(page(path), "/getroffenen/([0-9a-f-]{36})/");
    var assessing = path + "/getroffenen/" + part + "/beoordelen";
    var version = found(page(assessing), "name=\"version\" value=\"(\\d+)\"");
    for (var form : forms) {
      var fields = Map.of("severity", "HIGH", "forms", form, "version", version);
      location(scene().as(Persona.OWNER).post(assessing, fields));
    }
    return new Classified(number, new PartId(UUID.fromString(part)));
  }

  private static String page(String path) {
    return scene().as(Persona.OWNER).get(path).body();
  }

  @Test
  void aTitleIsMadeOfFormAndPlaceUntilSomebodyWritesOne() {
    var threatened = classified(Map.of("channel", "telephone"), "threat");
    assertThat(threatened.heading()).isEqualTo("Bedreiging, telefoon");
    assertThat(here(Locale.ENGLISH, () -> titles.of(List.of(threatened.part()))))
        .containsEntry(threatened.part(), "Threat, telephone");
    assertThat(classified(Map.of(), "verbal").heading()).isEqualTo("Schelden");
    assertThat(classified(Map.of("channel", "email")).heading()).isEqualTo("Incident, e-mail");
    assertThat(classified(Map.of()).heading()).startsWith("Nog niet ingedeeld, ");
    assertThat(classified(Map.of("danger", "true")).heading())
        .matches("Gevaar gemeld, .* \\d\\d:\\d\\d");
    assertThat(classified(Map.of("danger", "true", "channel", "private-address")).heading())
        .startsWith("Dreiging, thuis, ");

    threatened.write(WRITTEN);
    assertThat(threatened.heading()).isEqualTo(WRITTEN);
    assertThat(here(Locale.ENGLISH, () -> titles.of(List.of(threatened.part()))))
        .containsEntry(threatened.part(), WRITTEN);
    threatened.write(" ");
    assertThat(threatened.heading()).isEqualTo("Bedreiging, telefoon");
    assertThat(
            Database.texts(
                "select verb from audit_event where object_id = '%s' and verb like 'title.%%'"
                        .formatted(threatened.part().value())
                    + " order by at"))
        .containsExactly("title.WRITTEN", "title.REMOVED");
  }

  @Test
  void nobodyReadsTheTitleOfAPartThatTheyMayNotRead() {
    var path = scene().casePath("");
    location(scene().as(Persona.OWNER).post(path + "/titel", Map.of("title", WRITTEN)));
    assertThat(page(path)).contains(WRITTEN);
    assertThat(scene().as(Persona.OTHER_OWNER).get(path).body())
        .contains(scene().file().number())
        .doesNotContain(WRITTEN);
  }

  @Test
  void aTitleThatIsTooLongIsRefusedAndStays() {
    var typed = "Een heel lange titel ".concat("over wat er gebeurde in de hal, ").concat(WRITTEN);
    var tooLong = String.join(" ", typed, typed);
    var answer =
        scene().as(Persona.OWNER).post(scene().casePath("/titel"), Map.of("title", tooLong));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Deze titel is te lang", tooLong);
  }

  @Test
  void aListIsOneLookAndShowsNoTitleBeforeTheSecondStep() {
    var first = classified(Map.of("channel", "letter"), "threat");
    var second = classified(Map.of());
    first.write(WRITTEN);
    var listed = List.of(first.part(), second.part());
    var viewer = owner();
    var looks = looks();

    assertThat(here(DUTCH, () -> titles.showInList(viewer, listed, false)).get(first.part()))
        .satisfies(
            heading -> {
              assertThat(heading.title()).isEqualTo(first.number());
              assertThat(heading.detail()).startsWith("Bedreiging, ").doesNotContain(WRITTEN);
            });
    assertThat(looks()).isEqualTo(looks);

    assertThat(here(DUTCH, () -> titles.showInList(viewer, listed, true)))
        .containsEntry(first.part(), new CaseTitles.Heading(WRITTEN, first.number()))
        .containsOnlyKeys(listed);
    assertThat(looks()).isEqualTo(looks + 1);
    assertThat(
            Database.text(
                "select payload from audit_event where verb = 'look.LIST' and actor = '%s'"
                        .formatted(viewer.person().value())
                    + " order by at desc limit 1"))
        .contains(first.part().value().toString(), second.part().value().toString());
    assertThat(here(DUTCH, () -> titles.showInList(viewer, List.of(), true))).isEmpty();
    assertThat(looks()).isEqualTo(looks + 1);
  }

  private static final Locale DUTCH = Locale.of("nl");

  private Viewer owner() {
    var login = IncidentFixtures.login(scene(), Persona.OWNER);
    var account = accounts.find(login).orElseThrow();
    return here(DUTCH, () -> viewers.find(account).orElseThrow());
  }

  private int looks() {
    return Database.number(
        "select count(*) from audit_event where verb = 'look.LIST' and actor = '%s'"
            .formatted(scene().person(Persona.OWNER).value()));
  }

  private static <T> T here(Locale language, Supplier<T> work) {
    LocaleContextHolder.setLocale(language);
    try {
      return CurrentOrganisation.callIn(scene().organisation().id(), work::get);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
