// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.ClosedDayService;
import nl.rugdekking.promise.DecreeDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day on which nobody works ends no term: neither what is promised, nor what was. */
@RugdekkingTest
class ClosedDaysModuleTests {

  private static final String DAYS = "/beheer/gesloten-dagen";

  @Autowired IncidentFixtures fixtures;
  @Autowired Organisations organisations;
  @Autowired ClosedDayService terms;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void movesWhatEndsOnItOrLaterAndBackAgain() {
    var told = ends("AFFECTED_TOLD");
    var care = ends("AFTERCARE");
    var damage = ends("DAMAGE");
    assertThat(close(told, "Brugdag").statusCode()).isEqualTo(302);

    var moved = ends("AFFECTED_TOLD");
    assertThat(moved).isEqualTo(nextWorkingDay(told));
    assertThat(ends("AFTERCARE")).as("runs by the hour").isEqualTo(care);
    assertThat(ends("DAMAGE")).as("in weeks, and ends later").isEqualTo(damage);
    assertThat(remindedOn(told)).as("nobody is written to on it").isZero();
    assertThat(count("select count(*) from promise_change where by_id is not null and %s"))
        .as("stands in the history")
        .isPositive();

    assertThat(close(moved, "Nog een").statusCode()).isEqualTo(302);
    var again = ends("AFFECTED_TOLD");
    assertThat(again).isEqualTo(nextWorkingDay(moved));

    post(DAYS + "/weghalen", Map.of("day", moved.toString()));
    post(DAYS + "/weghalen", Map.of("day", told.toString()));
    assertThat(ends("AFFECTED_TOLD")).isEqualTo(told);
    assertThat(count("select count(*) from audit_event where verb like 'calendar.%%' and %s"))
        .isEqualTo(4);
  }

  @Test
  void thePageSaysUntilWhenTheDaysByDecreeAreKnownAndWarnsInTheYearBefore() {
    assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(DAYS)).body())
        .contains("Die dagen kennen wij tot en met", "31 december 2028")
        .doesNotContain("nieuwe versie van het programma");
    assertThat(DecreeDays.endSoon(LocalDate.of(2027, 12, 31))).isFalse();
    assertThat(DecreeDays.endSoon(LocalDate.of(2028, 1, 1))).isTrue();
    assertThat(DecreeDays.endSoon(LocalDate.of(2031, 5, 5))).isTrue();
    assertThat(DecreeDays.calendar().onOrBefore(DecreeDays.KNOWN_UNTIL))
        .isEqualTo(LocalDate.of(2028, 12, 29));
  }

  @Test
  void theFirstDayOfAFollowUpStaysWhenItsLastDayMoves() {
    var path =
        scene.casePath(
            "/beloften/"
                + texts(
                        "select id::text from promise where kind = 'AFTERCARE' and part_id = '"
                            + scene.file().part(Persona.AFFECTED)
                            + "' and %s")
                    .getFirst());
    var form = scene.as(Persona.OWNER).get(path).body();
    var version = IncidentFixtures.found(form, "name=\"version\" value=\"(\\d+)\"");
    scene
        .as(Persona.OWNER)
        .post(path + "/nakomen", Map.of("version", version, "words", "Gesproken"));
    var last = ends("AFTERCARE_TWO_WEEKS");
    var first = firstDay();
    close(last, "Brugdag");
    assertThat(ends("AFTERCARE_TWO_WEEKS")).isEqualTo(nextWorkingDay(last));
    assertThat(firstDay()).isEqualTo(first).isEqualTo(terms.today().plusWeeks(2));
  }

  private LocalDate firstDay() {
    return LocalDate.parse(
        texts("select first_day from promise where kind = 'AFTERCARE_TWO_WEEKS' and %s")
            .getFirst());
  }

  @Test
  void saysHowManyMovedAndListsTheDay() {
    var answer = close(ends("AFFECTED_TOLD"), "Brugdag");
    var page = get(IncidentFixtures.location(answer).replaceFirst("^https?://[^/]+", ""));
    assertThat(page).containsPattern("Bewaard\\. \\d+ lopende termijnen zijn verschoven");
    assertThat(page).contains("Brugdag");
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () -> {
          assertThat(terms.listClosedDays()).as("elsewhere").isEmpty();
          assertThat(organisations.structure().closedDays()).isEmpty();
        });
  }

  @Test
  void aTermIsCountedWithItFromNowOn() {
    var tomorrow = nextWorkingDay(terms.today());
    close(tomorrow, "Brugdag");
    var asked = ends("AFFECTED_ASKED");
    assertThat(asked).isAfter(tomorrow);
    assertThat(
            CurrentOrganisation.callIn(
                scene.organisation().id(), () -> terms.isWorkingDay(tomorrow)))
        .isFalse();
  }

  @Test
  void refusesWhatIsFreeAlreadyWasOrIsNoDay() {
    var saturday = terms.today().plusWeeks(1);
    while (saturday.getDayOfWeek() != java.time.DayOfWeek.SATURDAY) {
      saturday = saturday.plusDays(1);
    }
    assertThat(close(saturday, "x").body()).contains("is al geen werkdag");
    assertThat(close(terms.today().minusDays(3), "x").body()).contains("Kies vandaag of later");
    assertThat(close(terms.today().plusYears(6), "x").body()).contains("Kies vandaag of later");
    var wrong = post(DAYS, Map.of("day", "ooit", "name", " "));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Vul een dag in", "Geef de dag een naam", "value=\"ooit\"");
    assertThat(count("select count(*) from closed_day where %s")).isZero();
    assertThat(post(DAYS + "/weghalen", Map.of("day", "ooit")).statusCode()).isEqualTo(302);
  }

  // ---- how it is done

  private HttpResponse<String> close(LocalDate day, String name) {
    return post(DAYS, Map.of("day", day.toString(), "name", name));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    get(scene.path(DAYS));
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(path), fields);
  }

  private String get(String path) {
    var page = scene.as(Persona.ADMINISTRATOR).get(path).body();
    assertThat(page).doesNotContain("??");
    return page;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    return CurrentOrganisation.callIn(
        scene.organisation().id(),
        () -> {
          var next = day.plusDays(1);
          while (!terms.isWorkingDay(next)) {
            next = next.plusDays(1);
          }
          return next;
        });
  }

  /** The day in the Netherlands, the same for everybody affected. */
  private LocalDate ends(String kind) {
    var days =
        texts(
            "select distinct (due_at at time zone 'Europe/Amsterdam')::date from promise where kind = '"
                .concat(kind)
                .concat("' and %s"));
    assertThat(days).as(kind).hasSize(1);
    return LocalDate.parse(days.getFirst());
  }

  private int remindedOn(LocalDate day) {
    return count(
        "select count(*) from promise where (nudge_at at time zone 'Europe/Amsterdam')::date = '"
            .concat(day.toString())
            .concat("' and %s"));
  }

  private int count(String sql) {
    return Integer.parseInt(texts(sql).getFirst());
  }

  private List<String> texts(String sql) {
    var here = "organisation_id = '" + scene.organisation().id().value() + "'";
    return Database.texts(sql.formatted(here));
  }
}
