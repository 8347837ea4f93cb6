// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import nl.rugdekking.register.acting.Repetition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report costs when there were many acts against the same person before. */
class LongSeriesModuleTests extends SubjectScene {

  @Autowired Repetition repetition;

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

  @Test
  void onlyALinkSaysThatThePerpetratorIsTheSame() {
    within(
        () -> {
          var first = ground.reported(town.councillor(), clerk, EARLIER);
          var known = ground.recorded(first, "Noor Slagter");
          var second = ground.reported(town.councillor(), clerk, LATER);
          var id = ground.recorded(second, "Noor Slagter");
          assertThat(read(() -> repetition.isRepeated(second.id()))).isTrue();
          assertThat(isSameSubject(second)).isFalse();
          ground.link(second, id, known);
          assertThat(isSameSubject(second)).isTrue();
          assertThat(isSameSubject(first)).as("earlier").isFalse();
        });
  }

  private boolean isSameSubject(SubjectGround.Part part) {
    return read(() -> repetition.isRepeatedBySameSubject(part.id()));
  }

  private boolean read(BooleanSupplier question) {
    return Boolean.TRUE.equals(ground.transactions.execute(status -> question.getAsBoolean()));
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
