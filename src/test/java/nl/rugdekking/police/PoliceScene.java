// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.SharedScene;
import nl.rugdekking.TellForms;
import nl.rugdekking.promise.DueDates;

/** Cases in which the affected wants a report to the police. */
abstract class PoliceScene extends SharedScene {

  static LocalDate today() {
    return LocalDate.now(DueDates.ZONE);
  }

  /** A case of the affected of the scene, which the owner handles. */
  record Reported(UUID report, String number) implements ReportedCase {

    UUID promise(String kind) {
      return Database.uuid(
          "select id from promise where kind = '%s' and part_id = '%s' order by made_at desc limit 1"
              .formatted(kind, part()));
    }

    /** The page of the promise of this kind. */
    String page(String kind) {
      return incident() + "/beloften/" + promise(kind);
    }

    void tell(String page, Map<String, String> answer) {
      scene().tell(Persona.AFFECTED, report, page, answer);
    }

    void record(String page, Map<String, String> fields) {
      var path = ofPart(page);
      var all = new HashMap<>(fields);
      all.put("version", version(read(Persona.OWNER, path)));
      location(scene().as(Persona.OWNER).post(path, all));
    }

    void keep(String kind, Map<String, String> more) {
      location(trying(kind, more));
    }

    /** Sends the form with which this promise is kept, by the organisation unless it says more. */
    HttpResponse<String> trying(String kind, Map<String, String> more) {
      var page = page(kind);
      var fields =
          new HashMap<>(Map.of("onBehalfOf", "ORGANISATION", "words", "Zoals afgesproken"));
      fields.putAll(more);
      fields.put("version", version(read(Persona.OWNER, page)));
      return scene().as(Persona.OWNER).post(page + "/nakomen", fields);
    }

    /** Records that the affected person gave this answer about a report to the police. */
    void answer(String police) {
      location(
          scene()
              .as(Persona.AFFECTED)
              .post(
                  own("/wensen"),
                  Map.of(
                      "version", version(read(Persona.AFFECTED, own("/wensen"))),
                      "response", "NO",
                      "police", police,
                      "damage", "NO",
                      "care", "NO",
                      "danger", "NONE")));
    }

    /** The owner tells the affected person how it stands, which keeps the promises to tell them. */
    void tellAffected() {
      TellForms.tellAll(scene().as(Persona.OWNER), ofPart("/terugkoppelen"), "Ik belde u");
    }

    /** Records this step in the log. */
    HttpResponse<String> add(Map<String, String> fields) {
      return scene().as(Persona.OWNER).post(ofPart("/politie"), fields);
    }
  }

  /** A case with this form, of which the affected wants a report to the police. */
  static Reported wanted(String form) {
    var reported = wanted();
    reported.tell("vorm", Map.of("codes", form));
    return reported;
  }

  /** A case of which nobody told the form, of which the affected wants a report to the police. */
  static Reported wanted() {
    var report = scene().report(Persona.AFFECTED, Map.of());
    var reported = new Reported(report, scene().number(Persona.AFFECTED, report));
    reported.answer("YES");
    return reported;
  }

  /** A case of which the organisation made a report to the police today. */
  static Reported filed() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    reported.keep(
        "POLICE_REPORT_DONE",
        Map.of("doneOn", today().toString(), "who", "A. Secretaris", "reference", "PL1500-7"));
    return reported;
  }

  /** The form of a step, as somebody fills it in today. */
  static Map<String, String> step(String kind, String words) {
    return new HashMap<>(
        Map.of(
            "step",
            UUID.randomUUID().toString(),
            "kind",
            kind,
            "on",
            today().toString(),
            "words",
            words,
            "station",
            "Bureau Noord"));
  }

  /** Counts the steps in the log. */
  static int count(Reported reported) {
    return Database.number(
        "select count(*) from police_step where part_id = '%s'".formatted(reported.part()));
  }

  /** Counts the promises to tell the affected person an outcome. */
  static int tellings(Reported reported) {
    return Database.number(
        "select count(*) from promise where decided = 'POLICE_OUTCOME' and part_id = '%s'"
            .formatted(reported.part()));
  }

  static String version(String page) {
    return found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  static String read(Persona persona, String path) {
    var answer = scene().as(persona).get(path);
    assertThat(answer.statusCode()).as("%s %s", persona, path).isEqualTo(200);
    return answer.body();
  }
}
