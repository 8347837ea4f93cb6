// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;

/** An administrator keeps what the organisation agreed. */
final class SetUpStory {

  private SetUpStory() {}

  static void play(Scene scene) {
    send(scene, "/beheer/gesloten-dagen", Map.of("day", "2027-05-07", "name", "Brugdag"));
    send(scene, "/beheer/huisstijl", Map.of("main", "#6b2c91", "accent", "#ffd166"));
    send(scene, "/beheer/brieven/waarschuwing/0/vaststellen", Map.of());
    send(scene, "/beheer/lijsten/vormen", Map.of("nl", "Gooien met iets", "en", "Throwing"));
    send(
        scene,
        "/beheer/personen/" + scene.person(Persona.UNRELATED).value() + "/vervanging",
        Map.of(
            "who",
            IncidentFixtures.login(scene, Persona.PRIVACY_OFFICER),
            "last",
            LocalDate.now(DueDates.ZONE).plusDays(2).toString()));
    send(scene, "/beheer/hulp/COUNCIL", Map.of("name", "", "number", "088 123 45 67"));
    decideAndTry(scene);
    somebodyWorksAtASite(scene);
    releaseOffences(scene);
    somebodyLeaves(scene);
  }

  /** The organisation follows a proposal, and the call in danger is tried. */
  private static void decideAndTry(Scene scene) {
    send(
        scene,
        "/beheer/besluiten/ombudsman",
        Map.of("follows", "PROPOSAL", "decidedBy", "de raad", "decidedOn", "2026-01-15"));
    send(scene, "/beheer/piket/proef", Map.of());
  }

  private static void somebodyWorksAtASite(Scene scene) {
    send(
        scene,
        "/beheer/locaties",
        Map.of("name", "Stadskantoor", "address", "Kade 1", "kind", "COUNTER"));
    var page = scene.as(Persona.ADMINISTRATOR).get(scene.path("/beheer/locaties")).body();
    var site = IncidentFixtures.found(page, "(/beheer/locaties/[0-9a-f-]{36})");
    var who = IncidentFixtures.login(scene, Persona.UNRELATED);
    send(scene, site + "/mensen", Map.of("who", who));
  }

  /** A lawyer reads the table of offences and releases it. */
  private static void releaseOffences(Scene scene) {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            TestGround.bean(People.class)
                .addOffice(
                    scene.person(Persona.LINE_OF_AFFECTED),
                    OfficeKind.LEGAL,
                    null,
                    LocalDate.of(2020, 1, 1)));
    var path = scene.path("/beheer/strafbare-feiten");
    var lawyer = scene.as(Persona.LINE_OF_AFFECTED);
    var table =
        IncidentFixtures.found(lawyer.get(path).body(), "name=\"table\" value=\"([^\"]+)\"");
    IncidentFixtures.location(lawyer.post(path + "/vrijgeven", Map.of("table", table)));
  }

  /** Two come in by a list with their numbers, and the next one names only one of them. */
  private static void somebodyLeaves(Scene scene) {
    var head = "Naam;E-mail;Functie;Orgaan;Afdeling;Personeelsnummer\n";
    var line = "%s;%s@%s.example;baliemedewerker;ambtelijke organisatie;Archief;%s\n";
    var domain = scene.organisation().slug();
    var stays = line.formatted("Saar Blijver", "saar", domain, "4711");
    var both = handIn(scene, head + stays + line.formatted("Bo Vertrekker", "bo", domain, "4712"));
    send(scene, "/beheer/mensen/overnemen", fields(both, "content", "mark"));
    var complete = new HashMap<>(fields(handIn(scene, head + stays), "content"));
    complete.putAll(Map.of("body", "ORGANISATION", "unit", "Archief"));
    var missing =
        scene
            .as(Persona.ADMINISTRATOR)
            .post(scene.path("/beheer/mensen/volledig"), complete)
            .body();
    complete.putAll(fields(missing, "missing"));
    complete.put("last", "2099-12-31");
    send(scene, "/beheer/vertrek", complete);
    getsAnotherAddress(scene, head + line.formatted("Saar Blijver", "saar.b", domain, "4711"));
  }

  /** The number in the list is that of somebody with another address, and it is the same person. */
  private static void getsAnotherAddress(Scene scene, String list) {
    var same = new HashMap<>(fields(handIn(scene, list), "content"));
    same.put("same2", "y");
    var administrator = scene.as(Persona.ADMINISTRATOR);
    var answered = administrator.post(scene.path("/beheer/mensen/vragen"), same).body();
    send(scene, "/beheer/mensen/overnemen", fields(answered, "content", "answers", "mark"));
  }

  private static String handIn(Scene scene, String list) {
    var administrator = scene.as(Persona.ADMINISTRATOR);
    administrator.get(scene.path("/beheer/mensen"));
    return administrator
        .post(
            scene.path("/beheer/mensen"),
            Map.of(),
            "list",
            "mensen.csv",
            list.getBytes(StandardCharsets.UTF_8))
        .body();
  }

  private static Map<String, String> fields(String page, String... names) {
    return Arrays.stream(names)
        .collect(
            Collectors.toMap(
                name -> name,
                name -> IncidentFixtures.found(page, "name=\"" + name + "\" value=\"([^\"]+)\"")));
  }

  private static void send(Scene scene, String path, Map<String, String> fields) {
    var administrator = scene.as(Persona.ADMINISTRATOR);
    administrator.get(scene.path(path));
    IncidentFixtures.location(administrator.post(scene.path(path), fields));
  }
}
