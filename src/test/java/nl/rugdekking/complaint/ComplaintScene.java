// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.SharedScene;
import nl.rugdekking.promise.DueDates;

/** Cases and talks of which the affected may make a complaint, as people report and handle them. */
abstract class ComplaintScene extends SharedScene {

  static LocalDate today() {
    return LocalDate.now(DueDates.ZONE);
  }

  /**
   * What somebody reported.
   *
   * @param handler whoever handles the case, or listens in the talk
   */
  record Reported(Persona affected, Persona handler, UUID report, String number)
      implements ReportedCase {

    void tell(String forms) {
      var path = scene().path("/meldingen/" + report + "/meer/vorm");
      var version =
          found(scene().as(affected).get(path).body(), "name=\"version\"[^>]*value=\"(\\d+)\"");
      location(
          scene()
              .as(affected)
              .post(
                  path,
                  Map.of(
                      "form", UUID.randomUUID().toString(), "version", version, "codes", forms)));
    }

    HttpResponse<String> recordOwn(Map<String, String> more) {
      return scene().as(affected).post(own("/klacht"), complaint(more));
    }

    HttpResponse<String> record(Map<String, String> more) {
      return scene().as(handler).post(ofPart("/klacht"), complaint(more));
    }

    HttpResponse<String> withdraw(LocalDate on) {
      return scene().as(affected).post(own("/klacht/intrekken"), withdrawal(on));
    }

    Map<String, String> withdrawal(LocalDate on) {
      return Map.of("complaint", id(), "withdrawnOn", on.toString());
    }

    /** The id of the complaint that was made last. */
    String id() {
      return Database.text(
          "select id::text from complaint where part_id = '%s' order by recorded_at desc limit 1"
              .formatted(part()));
    }

    int count() {
      return Database.number(
          "select count(*) from complaint where part_id = '%s'".formatted(part()));
    }

    /** The letters about the last day, each with who gets it and where it leads. */
    List<String> warnings() {
      return Database.texts(
          "select person || ' ' || path from outbox where template = 'complaint-day'"
              + " and path like '%%/%s' order by 1".formatted(number));
    }

    String warning(Persona persona) {
      var page = persona == affected ? own("") : incident();
      return scene().person(persona).value() + " " + page;
    }

    void happenedDaysAgo(int days) {
      Database.change(
          "update incident set happened_on = current_date - %d, registered_at = now() - interval '%d days' where id ="
                  .formatted(days, days)
              + " (select incident_id from report where id = '%s')".formatted(report));
    }
  }

  static Map<String, String> complaint(Map<String, String> more) {
    var fields =
        new HashMap<>(
            Map.of(
                "complaint", UUID.randomUUID().toString(),
                "way", "SPOKEN",
                "madeBy", "AFFECTED",
                "madeOn", today().toString(),
                "place", "Bureau Noord",
                "reference", "PL0100-2026-7"));
    fields.putAll(more);
    return fields;
  }

  static Reported reported(String forms) {
    var reported = reported(Persona.AFFECTED, Persona.OWNER, Map.of());
    reported.tell(forms);
    return reported;
  }

  static Reported talk(String forms) {
    var talk = reported(Persona.TRUSTED, Persona.ADVISER, Map.of("confidential", "true"));
    talk.tell(forms);
    return talk;
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
