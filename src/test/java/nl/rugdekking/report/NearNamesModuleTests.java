// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A name that is nearly that of a colleague is asked about: who handles it follows from who it is.
 */
class NearNamesModuleTests extends ReportPagesScene {

  @Autowired People people;

  @Test
  void aFirstNameAloneIsAskedAboutAndOneTapAnswers() {
    var form = about("Yusuf");
    var asked = send(form);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("Wie bedoelt u met ‘Yusuf’?", "Yusuf Demirel, baliemedewerker", "Iemand anders");
    form.put("meant", "Yusuf\tYusuf Demirel");
    var receipt = councillor.get(location(send(form))).body();
    assertThat(receipt).contains("Yusuf Demirel", "Ruud Kanters (behandelaar)");
  }

  @Test
  void whoMeansSomebodyElseIsNotAskedAgain() {
    var form = about("Yusuf");
    form.put("meant", "Yusuf\t");
    var id = form.get("concept");
    location(send(form));
    assertThat(affected(String.valueOf(id))).isEqualTo("nobody");
  }

  @Test
  void aColleagueWhoIsAccusedIsAskedAboutToo() {
    var form = form(UUID.randomUUID(), "Hij schreeuwde tegen mij");
    form.putAll(Map.of("internal", "true", "accused", "Brandsma"));
    var asked = send(form);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Ilse Brandsema, ");
    form.put("meant", "Brandsma\tIlse Brandsema");
    assertThat(councillor.get(location(send(form))).body())
        .doesNotContain("Ilse Brandsema (behandelaar)");
  }

  @Test
  void moreThanAFewAreNotListed() {
    town.in(
        () -> {
          for (var name : new String[] {"Kees Een", "Kees Twee", "Kees Drie", "Kees Vier"}) {
            var mail = UUID.randomUUID() + "@" + town.organisation().slug() + ".example";
            people.add(name, mail, Locale.of("nl"));
          }
          return true;
        });
    var asked = send(about("Kees")).body();
    assertThat(asked)
        .contains("Wij kennen meer mensen die ‘Kees’ heten")
        .doesNotContain("Kees Een", "Kees Vier");
  }

  @Test
  void nobodyIsAskedInDangerNorWithoutAName() {
    var danger = about("Yusuf");
    danger.put("danger", "true");
    location(send(danger));
    var stranger = new Visitor(port);
    var path = town.path("/anoniem");
    var fields = NamelessForm.fields(NamelessForm.code(stranger, path), Map.of("whom", "OTHER"));
    fields.put("names", "Yusuf");
    var sent = stranger.post(path, fields);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).doesNotContain("Demirel");
  }

  @Test
  void aNameThatIsNobodysIsTakenAsItStands() {
    var form = about("iemand van de balie\nMevrouw Onbekend");
    assertThat(send(councillor, form, StandardCharsets.UTF_8).statusCode()).isIn(302, 303);
  }

  private static Map<String, String> about(String names) {
    var form = form(UUID.randomUUID(), "Er werd geschreeuwd");
    form.putAll(Map.of("whom", "OTHER", "names", names));
    return form;
  }

  private static String affected(String report) {
    return Database.text(
        "select coalesce(p.person_id::text, 'nobody') from case_part p join report r"
            + " on r.incident_id = p.incident_id where r.id = '"
            + report
            + "'");
  }
}
