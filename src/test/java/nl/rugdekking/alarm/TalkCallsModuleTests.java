// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of danger in a talk nobody hears who told it or is above them, while anybody else can be called.
 * The OWNER of the ground listens here, and the OFFICER is the manager of the person who tells.
 */
class TalkCallsModuleTests extends AlarmScene {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @SuppressWarnings("NullAway.Init")
  private CasePart talk;

  TalkCallsModuleTests() {
    super("2036-11-03T09:00:00Z");
  }

  @BeforeEach
  void toldInConfidence() {
    ground.run(
        town,
        () ->
            ground.people.addOffice(
                town.person(Who.OWNER), OfficeKind.CONFIDENTIAL_ADVISER, null, LONG_AGO));
    var teller = ground.in(town, this::addTeller);
    talk = told(teller, teller);
  }

  private PersonId addTeller() {
    var login = "teller@" + town.organisation().slug() + ".example";
    var id = ground.people.add("Teller Alarm", login, Locale.of("nl")).id();
    ground.people.addPosition(
        id, BodyKind.ORGANISATION, "counter-clerk", town.person(Who.OFFICER), LONG_AGO);
    return id;
  }

  private CasePart told(PersonId by, PersonId about) {
    var position = new Position(about, BodyKind.ORGANISATION, "counter-clerk", null);
    var registration =
        new Registration(
            by,
            Lane.CONFIDENTIAL,
            null,
            null,
            false,
            List.of(Registration.ReportedPerson.known(position)),
            List.of());
    var incident = ground.in(town, () -> ground.incidents.register(registration).incident());
    var sql = "select part_id from case_part where incident_id = '" + incident.value() + "'";
    return ground.in(town, () -> cases.getPart(new PartId(Database.uuid(sql))));
  }

  @Test
  void theManagerOfWhoToldItIsNotCalledWhoeverIsOnDuty() {
    onDuty();
    raise(talk);
    tickTimes(3);
    assertThat(called(talk)).containsExactly(Who.SECOND, Who.OWNER, Who.FALLBACK, Who.SECOND);
  }

  @Test
  void whoIsOnDutyAndToldItAboutSomebodyElseIsNotCalled() {
    onDuty();
    var ofSecond = told(town.person(Who.SECOND), town.person(Who.COUNCILLOR));
    raise(ofSecond);
    tickTimes(2);
    assertThat(called(ofSecond)).doesNotContain(Who.SECOND);
  }

  @Test
  void whenNobodyOfTheLineIsLeftAnotherTaskComesBeforeTheManager() {
    onDuty();
    block(talk, Who.SECOND, Who.OWNER, Who.FALLBACK);
    raise(talk);
    assertThat(called(talk)).containsExactly(Who.ADMINISTRATOR);
  }

  @Test
  void whenThereIsNobodyElseTheManagerIsCalled() {
    onDuty();
    block(talk, Who.SECOND, Who.OWNER, Who.FALLBACK, Who.ADMINISTRATOR);
    raise(talk);
    assertThat(called(talk)).containsExactly(Who.OFFICER);
    assertThat(entries("UNANSWERED")).isZero();
  }

  @Test
  void thePageSaysBeforehandWhoIsCalledAndThatIsWhoIsCalled() {
    var now = Instant.now();
    ground.onDuty(town, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    var adviser = ground.signedIn(town, Who.OWNER);
    var page =
        town.path(
            "/incidenten/%s/getroffenen/%s/oproepen"
                .formatted(
                    ground.in(town, () -> cases.number(talk.incident())), talk.id().value()));
    var before = adviser.get(page).body().replaceAll("\\s*<[^>]*>\\s*", "|");
    assertThat(before).containsSubsequence("SECOND Alarm (tweede piket)", "FALLBACK Alarm");
    assertThat(before).doesNotContain("OWNER Alarm (");
    assertThat(before.indexOf("OFFICER Alarm (piket)"))
        .isGreaterThan(before.indexOf("Zolang er iemand anders is"));
    var need = Map.of("form", UUID.randomUUID().toString(), "need", "Zij staat buiten");
    location(adviser.post(page, need));
    assertThat(called(talk)).containsExactly(Who.SECOND);
    assertThat(adviser.get(page).body()).contains("Er is al iemand opgeroepen");
    assertThat(adviser.get(page.replace("/oproepen", "/eerste-uur")).body())
        .contains("wij roepen dan niemand anders meer op");
  }
}
