// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.DueCommand;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.FailedRow;
import nl.rugdekking.tick.WorkStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of due work finds three rows, of which the database refuses one: the other two are
 * done, and operators see the third. A kind of which no rows are made here fails the test.
 */
@RugdekkingTest
class SetAsideModuleTests {

  @Autowired List<DueWork> works;
  @Autowired DueRows due;
  @Autowired WorkStatus status;

  @BeforeEach
  void newTown() {
    due.newTown();
  }

  @AfterEach
  void nothingRefusesAnyMore() {
    Database.change("drop function if exists refuse_for_test() cascade");
  }

  @Test
  void everyKindOfDueWorkIsPlanted() {
    assertThat(due.kinds())
        .containsExactlyInAnyOrderElementsOf(works.stream().map(DueWork::kind).toList());
  }

  @Test
  void aRowThatFailsIsSetAsideAndKeepsNoOtherWaiting() {
    for (var work : works.stream().sorted(Comparator.comparing(DueWork::kind)).toList()) {
      due.newTown();
      var planted = due.plant(work.kind());
      var bad = planted.rows().get(1);
      planted.refuse(bad);

      run(work);

      assertThat(planted.waiting()).as(work.kind()).containsExactly(bad);
      assertThat(setAside()).as(work.kind()).hasSize(1);
      var row = setAside().getFirst();
      assertThat(row.kind()).isEqualTo(work.kind());
      assertThat(row.row()).as(work.kind()).isEqualTo(bad);
      assertThat(row.attempts()).isOne();
      assertThat(row.fault()).startsWith("org.springframework.").doesNotContain(" ");
      assertThat(row.nextAt()).isAfter(row.failedAt());

      planted.mend();
      tryAgainNow();
      run(work);

      assertThat(planted.waiting()).as(work.kind() + " mended").isEmpty();
      assertThat(setAside()).as(work.kind() + " mended").isEmpty();
    }
  }

  @Test
  void pausesGrowAndOperatorsSeeHowOften() {
    var bad = plantBad("tally");
    var before = status.countFailedRows();
    long last = 0;
    for (int attempt = 1; attempt <= 5; attempt++) {
      run(work("tally"));
      var row = setAside().getFirst();
      assertThat(row.attempts()).isEqualTo(attempt);
      var pause = Duration.between(row.failedAt(), row.nextAt()).toSeconds();
      assertThat(pause).isGreaterThan(last);
      last = pause;
      // not before its time
      run(work("tally"));
      assertThat(setAside().getFirst().attempts()).isEqualTo(attempt);
      tryAgainNow();
    }
    assertThat(status.countFailedRows()).isEqualTo(before + 1);
    assertThat(setAside()).hasSize(1);
    assertThat(dueCommand())
        .contains("tally: row " + bad + " of tally_delta")
        .contains(due.town.organisation().slug(), "tried 5 times")
        .doesNotContain("Noor Slagter");
  }

  @Test
  void anAlarmNeverWaitsLongerThanAMinute() {
    plantBad("alarm");
    for (int attempt = 1; attempt <= 4; attempt++) {
      run(work("alarm"));
      assertThat(setAside()).hasSize(1);
      var row = setAside().getFirst();
      assertThat(row.attempts()).isEqualTo(attempt);
      assertThat(Duration.between(row.failedAt(), row.nextAt()))
          .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
      tryAgainNow();
    }
  }

  private UUID plantBad(String kind) {
    var planted = due.plant(kind);
    var bad = planted.rows().getFirst();
    planted.refuse(bad);
    return bad;
  }

  private DueWork work(String kind) {
    return works.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  private void run(DueWork work) {
    CurrentOrganisation.runIn(organisation(), work::run);
  }

  private void tryAgainNow() {
    Database.change(
        "update work_set_aside set next_at = now() - interval '1 second' where organisation_id = '%s'"
            .formatted(organisation().value()));
  }

  private List<FailedRow> setAside() {
    return status.listFailedRows(1000).stream()
        .filter(row -> row.organisation().equals(organisation()))
        .toList();
  }

  private static String dueCommand() {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(DueCommand.run(TestGround.settings(), stream)).isOne();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private OrganisationId organisation() {
    return due.town.organisation().id();
  }
}
