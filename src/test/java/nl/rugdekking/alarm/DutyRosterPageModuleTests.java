// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which an administrator keeps the roster. */
@RugdekkingTest
class DutyRosterPageModuleTests {

  private final LocalDate yesterday = LocalDate.now(Dates.ZONE).minusDays(1);

  @Autowired AlarmGround ground;
  @Autowired People people;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor administrator;

  @BeforeEach
  void administratorComesIn() {
    town = ground.town();
    administrator = ground.signedIn(town, Who.ADMINISTRATOR);
  }

  @Test
  void warnsOfHoursWithoutAnybodyUntilThereAreNone() {
    assertThat(page())
        .contains("Let op: uren", "Er is geen sms-dienst ingesteld", "Nu heeft niemand piket.");
    location(plan("9"));
    assertThat(page())
        .contains("Nu heeft piket: OFFICER Alarm, SECOND Alarm.")
        .contains(
            "De komende acht weken heeft elk uur iemand piket.", "OFFICER Alarm, tweede: SECOND")
        .doesNotContain("Let op: uren zonder piket");
    var day = yesterday.plusDays(7).toString();
    location(
        administrator.post(
            path("/uitzonderingen"),
            Map.of(
                "absent",
                id(Who.OFFICER),
                "instead",
                id(Who.SECOND),
                "fromDay",
                day,
                "fromTime",
                "18:00",
                "untilDay",
                yesterday.plusDays(8).toString(),
                "untilTime",
                "8.00")));
    assertThat(page()).contains("OFFICER Alarm is er niet, SECOND Alarm neemt het over");
    location(administrator.post(found(page(), "action=\"([^\"]+/weken/[^\"]+)\""), Map.of()));
    location(
        administrator.post(found(page(), "action=\"([^\"]+/uitzonderingen/[^\"]+)\""), Map.of()));
    assertThat(page()).contains("Let op: uren zonder piket", "Er zijn geen uitzonderingen.");
    assertThat(town.value("select count(*) from audit_event where verb like 'duty.%'"))
        .isEqualTo("4");
  }

  @Test
  void theNumberThatPeopleInDangerSeeIsSetHere() {
    assertThat(page()).contains("Er is geen nummer");
    assertThat(administrator.post(path("/lijn"), Map.of("line", "bel mij")).body())
        .contains("Dit is geen telefoonnummer", "value=\"bel mij\"");
    location(administrator.post(path("/lijn"), Map.of("line", "088-000 01 12")));
    assertThat(page()).contains("Nu: 088-000 01 12");
    location(administrator.post(path("/lijn"), Map.of("line", "")));
    assertThat(page()).contains("Er is geen nummer");
  }

  @Test
  void whatIsWrongComesBackWithWhatWasTyped() {
    page();
    var answer =
        administrator.post(
            path("/weken"),
            Map.of(
                "officer", id(Who.OFFICER),
                "second", id(Who.OFFICER),
                "startDay", "ooit",
                "startTime", "25:99",
                "weeks", "veel"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Kies als tweede iemand anders.", "Schrijf een dag", "Schrijf een tijd")
        .contains("Schrijf een getal", "value=\"ooit\"", "value=\"25:99\"", "value=\"veel\"");
    assertThat(town.value("select count(*) from duty_shift")).isEqualTo("0");
  }

  @Test
  void onlyWhoHasTheRoleCanBeOnDuty() {
    page();
    var fields = new HashMap<>(Map.of("officer", id(Who.OWNER), "second", "", "weeks", "1"));
    fields.put("startDay", yesterday.toString());
    fields.put("startTime", "08:00");
    var answer = administrator.post(path("/weken"), fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("heeft de rol Piket niet meer");
  }

  @Test
  void anExceptionEndsAfterItBegins() {
    page();
    var answer =
        administrator.post(
            path("/uitzonderingen"),
            Map.of(
                "absent", id(Who.OFFICER),
                "fromDay", yesterday.toString(),
                "fromTime", "18:00",
                "untilDay", yesterday.toString(),
                "untilTime", "08:00"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Het einde ligt voor het begin.");
  }

  @Test
  void hoursThatAreOverOrTakenAreRefused() {
    page();
    var over = planFrom(yesterday.minusDays(30), Who.OFFICER, "1");
    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body()).contains("Deze uren zijn al voorbij.", "id=\"startDay-error\"");
    location(planFrom(yesterday, Who.OFFICER, "1"));
    var taken = planFrom(yesterday.plusDays(6), Who.SECOND, "1");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("heeft al iemand piket voor hetzelfde orgaan");
    location(planFrom(yesterday.plusDays(7), Who.SECOND, "1"));
    assertThat(town.value("select count(*) from duty_shift")).isEqualTo("2");
  }

  @Test
  void aRoundIsRepeatedButNoFurtherThanAYear() {
    location(planFrom(yesterday, Who.OFFICER, "1"));
    location(planFrom(yesterday.plusDays(7), Who.SECOND, "1"));
    page();
    location(administrator.post(path("/herhalen"), Map.of("times", "4")));
    assertThat(town.value("select count(*) from duty_shift")).isEqualTo("10");
    assertThat(page()).contains("De komende acht weken heeft elk uur iemand piket.");
    var far = administrator.post(path("/herhalen"), Map.of("times", "99"));
    assertThat(far.statusCode()).isEqualTo(422);
    assertThat(far.body()).contains("meer dan een jaar vooruit", "value=\"99\"");
    var none = administrator.post(path("/herhalen"), Map.of("times", "vaak"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Schrijf een getal van 1 tot en met 99.");
    assertThat(town.value("select count(*) from duty_shift")).isEqualTo("10");
  }

  @Test
  void twoDoNotTakeOverFromEachOther() {
    page();
    location(away(Who.OFFICER, Who.SECOND));
    var answer = away(Who.SECOND, Who.OFFICER);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("is in deze uren zelf ook weg", "id=\"instead-error\"")
        .doesNotContain("id=\"absent-error\"");
    assertThat(town.value("select count(*) from duty_exception")).isEqualTo("1");
  }

  @Test
  void aNumberIsSealedShownHereOnlyAndForgottenWhenEmptied() {
    page();
    var wrong =
        administrator.post(path("/nummers"), Map.of("who", id(Who.OFFICER), "number", "bel mij"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Dit is geen mobiel nummer.", "value=\"bel mij\"");
    location(
        administrator.post(
            path("/nummers"), Map.of("who", id(Who.OFFICER), "number", "06 12345678")));
    assertThat(page()).contains("+31612345678");
    assertThat(town.value("select number from duty_number")).startsWith("\\x");
    location(administrator.post(path("/nummers"), Map.of("who", id(Who.OFFICER), "number", "")));
    assertThat(page()).doesNotContain("+31612345678");
    assertThat(town.value("select count(*) from duty_number")).isEqualTo("0");
  }

  @Test
  void whoLostTheRoleIsSaidToHaveItNoMoreOnBothPages() {
    location(plan("9"));
    var officer = "OFFICER Alarm";
    assertThat(roles()).doesNotContain("iemand zonder de rol Piket", "heeft lege uren");
    take(officer);
    assertThat(page())
        .contains(officer + " (heeft geen piket meer), tweede: SECOND Alarm")
        .doesNotContain("Let op: uren zonder piket");
    assertThat(roles()).contains("iemand zonder de rol Piket").doesNotContain("heeft lege uren");
    take("SECOND Alarm");
    assertThat(page())
        .contains("SECOND Alarm (heeft geen piket meer)", "Let op: uren zonder piket");
    assertThat(roles()).contains("heeft lege uren");
  }

  @Test
  void hoursThatAreEmptyForOneBodyAreSaidToBeOfThatBody() {
    take("SECOND Alarm");
    location(
        administrator.post(
            path("/weken"),
            Map.of(
                "officer", id(Who.OFFICER),
                "second", "",
                "startDay", yesterday.toString(),
                "startTime", "08:00",
                "weeks", "9")));
    assertThat(page()).doesNotContain("Let op: uren zonder piket");
    ground.run(
        town,
        () ->
            people.addOffice(
                town.person(Who.OFFICER), OfficeKind.DUTY_OFFICER, BodyKind.COUNCIL, yesterday));
    take("OFFICER Alarm");
    assertThat(page())
        .contains("Let op: uren zonder piket", "voor: het college")
        .doesNotContain("OFFICER Alarm (heeft geen piket meer)");
  }

  private String roles() {
    return administrator.get(town.path("/beheer/rollen")).body();
  }

  /** The role for the whole organisation. */
  private void take(String name) {
    var before = roles();
    var row = before.indexOf(name + "</span><br /><span class=\"rd-soft rd-small\">de hele");
    var form = before.substring(0, row);
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    location(administrator.post(action.substring(0, action.indexOf('"')), Map.of()));
  }

  private java.net.http.HttpResponse<String> planFrom(LocalDate day, Who officer, String weeks) {
    return administrator.post(
        path("/weken"),
        Map.of(
            "officer",
            id(officer),
            "second",
            "",
            "startDay",
            day.toString(),
            "startTime",
            "08:00",
            "weeks",
            weeks));
  }

  private java.net.http.HttpResponse<String> away(Who absent, Who instead) {
    return administrator.post(
        path("/uitzonderingen"),
        Map.of(
            "absent", id(absent),
            "instead", id(instead),
            "fromDay", yesterday.plusDays(3).toString(),
            "fromTime", "08:00",
            "untilDay", yesterday.plusDays(4).toString(),
            "untilTime", "08:00"));
  }

  private java.net.http.HttpResponse<String> plan(String weeks) {
    return administrator.post(
        path("/weken"),
        Map.of(
            "officer", id(Who.OFFICER),
            "second", id(Who.SECOND),
            "startDay", yesterday.toString(),
            "startTime", "08:00",
            "weeks", weeks));
  }

  private String page() {
    return administrator.get(path("")).body();
  }

  private String path(String path) {
    return town.path("/beheer/piket" + path);
  }

  private String id(Who who) {
    return town.person(who).value().toString();
  }
}
