// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a report costs when there were many acts against the same person before. */
class LongSeriesModuleTests extends SubjectScene {

  // Somebody may be shouted at every week: the fiftieth report must not plan fifty cases again.
  @Test
  void aReportReadsAsManyPromisesAfterManyActsAsAfterFew() {
    within(
        () -> {
          report(EARLIER);
          report(LATER);
          var few = readsOfPromises(LATER.plusDays(1));
          for (int day = 2; day < 8; day++) {
            report(LATER.plusDays(day));
          }
          assertThat(readsOfPromises(LATER.plusDays(8))).isEqualTo(few);
        });
  }

  private void report(LocalDate day) {
    ground.reported(town.councillor(), clerk, day);
  }

  // How often one report reads the promises of any case.
  private long readsOfPromises(LocalDate day) {
    var reads = new AtomicLong();
    ground.transactions.executeWithoutResult(
        status -> {
          var before = readsInTransaction();
          report(day);
          reads.set(readsInTransaction() - before);
        });
    return reads.get();
  }

  private long readsInTransaction() {
    return ground
        .jdbc
        .sql(
            "select coalesce(seq_scan, 0) + coalesce(idx_scan, 0)"
                + " from pg_stat_xact_user_tables where relname = 'promise'")
        .query(Long.class)
        .single();
  }
}
