// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.SharedScene;

/** Cases whose first day it is, as people report and handle them. */
abstract class FirstDayScene extends SharedScene {

  /** A case of one affected person, as whoever handles it opens it. */
  record Reported(Persona affected, Persona handler, UUID report, String number) {

    String path() {
      return scene().path("/incidenten/" + number);
    }

    String page() {
      return read(handler, path());
    }

    String part() {
      return found(page(), "/getroffenen/([0-9a-f-]{36})/");
    }

    String firstDay() {
      return path() + "/getroffenen/" + part() + "/eerste-dag";
    }

    HttpResponse<String> record(FirstDayStep step, FirstDayEntryKind answer, String words) {
      return scene().as(handler).post(firstDay(), fields(step, answer, words));
    }

    void tell(String question, Map<String, String> fields) {
      var path = scene().path("/meldingen/" + report + "/meer/" + question);
      var all = new HashMap<>(fields);
      all.put("form", UUID.randomUUID().toString());
      all.put("version", found(read(affected, path), "name=\"version\"[^>]*value=\"(\\d+)\""));
      location(scene().as(affected).post(path, all));
    }

    /** How the promises of this kind stand, in the order in which they were made. */
    String promises(String kind) {
      return String.join(
          " ",
          Database.texts(
              "select state from promise where part_id = '%s' and kind = '%s' order by made_at"
                  .formatted(part(), kind)));
    }
  }

  static Map<String, String> fields(FirstDayStep step, FirstDayEntryKind answer, String words) {
    return Map.of(
        "form", UUID.randomUUID().toString(),
        "step", step.name(),
        "answer", answer.name(),
        "words", words);
  }

  static Reported councillor(Map<String, String> fields) {
    return reported(Persona.AFFECTED, Persona.OWNER, fields);
  }

  static Reported counterClerk(Map<String, String> fields) {
    return reported(Persona.OTHER_AFFECTED, Persona.LINE_OF_AFFECTED, fields);
  }

  static Reported reported(Persona affected, Persona handler, Map<String, String> fields) {
    var report = scene().report(affected, fields);
    return new Reported(affected, handler, report, scene().number(affected, report));
  }

  static String read(Persona persona, String path) {
    var answer = scene().as(persona).get(path);
    assertThat(answer.statusCode()).as("%s %s", persona, path).isEqualTo(200);
    return answer.body();
  }
}
