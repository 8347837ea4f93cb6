// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.Leaving;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock is moved to the day on which somebody meant to look again. */
@RugdekkingTest
class ConclusionRemindersModuleTests {

  @Autowired DueRowProcessor rows;
  @Autowired SubjectGround ground;
  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @Autowired CaseLetters letters;
  @Autowired Clock real;

  @Test
  void asksOnceOnTheDayAtNineAndNotWhenConcludedAnew() {
    var town = ground.town();
    var clerk = town.clerk();
    var today = LocalDate.ofInstant(real.instant(), DueDates.ZONE);
    ground.within(
        town,
        () -> {
          var here = ground.reported(town.councillor(), clerk, today.minusDays(1));
          var subject = ground.recorded(here, "Noor Slagter");
          conclude(town, subject, today.plusDays(10));
          conclude(town, subject, today.plusDays(20));
          var clock = new MovedClock(ConclusionReminders.dueAt(today.plusDays(10)).plusSeconds(60));
          var tick = new ConclusionReminders(jdbc, people, letters, rows, clock);
          tick.run();
          assertThat(letters(town)).as("concluded anew").isEmpty();

          clock.move(Duration.ofDays(10).minusMinutes(5));
          tick.run();
          assertThat(letters(town)).as("before nine").isEmpty();
          clock.move(Duration.ofMinutes(10));
          tick.run();
          tick.run();
          assertThat(letters(town)).containsExactly(clerk.person().value() + " " + path(town));
        });
  }

  @Test
  void whoLeftIsNotAsked() {
    var town = ground.town();
    var clerk = town.clerk();
    var today = LocalDate.ofInstant(real.instant(), DueDates.ZONE);
    ground.within(
        town,
        () -> {
          var here = ground.reported(town.councillor(), clerk, today.minusDays(1));
          conclude(town, ground.recorded(here, "Noor Slagter"), today.plusDays(10));
          Leaving.of(clerk.person());
          var clock = new MovedClock(ConclusionReminders.dueAt(today.plusDays(10)).plusSeconds(60));
          new ConclusionReminders(jdbc, people, letters, rows, clock).run();
          assertThat(letters(town)).isEmpty();
        });
  }

  private void conclude(ReportGround.Town town, SubjectId subject, LocalDate day) {
    ground.dossiers.addConclusion(
        town.clerk(), subject, new SubmittedText(UUID.randomUUID(), "Komt vaker"), day);
  }

  private static String path(ReportGround.Town town) {
    return "/" + town.organisation().slug() + "/dossiers";
  }

  private static List<String> letters(ReportGround.Town town) {
    var sql =
        "select person || ' ' || path from outbox where template = 'look-again' and organisation_id = '"
            .concat(town.organisation().id().value().toString())
            .concat("'");
    return Database.texts(sql);
  }
}
