// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever keeps the list of people cannot let themselves in as somebody who is in it. */
class NewAddressModuleTests extends PeopleListScene {

  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  @BeforeEach
  void somebodyWhoNeverSignedIn() {
    apply(tryOut(WITH_NUMBERS + councillor("Saar de Wit", "saar")));
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
    assertThat(apply(shown, INVITE).statusCode()).isEqualTo(302);
    assertThat(invited()).isEmpty();

    changedDaysAgo(7);
    var again = tryOut(WITH_NUMBERS + councillor("Saar de Wit", "anders"));
    assertThat(again.body()).contains("een uitnodiging naar dat adres sturen");
    assertThat(invited()).isEmpty();

    changedDaysAgo(8);
    var later = tryOut(WITH_NUMBERS + councillor("Saar de Wit", "anders"));
    assertThat(later.body()).doesNotContain("een uitnodiging naar dat adres sturen");
    assertThat(apply(later, INVITE).statusCode()).isEqualTo(302);
    assertThat(invited()).containsExactly(email("anders"));
  }

  @Test
  void theOldAddressHearsOfItAndTheAuditHasARowForIt() {
    assertThat(apply(readdressed(), INVITE).statusCode()).isEqualTo(302);
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
    apply(tryOut(WITH_NUMBERS + counterClerk("Bo Smit", "bo", "")));
    var asked = tryOut(WITH_NUMBERS + counterClerk("Bo Smit", "bsmit", ""));
    assertThat(asked.body()).contains("Is dit dezelfde persoon?");
    var who =
        "select id from person where organisation_id = '%s' and email = '" + email("bo") + "'";
    var form =
        Map.of(
            "content",
            found(asked, "content"),
            "body",
            "ORGANISATION",
            "unit",
            "Balie",
            "missing",
            texts(who).getFirst(),
            "most",
            "true",
            "last",
            LocalDate.now(clock).toString());
    var refused = administrator().post(scene.path("/beheer/vertrek"), form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(texts("select person_id from leaving where organisation_id = '%s'")).isEmpty();
  }

  private HttpResponse<String> readdressed() {
    var asked = tryOut(WITH_NUMBERS + councillor("Saar de Wit", "anders"));
    return answer(asked, Map.of("same2", "y"));
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
}
