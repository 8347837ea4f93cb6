// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three years of measures, each day twice, and each time by new objects as after a restart: what is
 * due falls once, on its day, because it was scheduled.
 */
@RugdekkingTest
class MeasureYearsModuleTests {

  private static final int DAYS = 3 * 365 + 1;
  private static final LocalTime NINE = LocalTime.of(9, 1);

  @Autowired ResponseFixtures fixtures;
  @Autowired LetterFixtures letters;
  @Autowired Responses responses;
  @Autowired ResponseRepository repository;
  @Autowired ResponsePromiseService promises;
  @Autowired ReviewRepository reviews;
  @Autowired ReviewPromises reviewPromises;
  @Autowired PartService parts;
  @Autowired CaseAssignments cases;
  @Autowired AuditLog audit;
  @Autowired MeasureNotice notice;
  @Autowired DueRowProcessor rows;
  @Autowired JdbcClient jdbc;
  @Autowired Vault vault;
  @Autowired ObjectProvider<MeasureLetters> rooms;
  @Autowired ShieldRule shields;

  @Test
  void eachMeasureIsLookedAtOnceFourteenDaysBeforeItEndsAndEndsOnce() {
    var scene = fixtures.asked();
    var first = fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    var lastDays = new ArrayList<LocalDate>();
    for (var day = responses.today().plusDays(15);
        day.isBefore(responses.today().plusDays(DAYS));
        day = day.plusDays(29)) {
      lastDays.add(day);
      copy(scene, first, day);
    }
    Database.change("delete from response where id = '%s'".formatted(first.value()));
    for (int day = 0; day <= DAYS; day++) {
      var clock = clockOn(responses.today().plusDays(day));
      for (int time = 0; time < 2; time++) {
        wake(
            scene, clock, new MeasureReviewJob(reviews, reviewPromises, parts, cases, rows, clock));
        wake(scene, clock, new MeasureExpiryJob(repository, audit, notice, rows, clock));
      }
    }
    var measures = "from response where organisation_id = '%s'".formatted(organisation(scene));
    assertThat(Database.number("select count(*) " + measures)).isEqualTo(lastDays.size());
    assertThat(
            Database.texts(
                "select ((review_asked_at at time zone 'Europe/Amsterdam')::date - ends_on) || ' '"
                    + " || ((expired_at at time zone 'Europe/Amsterdam')::date - ends_on) "
                    + measures))
        .hasSize(lastDays.size())
        .containsOnly("-14 1");
    assertThat(
            Database.texts(
                "select ((due_at at time zone 'Europe/Amsterdam')::date)::text from promise"
                    + " where kind = 'MEASURE_REVIEWED' and organisation_id = '%s'"
                        .formatted(organisation(scene))))
        .as("a promise for each, by its last day")
        .containsExactlyInAnyOrderElementsOf(lastDays.stream().map(LocalDate::toString).toList());
    for (var kind : List.of("REVIEW_DUE", "EXPIRED")) {
      assertThat(
              Database.number(
                  "select count(*) from timeline_entry where kind = '%s' and organisation_id = '%s'"
                      .formatted(kind, organisation(scene))))
          .as(kind)
          .isEqualTo(lastDays.size());
    }
  }

  @Test
  void thePageOfASiteShowsAMeasureOnEachOfItsDaysAndOnNoOther() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    var from = responses.today().plusDays(7);
    var until = responses.today().plusYears(2);
    Database.change(
        "update response set starts_on = '%s', ends_on = '%s' where id = '%s'"
            .formatted(from, until, ban.about().measure().value()));
    for (int day = 0; day <= DAYS; day++) {
      var today = responses.today().plusDays(day);
      var running = new RunningMeasures(jdbc, vault, rooms, shields, clockOn(today));
      assertThat(fixtures.inTransaction(ban.scene(), running::list))
          .as("%s", today)
          .hasSize(today.isBefore(from) || today.isAfter(until) ? 0 : 1);
    }
  }

  /** Another measure of the same kind, without words, and with another last day. */
  private void copy(Scene scene, ResponseId first, LocalDate lastDay) {
    Database.change(
        "insert into response (organisation_id, id, incident_id, part_id, kind, nature, decided_at,"
            + " decided_by, subject, conduct, conduct_on, place, heard, heard_on, heard_words,"
            + " scope, starts_on, ends_on, open_channel, notice, signer, key_id)"
            + " select organisation_id, gen_random_uuid(), incident_id, part_id, kind, nature,"
            + " decided_at, decided_by, '', '', conduct_on, '', heard, heard_on,"
            + " '', '', starts_on, '%s', '', notice, '', key_id".formatted(lastDay)
            + " from response where id = '%s'".formatted(first.value()));
    fixtures.inTransaction(
        scene,
        () -> {
          promises.scheduleExpiry(lastDay);
          return true;
        });
  }

  /** Does the work when it is due, as the ticker does. */
  private static void wake(Scene scene, MovedClock clock, DueWork work) {
    var due =
        "from work_due where organisation_id = '%s' and kind = '%s' and due <= '%s'"
            .formatted(organisation(scene), work.kind(), clock.instant());
    if (Database.number("select count(*) " + due) > 0) {
      Database.change("delete " + due);
      scene.in(
          () -> {
            work.run();
            return true;
          });
    }
  }

  private static MovedClock clockOn(LocalDate day) {
    return new MovedClock(day.atTime(NINE).atZone(DueDates.ZONE).toInstant());
  }

  private static UUID organisation(Scene scene) {
    return scene.organisation().value();
  }
}
