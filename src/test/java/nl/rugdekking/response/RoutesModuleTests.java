// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because each route is tried with every body and person it depends on.
/** The measures that are open follow from who is accused, and orders from the meeting. */
@RugdekkingTest
class RoutesModuleTests {

  private static final Meeting IN_COUNCIL = new Meeting(Meeting.Kind.COUNCIL, false);
  private static final Meeting IN_COMMITTEE = new Meeting(Meeting.Kind.COMMITTEE, false);

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(
      value = MeasureKind.class,
      names = {
        "WARNING_LETTER",
        "CONDITIONS",
        "BUILDING_BAN",
        "CONTACT_BAN",
        "MEETING_ORDER",
        "CLOSED_ROOMS",
        "COUNCIL_DECISION"
      })
  void refusesEachMeasureForOthersTowardAColleague(MeasureKind kind) {
    var scene = fixtures.against(BodyKind.ORGANISATION, "counter-clerk");
    refuses(scene, kind, "response.refused.EMPLOYEE");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void letsHrTakeMeasuresTowardAColleagueAfterAHearing() {
    var scene = fixtures.against(BodyKind.ORGANISATION, "counter-clerk");
    assertThat(read(scene, ""))
        .contains("Daarom neemt HR maatregelen", "soort=HR_MEASURE", "soort=TALK")
        .doesNotContain("soort=BUILDING_BAN", "soort=WARNING_LETTER", "soort=CONDITIONS", "??");
    var form = read(scene, "?soort=HR_MEASURE");
    assertThat(form)
        .contains("name=\"heard\"", "name=\"signer\"")
        .doesNotContain("name=\"until\"", "name=\"openChannel\"", "??");
    decide(scene, MeasureKind.HR_MEASURE);
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.KEPT);
    assertThat(read(scene, "")).contains("HR neemt maatregelen", "Gehoord op");
  }

  @Test
  void showsTheListInsteadOfAFormForAMeasureThatIsNotOpen() {
    var scene = fixtures.against(BodyKind.ORGANISATION, "counter-clerk");
    assertThat(read(scene, "?soort=BUILDING_BAN"))
        .contains("Welke reactie past?")
        .doesNotContain("name=\"scope\"");
  }

  @ParameterizedTest
  @CsvSource({"COUNCIL, councillor", "EXECUTIVE, alderman", "MAYOR, mayor"})
  void keepsAnOfficeHolderOutOfClosedRoomsAtMost(BodyKind body, String title) {
    var scene = fixtures.against(body, title);
    for (var kind :
        new MeasureKind[] {
          MeasureKind.CONDITIONS,
          MeasureKind.BUILDING_BAN,
          MeasureKind.CONTACT_BAN,
          MeasureKind.MEETING_ORDER,
          MeasureKind.HR_MEASURE
        }) {
      refuses(scene, kind, "response.refused.OFFICE_HOLDER");
    }
    decide(scene, MeasureKind.CLOSED_ROOMS);
    assertThat(read(scene, "")).contains("Vergaderingen, stukken, de publieke tribune");
  }

  @Test
  void handsWhatTouchesMeetingsToTheCouncil() {
    var scene = fixtures.against(BodyKind.COUNCIL, "councillor");
    decide(scene, MeasureKind.COUNCIL_DECISION);
    assertThat(read(scene, ""))
        .contains("Voorleggen aan de raad", "Een besluit van een ander", "wie erover beslist")
        .doesNotContain("??");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.KEPT);
  }

  @ParameterizedTest
  @CsvSource({"COUNCIL, former-holder", "COUNCIL, candidate", "EXECUTIVE, family"})
  void treatsWhoLeftOfficeAsACitizen(BodyKind body, String title) {
    var scene = fixtures.against(body, title);
    refuses(scene, MeasureKind.CLOSED_ROOMS, "response.refused.CITIZEN");
    refuses(scene, MeasureKind.HR_MEASURE, "response.refused.CITIZEN");
    decide(scene, MeasureKind.BUILDING_BAN);
  }

  @Test
  void recordsAnOrderInTheCouncilBeforeTheAffectedWasAsked() {
    var scene = fixtures.reported();
    refuses(scene, MeasureKind.ORAL_ORDER, "response.refused.no-meeting");
    fixtures.meet(scene, IN_COUNCIL);
    refuses(scene, MeasureKind.COMMITTEE_ORDER, "response.refused.COUNCIL");
    assertThat(read(scene, "")).contains("soort=ORAL_ORDER").doesNotContain("soort=TALK", "??");
    assertThat(read(scene, "?soort=ORAL_ORDER"))
        .contains("Wie gaf de opdracht", "vult de jurist van uw organisatie in")
        .doesNotContain("artikel 26", "name=\"doneBy\"", "Dit kan nog niet", "??");
    var before = fixtures.promise(scene);
    record(scene, MeasureKind.ORAL_ORDER, "BO BALIEMENS, voorzitter");

    assertThat(fixtures.promise(scene)).as("it keeps no promise").isEqualTo(before);
    assertThat(read(scene, ""))
        .contains("Vastgelegd")
        .doesNotContain("Besloten", "geen bericht over dit besluit", "??");
    var recorded = fixtures.decided(scene).getFirst();
    assertThat(recorded.nature().route())
        .containsExactly(LegalNature.Remedy.COMPLAINT, LegalNature.Remedy.OMBUDSMAN);
    assertThat(
            Database.number(
                "select count(*) from outbox where template = 'affected-told'"
                    + " and organisation_id = '"
                    + scene.organisation().value()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void refusesTheOrderOfTheCouncilInACommittee() {
    var scene = fixtures.asked();
    fixtures.meet(scene, IN_COMMITTEE);
    refuses(scene, MeasureKind.ORAL_ORDER, "response.refused.COMMITTEE");
    refuses(scene, MeasureKind.MEETING_ORDER, "response.refused.COMMITTEE");
    record(scene, MeasureKind.COMMITTEE_ORDER, "De voorzitter van de commissie");
    fixtures.meet(scene, null);
    refuses(scene, MeasureKind.COMMITTEE_ORDER, "response.refused.no-meeting");
  }

  // Only the council excludes a member, also when nobody recorded who said it.
  @Test
  void takesWhoSaidItAsAMemberForAnOfficeHolder() {
    var scene = fixtures.asked();
    fixtures.meet(scene, new Meeting(Meeting.Kind.COUNCIL, true));
    for (var kind : new MeasureKind[] {MeasureKind.BUILDING_BAN, MeasureKind.MEETING_ORDER}) {
      refuses(scene, kind, "response.refused.OFFICE_HOLDER");
    }
  }

  // An earlier act of somebody else against the same person makes no visitor a second time.
  @Test
  void refusesAVisitorFromMeetingsAtARepetitionOnly() {
    var scene = fixtures.asked();
    fixtures.meet(scene, IN_COUNCIL);
    refuses(scene, MeasureKind.MEETING_ORDER, "response.refused.first");
    fixtures.reportEarlierAct(scene);
    refuses(scene, MeasureKind.MEETING_ORDER, "response.refused.first");
    fixtures.linkPerpetrators(scene);
    decide(scene, MeasureKind.MEETING_ORDER);
    assertThat(fixtures.decided(scene).getFirst().kind()).isEqualTo(MeasureKind.MEETING_ORDER);
  }

  @Test
  void leavesARefusalFromMeetingsToTheChairOfTheKindOfOrganisation() {
    var scene = fixtures.repeatedInCouncil();
    for (var signer :
        List.of(
            "A. Griffier, griffier",
            "C. Voorbeeld, wethouder",
            "D. Naam",
            "E. Naam, fractievoorzitter",
            "A. Griffier, namens de voorzitter")) {
      assertThatThrownBy(() -> refuseFromMeetings(scene, signer, 2))
          .hasMessage("response.refused.chair");
    }
    refuseFromMeetings(scene, "C. Voorbeeld, burgemeester", 2);
    assertThat(fixtures.decided(scene)).hasSize(1);
  }

  // The law says how long for municipalities only.
  @Test
  void outsideAMunicipalityALawyerFirstWritesTheArticleAndTheDuration() {
    var scene = fixtures.repeatedInCouncil(OrganisationKind.PROVINCE);
    refuses(scene, MeasureKind.MEETING_ORDER, "response.refused.no-article");
    assertThat(read(scene, ""))
        .contains("De jurist van uw organisatie vult eerst bij Brieven in")
        .doesNotContain("soort=MEETING_ORDER", "??");
    fillIn(scene, "meeting_article", "'artikel 1 van de Voorbeeldwet'");
    refuses(scene, MeasureKind.MEETING_ORDER, "response.refused.no-article");
    fillIn(scene, "meeting_months", "1");
    assertThat(read(scene, "")).contains("soort=MEETING_ORDER");
    assertThatThrownBy(() -> refuseFromMeetings(scene, "C. Voorbeeld, burgemeester", 1))
        .hasMessage("response.refused.chair");
    assertThatThrownBy(
            () -> refuseFromMeetings(scene, "C. Voorbeeld, commissaris van de Koning", 2))
        .isInstanceOfSatisfying(
            IncompleteMeasureException.class,
            refused -> assertThat(refused.gaps()).containsExactly(Gap.LONGER_THAN_ARTICLE));
    refuseFromMeetings(scene, "C. Voorbeeld, commissaris van de Koning", 1);
    assertThat(fixtures.decided(scene)).hasSize(1);
  }

  private static void fillIn(Scene scene, String column, String value) {
    Database.change(
        """
        insert into letter_setting (organisation_id, %1$s) values ('%2$s', %3$s)
        on conflict (organisation_id) do update set %1$s = excluded.%1$s
        """
            .formatted(column, scene.organisation().value(), value));
  }

  private void refuseFromMeetings(Scene scene, String signer, int months) {
    var today = responses.today();
    var whole = Proposals.complete(MeasureKind.MEETING_ORDER, today);
    var towards =
        new Proposal.MeasureTarget(whole.towards().subject(), whole.towards().notice(), signer);
    var reach =
        new Proposal.Reach(
            "De raadzaal", today, today.plusMonths(months).minusDays(1), "Schriftelijk");
    var order = Measure.of(Proposals.with(Proposals.with(whole, towards), reach), today);
    fixtures.decide(scene, fixtures.promise(scene).version(), order);
  }

  @Test
  void asksTheLocoMayorForAnOrderInPublicSpaceWhenTheMayorWasHit() {
    refuses(fixtures.reported(), MeasureKind.PUBLIC_ORDER, "response.refused.elsewhere");
    var scene = fixtures.ofMayor();
    assertThat(read(scene, "")).contains("soort=PUBLIC_ORDER").doesNotContain("??");
    assertThat(read(scene, "?soort=PUBLIC_ORDER"))
        .contains("Aan wie is het gevraagd")
        .doesNotContain("??");
    for (var asked : new String[] {"De burgemeester", "Bo Baliemens, locoburgemeester"}) {
      assertThatThrownBy(() -> record(scene, MeasureKind.PUBLIC_ORDER, asked))
          .isInstanceOfSatisfying(
              RefusedResponseException.class,
              refused ->
                  assertThat(refused.messageKey()).isEqualTo("response.refused.public-order"));
    }
    record(scene, MeasureKind.PUBLIC_ORDER, "L. Voorbeeld, locoburgemeester");
    assertThat(fixtures.decided(scene)).hasSize(1);
  }

  private void refuses(Scene scene, MeasureKind kind, String sentence) {
    assertThatThrownBy(() -> take(scene, kind))
        .isInstanceOfSatisfying(
            RefusedResponseException.class,
            refused -> assertThat(refused.messageKey()).isEqualTo(sentence));
  }

  private void take(Scene scene, MeasureKind kind) {
    if (kind.isRecordedAfterwards()) {
      record(scene, kind, "De voorzitter");
    } else {
      decide(scene, kind);
    }
  }

  private void decide(Scene scene, MeasureKind kind) {
    var today = responses.today();
    var version = fixtures.promise(scene).version();
    fixtures.decide(scene, version, Measure.of(Proposals.complete(kind, today), today));
  }

  private void record(Scene scene, MeasureKind kind, String by) {
    var today = responses.today();
    var whole = Proposals.complete(kind, today);
    var towards = new Proposal.MeasureTarget("Iemand", whole.towards().notice(), by);
    var order = Measure.of(Proposals.with(whole, towards), today);
    scene.in(
        () -> {
          var id = new ResponseId(UUID.randomUUID());
          responses.record(fixtures.enter(scene), fixtures.part(scene), id, order);
          return true;
        });
  }

  private String read(Scene scene, String query) {
    var visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
    var answer =
        visitor.get(
            "/"
                + scene.slug()
                + "/incidenten/"
                + scene.number()
                + "/getroffenen/"
                + fixtures.part(scene).value()
                + "/reactie"
                + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Objects.requireNonNull(answer.body());
  }
}
