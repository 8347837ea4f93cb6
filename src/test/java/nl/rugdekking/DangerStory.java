// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/** Who is on duty, danger told of, the first hour and the first day written down. */
final class DangerStory extends Story {

  private DangerStory(Scene scene) {
    super(scene);
  }

  static void play(Scene scene) {
    new DangerStory(scene).play();
  }

  private void play() {
    var roster = scene.path("/beheer/piket");
    var officer = scene.person(Persona.DUTY_OFFICER).value().toString();
    var other = scene.person(Persona.CALLED).value().toString();
    var day = LocalDate.now(Dates.ZONE);
    send(
        Persona.ADMINISTRATOR, roster + "/nummers", Map.of("who", officer, "number", "0612345678"));
    send(Persona.ADMINISTRATOR, roster + "/lijn", Map.of("line", "088 000 01 12"));
    send(
        Persona.ADMINISTRATOR,
        roster + "/weken",
        Map.of(
            "officer",
            officer,
            "second",
            other,
            "startDay",
            day.minusDays(1).toString(),
            "startTime",
            "08:00",
            "weeks",
            "2"));
    send(
        Persona.ADMINISTRATOR,
        roster + "/uitzonderingen",
        Map.of(
            "absent",
            officer,
            "instead",
            other,
            "fromDay",
            day.plusDays(3).toString(),
            "fromTime",
            "08:00",
            "untilDay",
            day.plusDays(4).toString(),
            "untilTime",
            "08:00"));
    send(
        Persona.UNRELATED,
        scene.path("/melden"),
        Map.of(
            "concept",
            form(),
            "danger",
            "true",
            "words",
            text("Hij staat voor de deur"),
            "phone",
            text("0611112222"),
            "day",
            "TODAY",
            "whom",
            "ME"));
    var part = "/getroffenen/" + scene.file().part(Persona.AFFECTED);
    var hour = scene.casePath(part + "/eerste-uur");
    send(
        Persona.OWNER,
        hour + "/stappen",
        Map.of(
            "form", form(),
            "step", "POLICE_ATTENTION",
            "reference", text("PL1500"),
            "note", text("Duinweg 12")));
    send(
        Persona.OWNER,
        hour + "/woordvoering",
        Map.of(
            "form", form(),
            "speaker", text("De burgemeester"),
            "said", text("Wij gaan niet in op details")));
    send(
        Persona.OWNER,
        scene.casePath(part + "/eerste-dag"),
        Map.of(
            "form",
            form(),
            "step",
            "OTHER_EVIDENCE",
            "answer",
            "NOT_DONE",
            "words",
            text("Al weggegooid")));
    var done = scene.casePath(part + "/bij-gevaar");
    send(
        Persona.OWNER,
        done,
        Map.of(
            "version", version(owner().get(done).body()),
            "act", "RESPONSE",
            "words", text("Meteen de zaal uit gezet")));
  }
}
