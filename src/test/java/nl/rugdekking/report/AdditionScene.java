// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Visitor;
import org.jspecify.annotations.Nullable;

/** A town, reports in it, and the pages on which somebody tells more. */
final class AdditionScene {

  static final String VERSION = "name=\"version\"[^>]*value=\"(\\d+)\"";
  static final Map<String, String> DANGER =
      Map.of(
          "response", "NOT_YET", "police", "NO", "damage", "NO", "care", "NO", "danger", "ACUTE");

  private static @Nullable Scene made;

  private AdditionScene() {}

  /** The same town for all tests of a run. */
  static void at(IncidentFixtures fixtures) {
    if (made == null) {
      made = fixtures.twoAffected();
    }
  }

  /** A town in which nothing else happened to anybody, so that no case is a repetition. */
  static void atNewTown(IncidentFixtures fixtures) {
    made = fixtures.twoAffected();
  }

  static Scene scene() {
    return Objects.requireNonNull(made);
  }

  record Sent(Persona by, UUID report, String number) {

    String more(String question) {
      return scene().path("/meldingen/" + report + "/meer/" + question);
    }

    HttpResponse<String> page(String question) {
      return scene().as(by).get(more(question));
    }

    HttpResponse<String> tell(String question, Map<String, String> fields) {
      var page = page(question).body();
      var all = new HashMap<String, String>();
      all.put("form", UUID.randomUUID().toString());
      all.put("version", IncidentFixtures.found(page, VERSION));
      all.putAll(fields);
      return scene().as(by).post(more(question), all);
    }

    String own() {
      return scene().as(by).get(scene().path("/meldingen/" + report)).body();
    }

    String seenBy(Persona persona) {
      return scene().as(persona).get(scene().path("/incidenten/" + number)).body();
    }
  }

  static Sent report(Persona by, Map<String, String> more) {
    var id = scene().report(by, more);
    return new Sent(by, id, scene().number(by, id));
  }

  static int count(String from) {
    return Database.number("select count(*) from " + from);
  }

  static String answers(Sent sent) {
    return "report_answer where report_id = '" + sent.report() + "'";
  }

  static String name(Persona persona) {
    return IncidentFixtures.name(scene(), persona);
  }

  static int alarms(String number) {
    return count(
        "alarm a join case_file f on f.incident_id = a.incident_id where f.number = '%s'"
            .formatted(number)
            .concat(" and f.organisation_id = '")
            .concat(scene().organisation().id().value() + "'"));
  }

  static HttpResponse<String> tell(Visitor visitor, String where, Map<String, String> fields) {
    return visitor.post(scene().path("/terugkomen/meer" + where), fields);
  }
}
