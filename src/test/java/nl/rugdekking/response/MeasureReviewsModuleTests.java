// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Proposal.Reach;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * On a moved clock: a measure is looked at before its end, and prolonged by a new decision only.
 */
@RugdekkingTest
class MeasureReviewsModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired ReviewRepository repository;
  @Autowired MeasureReviews reviews;
  @Autowired ReviewPromises promises;
  @Autowired PartService parts;
  @Autowired CaseAssignments cases;
  @Autowired DueRowProcessor rows;
  @LocalServerPort int port;

  /** Does what is due on this day, at nine in the morning. */
  private void runOn(Scene scene, LocalDate day) {
    var clock = new MovedClock(day.atTime(9, 1).atZone(DueDates.ZONE).toInstant());
    var job = new MeasureReviewJob(repository, promises, parts, cases, rows, clock);
    scene.in(
        () -> {
          job.run();
          return true;
        });
  }

  private LocalDate lastDay() {
    return responses.today().plusMonths(2);
  }

  private static List<String> states(Scene scene) {
    return Database.texts(
        "select state from promise where kind = 'MEASURE_REVIEWED' and organisation_id = '%s'"
            .formatted(scene.organisation().value()));
  }

  private String page(Scene scene) {
    return "/"
        + scene.slug()
        + "/incidenten/"
        + scene.number()
        + "/getroffenen/"
        + fixtures.part(scene).value()
        + "/reactie";
  }

  @Test
  void fourteenDaysBeforeTheEndSomebodyIsAskedOnceToLookAgain() {
    var scene = fixtures.asked();
    fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    runOn(scene, lastDay().minusDays(15));
    assertThat(states(scene)).isEmpty();
    runOn(scene, lastDay().minusDays(14));
    runOn(scene, lastDay().minusDays(13));
    assertThat(states(scene)).containsExactly("OPEN");
    var visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
    assertThat(visitor.get(page(scene)).body())
        .contains("Laat de maatregel aflopen", "Beslis over een verlenging")
        .doesNotContain("??");
  }

  @Test
  void aWarningIsNotLookedAtAgain() {
    var warned = fixtures.asked();
    fixtures.decide(warned, MeasureKind.WARNING_LETTER);
    runOn(warned, lastDay().minusDays(14));
    assertThat(states(warned)).isEmpty();
  }

  @Test
  void aMeasureThatEndsWithinFourteenDaysIsAskedAboutAtOnce() {
    var today = responses.today();
    for (int days : List.of(8, 13, 14)) {
      var scene = fixtures.asked();
      var complete = Proposals.complete(MeasureKind.BUILDING_BAN, today);
      var reach = new Reach("Geen toegang", today, today.plusDays(days), "Paspoort op afspraak");
      fixtures.decide(
          scene,
          fixtures.promise(scene).version(),
          Measure.of(Proposals.with(complete, reach), today));
      runOn(scene, today);
      runOn(scene, today.plusDays(1));
      assertThat(states(scene)).as(days + " days").containsExactly("OPEN");
    }
  }

  @Test
  void canBeProlongedBeforeAnybodyIsAskedAndIsThenNotAskedAbout() {
    var scene = fixtures.asked();
    var ban = fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    var visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
    assertThat(visitor.get(page(scene)).body())
        .contains("Beslis over een verlenging")
        .doesNotContain("Laat de maatregel aflopen");
    var form = visitor.get(page(scene) + "?soort=BUILDING_BAN&verlengt=" + ban.value()).body();
    var fields = filled(form, ban);
    fields.put("from", lastDay().plusDays(1).toString());
    IncidentFixtures.location(visitor.post(page(scene), fields));
    runOn(scene, lastDay().minusDays(14));
    assertThat(states(scene)).isEmpty();
  }

  @Test
  void lettingItEndKeepsThePromise() {
    var scene = fixtures.asked();
    var ban = fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    assertThatThrownBy(() -> letEnd(scene, ban)).isInstanceOf(StalePageException.class);
    runOn(scene, lastDay().minusDays(14));
    letEnd(scene, ban);
    assertThat(states(scene)).containsExactly("KEPT");
    assertThatThrownBy(() -> letEnd(scene, ban)).isInstanceOf(StalePageException.class);
  }

  @Test
  void aMeasureThatIsWithdrawnIsNotLookedAtAgain() {
    var scene = fixtures.asked();
    var ban = fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    runOn(scene, lastDay().minusDays(14));
    scene.in(
        () -> {
          responses.withdraw(fixtures.enter(scene), fixtures.part(scene), ban, 0, "Niet nodig");
          return true;
        });
    assertThat(states(scene)).containsExactly("LAPSED");
  }

  @Test
  void isProlongedByANewDecisionThatBeginsTheDayAfter() {
    var scene = fixtures.asked();
    var ban = fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    runOn(scene, lastDay().minusDays(14));
    var visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
    var form = visitor.get(page(scene) + "?soort=BUILDING_BAN&verlengt=" + ban.value()).body();
    assertThat(form)
        .contains("Dit is een nieuw besluit", "value=\"" + lastDay().plusDays(1) + "\"")
        .doesNotContain("??");
    var fields = filled(form, ban);
    fields.put("from", lastDay().plusDays(2).toString());
    assertThat(visitor.post(page(scene), fields).body())
        .contains("Een verlenging begint op de dag na de laatste dag");
    fields.put("from", lastDay().plusDays(1).toString());
    IncidentFixtures.location(visitor.post(page(scene), fields));
    var decided = fixtures.decided(scene);
    assertThat(decided.getFirst().follows()).isEqualTo(ban);
    assertThat(decided.getLast().content().reach().until())
        .as("the day of the former never changes")
        .isEqualTo(lastDay());
    assertThat(states(scene)).containsExactly("KEPT");
    assertThat(visitor.get(page(scene)).body())
        .contains("Deze maatregel verlengt een eerdere.", "Brief: Verlenging van een maatregel");
  }

  private Map<String, String> filled(String form, ResponseId former) {
    var today = responses.today();
    var fields = new HashMap<String, String>();
    fields.put("measure", IncidentFixtures.found(form, "name=\"measure\" value=\"([^\"]+)\""));
    fields.put("promise", IncidentFixtures.found(form, "name=\"promise\" value=\"([^\"]*)\""));
    fields.put("prolongs", former.value().toString());
    fields.put("kind", "BUILDING_BAN");
    fields.put("nature", "PRIVATE_LAW");
    fields.put("subject", "De heer X. Voorbeeld");
    fields.put("conduct", "Kwam toch naar binnen");
    fields.put("conductOn", today.toString());
    fields.put("place", "Stadskantoor");
    fields.put("heard", "NO");
    fields.put("notHeardReason", "Kwam niet");
    fields.put("scope", "Geen toegang");
    fields.put("until", lastDay().plusMonths(2).toString());
    fields.put("openChannel", "Paspoort op afspraak");
    fields.put("notice", "AT_ONCE");
    fields.put("signer", "A. Griffier, griffier");
    fields.put("doneBy", today.plusDays(3).toString());
    return fields;
  }

  private void letEnd(Scene scene, ResponseId measure) {
    scene.in(
        () -> {
          reviews.letEnd(fixtures.enter(scene), fixtures.part(scene), measure);
          return true;
        });
  }
}
