// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/** Two talks were held: one is confirmed by a letter made here, one by a letter made elsewhere. */
final class LetterStory extends Story {

  // Each field of the letter is a field of the form.
  private static final Pattern FIELD = Pattern.compile("name=\"([A-Z_]+)\"");

  private final String response;

  private LetterStory(Scene scene) {
    super(scene);
    this.response =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/reactie");
  }

  static void play(Scene scene) {
    new LetterStory(scene).play();
  }

  private void play() {
    hear();
    send(Persona.ADMINISTRATOR, scene.path("/beheer/brieven/gesprek/0/vaststellen"), Map.of());
    send(
        Persona.ADMINISTRATOR,
        scene.path("/beheer/brieven/adres-voor-bezwaar"),
        Map.of("postal", "Postbus 1, 1234 AB Duin", "digital", "duin.voorbeeld/bezwaar"));
    send(
        Persona.ADMINISTRATOR,
        scene.path("/beheer/brieven/afzender"),
        Map.of(
            "department", "Bureau Duin", "privacyContact", "fg@duin", "dataGround", "onze taak"));
    send(
        Persona.ADMINISTRATOR,
        scene.path("/beheer/brieven/daarna"),
        Map.of("ombudsman", "Ombudsman Duin", "court", "rechtbank Duin"));
    var here = decideTalk();
    var fields = new HashMap<String, String>();
    FIELD
        .matcher(owner().get(here).body())
        .results()
        .forEach(field -> fields.put(field.group(1), "Afspraak" + scene.mark()));
    fields.put("RECIPIENT", text("De heer Dreiger") + "\n" + text("Duinweg 3"));
    send(Persona.OWNER, here, fields);
    send(Persona.OWNER, here + "/verstuurd", posting(here, Map.of()));
    send(
        Persona.OWNER,
        here + "/verstuurd",
        posting(here, Map.of("reason", text("Toch aan de deur"))));
    keepElsewhere(decideTalk());
    complain(here.substring(0, here.indexOf("/brieven/")) + "/bezwaren");
  }

  /** The perpetrator is asked for their view, and gives it. */
  private void hear() {
    var path = response.replace("/reactie", "/horen");
    var today = LocalDate.now(Dates.ZONE).toString();
    var hearing = form();
    var asked = Map.of("hearing", hearing, "way", "PHONE", "invitedOn", today, "answerBy", today);
    var fields = new HashMap<>(asked);
    fields.put("place", text("Kamer 2"));
    fields.put("subject", text("De heer Dreiger"));
    send(Persona.OWNER, path, fields);
    send(
        Persona.OWNER,
        path + "/" + hearing,
        Map.of(
            "heard",
            "YES",
            "heardOn",
            today,
            "heardBy",
            text("A. Secretaris"),
            "heardWords",
            text("Ik was boos")));
  }

  /** The perpetrator complains about the first talk, and gets an answer. */
  private void complain(String objections) {
    var today = LocalDate.now(Dates.ZONE).toString();
    var complaint = form();
    send(
        Persona.OWNER,
        objections,
        Map.of(
            "objection",
            complaint,
            "kind",
            "COMPLAINT",
            "receivedOn",
            today,
            "words",
            text("Dat is niet zo gegaan"),
            "handler",
            text("J. Bakker")));
    IncidentFixtures.location(
        owner()
            .post(
                objections + "/" + complaint + "/stukken",
                Map.of(),
                text("klacht") + ".txt",
                text("Ik gooide niets, en ik wil excuses").getBytes(UTF_8)));
    var part = objections.replaceFirst(".*/getroffenen/([^/]+)/.*", "$1");
    var evidence =
        Database.text("select id::text from evidence where report_id = '" + part + "' limit 1");
    send(Persona.OWNER, objections + "/" + complaint + "/stukken/lezen", Map.of("files", evidence));
    send(
        Persona.OWNER,
        objections + "/" + complaint + "/horen",
        Map.of(
            "version",
            "0",
            "held",
            "YES",
            "heardOn",
            today,
            "heardBy",
            "L. Vos" + scene.mark(),
            "heardWhom",
            "Zijn advocaat" + scene.mark(),
            "words",
            "U was erg boos" + scene.mark()));
    send(
        Persona.OWNER,
        objections + "/" + complaint + "/uitstel",
        Map.of("toldOn", today, "reason", text("Er wordt een getuige gehoord")));
    send(
        Persona.OWNER,
        objections + "/" + complaint,
        Map.of(
            "outcome",
            "STANDS",
            "answeredOn",
            today,
            "judgement",
            "UNFOUNDED",
            "decidedBy",
            text("J. Bakker"),
            "onBehalf",
            "Namens het college" + scene.mark(),
            "preparedBy",
            "K. de Wit" + scene.mark(),
            "heardBy",
            text("L. Vos"),
            "heardOn",
            today,
            "hearing",
            text("Vond het onterecht"),
            "reason",
            text("Het gesprek was zorgvuldig")));
    var answer = objections.replace("/bezwaren", "/brieven/antwoord-op-klacht");
    keepElsewhere(answer);
    send(Persona.OWNER, answer + "/verstuurd", posting(answer, Map.of()));
  }

  private void keepElsewhere(String letter) {
    IncidentFixtures.location(
        owner()
            .post(
                letter + "/elders",
                Map.of("reason", text("Met een bijlage")),
                "letter",
                "brief.pdf",
                ("%PDF-1.7 " + text("Eigen brief")).getBytes(UTF_8)));
  }

  /** Decides on a talk, and returns the address of its letter. */
  private String decideTalk() {
    var page = owner().get(response + "?soort=TALK").body();
    var measure = IncidentFixtures.found(page, "name=\"measure\" value=\"([^\"]+)\"");
    var fields = new LinkedHashMap<String, String>();
    fields.put("measure", measure);
    fields.put("promise", IncidentFixtures.found(page, "name=\"promise\" value=\"([^\"]*)\""));
    fields.put("kind", "TALK");
    fields.put("nature", "PRIVATE_LAW");
    fields.put("subject", text("De heer Dreiger"));
    fields.put("scope", text("Niet meer schreeuwen"));
    fields.put("notice", "AT_ONCE");
    fields.put("withoutOthers", "true");
    fields.put("doneBy", LocalDate.now(Dates.ZONE).toString());
    send(Persona.OWNER, response, fields);
    return response + "/" + measure + "/brieven/gesprek";
  }

  private Map<String, String> posting(String letter, Map<String, String> more) {
    var page = owner().get(letter).body();
    var fields = new HashMap<>(more);
    fields.put("version", version(page));
    fields.put("known", IncidentFixtures.found(page, "name=\"known\" value=\"(\\d+)\""));
    fields.put("way", "REGISTERED");
    fields.put("postedOn", LocalDate.now(Dates.ZONE).toString());
    fields.put("recipient", text("De heer Dreiger, Duinweg"));
    fields.put("who", text("De bode"));
    fields.put("reference", text("3SRR"));
    return fields;
  }
}
