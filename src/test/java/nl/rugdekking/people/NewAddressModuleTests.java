// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever keeps the list of people cannot let themselves in as somebody who is in it. */
@RugdekkingTest
class NewAddressModuleTests {

  private static final String HEAD = "Naam;E-mail;Functie;Orgaan;Afdeling;Personeelsnummer\n";

  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  @Autowired IncidentFixtures fixtures;
  @Autowired List<DueWork> works;
  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  private String domain = "";

  @BeforeEach
  void somebodyWhoNeverSignedIn() {
    scene = fixtures.twoAffected();
    domain = "adres" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    apply(tryOut(HEAD + council("saar")), false);
  }

  @Test
  void aNewAddressIsNotInvitedForAWeekAndThePageSaysFromWhichDay() {
    var shown = readdressed();
    assertThat(shown.body())
        .contains("Het adres van Saar de Wit is nieuw: " + email("anders"))
        .contains(
            "Wij kunnen vanaf "
                + LocalDate.now(clock).plusDays(8).format(DUTCH)
                + " een uitnodiging naar dat adres sturen")
        .doesNotContain("id=\"invite\"");
    assertThat(apply(shown, true).statusCode()).isEqualTo(302);
    assertThat(invited()).isEmpty();

    changedDaysAgo(7);
    var again = tryOut(HEAD + council("anders"));
    assertThat(again.body()).contains("een uitnodiging naar dat adres sturen");
    assertThat(invited()).isEmpty();

    changedDaysAgo(8);
    var later = tryOut(HEAD + council("anders"));
    assertThat(later.body()).doesNotContain("een uitnodiging naar dat adres sturen");
    assertThat(apply(later, true).statusCode()).isEqualTo(302);
    assertThat(invited()).containsExactly(email("anders"));
  }

  @Test
  void theOldAddressHearsOfItAndTheAuditHasARowForIt() {
    assertThat(apply(readdressed(), true).statusCode()).isEqualTo(302);
    var letter =
        Mailbox.at(domain, scene.organisation().id(), works)
            .await(email("saar"), mail -> mail.text().contains("een ander adres"));
    assertThat(letter.text()).contains("Vertel het dan meteen").doesNotContain(email("anders"));
    assertThat(letter.subject()).doesNotContain(email("anders"));
    var row =
        "select p.name from audit_event e join person p on p.id = e.object_id"
            + " where e.verb = 'person.readdressed' and e.organisation_id = '%s'";
    assertThat(texts(row)).containsExactly("Saar de Wit");
  }

  @Test
  void nobodyLeavesByAListWithAQuestionThatNobodyAnswered() {
    apply(tryOut(HEAD + counter("Bo Smit", "bo")), false);
    var asked = tryOut(HEAD + counter("Bo Smit", "bsmit"));
    assertThat(asked.body()).contains("Is dit dezelfde persoon?");
    var who =
        "select id from person where organisation_id = '%s' and email = '" + email("bo") + "'";
    var form =
        Map.of(
            "content", found(asked, "content"),
            "body", "ORGANISATION",
            "unit", "Balie",
            "missing", texts(who).getFirst(),
            "last", LocalDate.now(clock).toString());
    var refused = administrator().post(scene.path("/beheer/vertrek"), form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(texts("select person_id from leaving where organisation_id = '%s'")).isEmpty();
  }

  private String counter(String name, String key) {
    return String.join(
            ";", name, email(key), "baliemedewerker", "ambtelijke organisatie", "Balie", "")
        + "\n";
  }

  private HttpResponse<String> readdressed() {
    var asked = tryOut(HEAD + council("anders"));
    var fields = new HashMap<>(Map.of("same2", "y"));
    fields.put("content", found(asked, "content"));
    return administrator().post(scene.path("/beheer/mensen/vragen"), fields);
  }

  private List<String> invited() {
    return texts(
        "select login from account where login like '%%@"
            + domain
            + "' and exists (select from organisation where id = '%s')");
  }

  private void changedDaysAgo(int days) {
    texts(
        "update address_change set changed_at = now() - interval '"
            + days
            + " days' where organisation_id = '%s' returning id::text");
  }

  private HttpResponse<String> tryOut(String list) {
    var content = list.getBytes(StandardCharsets.UTF_8);
    administrator().get(scene.path("/beheer/mensen"));
    return administrator()
        .post(scene.path("/beheer/mensen"), Map.of(), "list", "mensen.csv", content);
  }

  private HttpResponse<String> apply(HttpResponse<String> shown, boolean invite) {
    var fields = new HashMap<String, String>();
    fields.put("content", found(shown, "content"));
    fields.put("mark", found(shown, "mark"));
    var carried = Pattern.compile("name=\"answers\" value=\"([^\"]+)\"").matcher(shown.body());
    fields.put("answers", carried.find() ? carried.group(1) : "");
    if (invite) {
      fields.put("invite", "true");
    }
    return administrator().post(scene.path("/beheer/mensen/overnemen"), fields);
  }

  private static String found(HttpResponse<String> page, String name) {
    return IncidentFixtures.found(page.body(), "name=\"" + name + "\" value=\"([^\"]+)\"");
  }

  private Visitor administrator() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  private String council(String key) {
    return String.join(";", "Saar de Wit", email(key), "raadslid", "gemeenteraad", "", "") + "\n";
  }

  private String email(String key) {
    return key + "@" + domain;
  }

  private List<String> texts(String sql) {
    var of = sql.formatted(scene.organisation().id().value());
    return Database.asMigrator(connection -> Database.texts(connection, of));
  }
}
