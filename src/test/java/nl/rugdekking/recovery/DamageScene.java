// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

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
import nl.rugdekking.promise.DueDates;

/** Cases in which something was lost. */
public abstract class DamageScene extends SharedScene {

  protected static Map<String, String> item(
      String claimant, String kind, String amount, String words) {
    return new HashMap<>(
        Map.of(
            "item", UUID.randomUUID().toString(),
            "version", "0",
            "claimant", claimant,
            "kind", kind,
            "amount", amount,
            "words", words,
            "proof", "Bon in de map"));
  }

  /** A case of a councillor who gave this answer about damage. */
  protected static Hit hit(String damage) {
    var report = scene().report(Persona.AFFECTED, Map.of());
    var hit = new Hit(report, scene().number(Persona.AFFECTED, report));
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(
                hit.own("/wensen"),
                Map.of(
                    "version", version(hit.read(Persona.AFFECTED, hit.own("/wensen"))),
                    "response", "NO",
                    "police", "YES",
                    "damage", damage,
                    "care", "NO",
                    "danger", "NONE")));
    Database.change(
        "update affected set police_advice = 'NOT_NEEDED' where part_id = '%s'"
            .formatted(hit.part()));
    return hit;
  }

  protected static String today() {
    return LocalDate.now(DueDates.ZONE).toString();
  }

  protected static String version(String page) {
    return found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  protected record Hit(UUID report, String number) implements ReportedCase {

    public String page(String kind) {
      return incident()
          + "/beloften/"
          + Database.uuid(
              "select id from promise where kind = '%s' and part_id = '%s'"
                  .formatted(kind, part()));
    }

    /** The state of the newest promise of this kind. */
    public String promise(String kind) {
      return Database.texts(
              "select state from promise where kind = '%s' and part_id = '%s' order by made_at desc"
                  .formatted(kind, part()))
          .getFirst();
    }

    public HttpResponse<String> state(String claimant, String kind, String amount, String words) {
      return scene().as(Persona.OWNER).post(ofPart("/schade"), item(claimant, kind, amount, words));
    }

    public HttpResponse<String> decide(String page, String choice, Map<String, String> more) {
      var fields = new HashMap<>(Map.of("choice", choice, "words", "Zo is besloten"));
      if (choice.equals("AUTHORITY")) {
        fields.put("authorityOn", today());
      }
      fields.putAll(more);
      return scene().as(Persona.OWNER).post(ofPart(page) + "/besluit", fields);
    }

    public HttpResponse<String> account(String page, Map<String, String> sums) {
      var fields = new HashMap<>(sums);
      fields.put("version", version(read(Persona.OWNER, ofPart(page))));
      return scene().as(Persona.OWNER).post(ofPart(page) + "/stand", fields);
    }

    public String read(Persona persona, String path) {
      var answer = scene().as(persona).get(path);
      assertThat(answer.statusCode()).as("%s %s", persona, path).isEqualTo(200);
      return answer.body();
    }
  }
}
