// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That a running measure was broken is reported as a new incident, which names the measure. */
@RugdekkingTest
class MeasureBreachesModuleTests {

  private static final String BUTTON = "Deze maatregel is overtreden";

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired List<DueWork> works;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Visitor owner;

  @BeforeEach
  void aBanIsRunning() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    owner = new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
  }

  @Test
  void isANewIncidentThatTheMeasureShows() {
    assertThat(owner.get(reaction()).body()).contains(BUTTON).doesNotContain("??");
    var draft = IncidentFixtures.location(owner.post(reaction() + breach(), Map.of()));
    assertThat(draft).contains("/melden?concept=");
    var form = owner.get(draft).body();
    assertThat(form)
        .contains("Overtreding van een maatregel: Toegangsontzegging, die geldt tot en met")
        .contains("Door: De heer X. Voorbeeld.");
    assertThat(owner.get(reaction()).body())
        .as("nothing was reported yet")
        .doesNotContain("Overtreding gemeld");
    var number = send(draft, false);
    assertThat(number).isNotEqualTo(ban.scene().number());
    assertThat(owner.get(reaction()).body())
        .containsPattern("Overtreding gemeld, gebeurd op [^<]*</span>\\s*<a[^>]*>" + number);
    var part =
        IncidentFixtures.found(owner.get(incident(number)).body(), "/getroffenen/([0-9a-f-]{36})/");
    assertThat(owner.get(incident(number) + "/getroffenen/" + part + "/reactie").body())
        .contains("Gemeld als overtreding van een maatregel: Toegangsontzegging")
        .contains(ban.scene().number());
    assertThat(
            Database.number(
                "select count(*) from promise p join case_file f on f.incident_id = p.incident_id"
                    + " where f.handled_as = '%s' and f.organisation_id = '%s'"
                        .formatted(number, ban.scene().organisation().value())))
        .as("with promises of its own")
        .isPositive();
    var affected = new Visitor(port).comeIn(ban.scene().slug(), affectedLogin());
    assertThat(affected.get("/" + ban.scene().slug() + "/mijn/" + ban.scene().number()).body())
        .as("it may have happened to somebody else")
        .contains("Toegangsontzegging")
        .doesNotContain("Overtreding gemeld", BUTTON);
  }

  private String affectedLogin() {
    return fixtures.affectedLogin(ban.scene());
  }

  @Test
  void whatIsToldInConfidenceIsNoBreach() {
    send(IncidentFixtures.location(owner.post(reaction() + breach(), Map.of())), true);
    assertThat(owner.get(reaction()).body()).doesNotContain("Overtreding gemeld");
  }

  @Test
  void aCaseThatTheReaderMayNotOpenHasNoNumber() {
    var number =
        send(IncidentFixtures.location(owner.post(reaction() + breach(), Map.of())), false);
    Database.change(
        "update case_part set body = 'COUNCIL', owner_id = null where incident_id ="
            + " (select incident_id from case_file where handled_as = '%s' and organisation_id = '%s')"
                .formatted(number, ban.scene().organisation().value()));
    assertThat(owner.get(reaction()).body()).contains("Overtreding gemeld").doesNotContain(number);
  }

  /** Otherwise a later report without a name could be traced to whoever began this one. */
  @Test
  void nothingStaysOfAReportThatWentOnWithoutAName() {
    var sent = IncidentFixtures.location(owner.post(reaction() + breach(), Map.of()));
    send(sent, false);
    var draft = IncidentFixtures.location(owner.post(reaction() + breach(), Map.of()));
    assertThat(countBreaches()).isEqualTo(2);
    owner.get(draft);
    var fields = Map.of("concept", draft.substring(draft.indexOf('=') + 1), "nameless", "");
    assertThat(IncidentFixtures.location(owner.post("/" + ban.scene().slug() + "/melden", fields)))
        .endsWith("/anoniem");
    CurrentOrganisation.runIn(
        ban.scene().organisation(),
        () -> works.stream().filter(work -> work.kind().equals("draft")).forEach(DueWork::run));
    assertThat(countBreaches()).as("of the report that was sent").isEqualTo(1);
    assertThat(
            Database.texts(
                "select verb from audit_event where object_id = '%s'"
                    .formatted(ban.about().measure().value())))
        .as("nothing says who began it")
        .noneMatch(verb -> verb.contains("BREACH"));
  }

  private int countBreaches() {
    return Database.number(
        "select count(*) from response_breach where response_id = '%s'"
            .formatted(ban.about().measure().value()));
  }

  @Test
  void whatDoesNotHoldCannotBeBroken() {
    Database.change(
        "update response set starts_on = starts_on - 9, ends_on = current_date - 1 where id = '%s'"
            .formatted(ban.about().measure().value()));
    assertThat(owner.get(reaction()).body()).doesNotContain(BUTTON);
    var refused = owner.post(reaction() + breach(), Map.of());
    assertThat(refused.body()).contains("Deze maatregel geldt nu niet");
    var unknown = letters.decided(MeasureKind.BUILDING_BAN);
    var other = new Visitor(port).comeIn(unknown.scene().slug(), unknown.scene().login());
    assertThat(other.get(reaction(unknown)).body())
        .as("whom nobody told of the measure does not break it")
        .doesNotContain(BUTTON);
  }

  /** Sends the report, and returns the number of its case. */
  private String send(String draft, boolean confidential) {
    var form = owner.get(draft).body();
    var fields = new HashMap<String, String>();
    fields.put("concept", draft.substring(draft.indexOf('=') + 1));
    fields.put("words", IncidentFixtures.found(form, "<textarea[^>]*name=\"words\"[^>]*>([^<]*)<"));
    fields.put("day", "TODAY");
    fields.put("whom", "OTHER");
    fields.put("names", "Bo Baliemens");
    fields.put("confidential", String.valueOf(confidential));
    var sent = IncidentFixtures.location(owner.post("/" + ban.scene().slug() + "/melden", fields));
    Database.endHolds();
    return Database.text(
        "select f.handled_as from report r join case_file f on f.incident_id = r.incident_id"
            + " where r.id = '%s'".formatted(sent.substring(sent.lastIndexOf('/') + 1)));
  }

  private String breach() {
    return "/" + ban.about().measure().value() + "/overtreding";
  }

  private String incident(String number) {
    return "/" + ban.scene().slug() + "/incidenten/" + number;
  }

  private String reaction() {
    return reaction(ban);
  }

  private static String reaction(Started letter) {
    return "/%s/incidenten/%s/getroffenen/%s/reactie"
        .formatted(letter.scene().slug(), letter.scene().number(), letter.about().part().value());
  }
}
