// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

  @Test
  void aReportAsksForItsSeriesOnce() {
    within(
        () -> {
          var single = reads("subject", () -> report(EARLIER));
          report(LATER);
          var repeated = reads("subject", () -> report(LATER.plusDays(1)));
          assertThat(single).isPositive();
          assertThat(repeated).isEqualTo(single);
        });
  }

  // Planning this query takes ten times as long as running it.
  @Test
  void theSeriesOfManyPartsIsAskedForWithOneQueryPlan() {
    within(
        () -> {
          var part = ground.reported(town.councillor(), clerk, EARLIER);
          var plans =
              ground.transactions.execute(
                  status -> {
                    for (int time = 0; time < 20; time++) {
                      repetition.listOtherActs(part.id());
                    }
                    return findPlansOf("select part_id, incident_id, handled_as, earlier");
                  });
          assertThat(plans).isNotEmpty().allMatch(kept -> kept.kept > 0 && kept.madeAnew == 0);
        });
  }

  private record PlansOfQuery(long kept, long madeAnew) {}

  // The server counts the plans of a query from the fifth time on, when the driver prepares it.
  private List<PlansOfQuery> findPlansOf(String query) {
    return ground
        .jdbc
        .sql(
            "select generic_plans, custom_plans from pg_prepared_statements"
                + " where strpos(statement, ?) > 0 and generic_plans + custom_plans > 0")
        .param(query)
        .query((row, number) -> new PlansOfQuery(row.getLong(1), row.getLong(2)))
        .list();
  }

  // A dossier of thirty cases must not be planned anew whenever somebody links one more.
  @Test
  void aLinkReadsAsManyPromisesInALongDossierAsInAShortOne() {
    within(
        () -> {
          var first = ground.reported(town.councillor(), clerk, EARLIER);
          var known = ground.recorded(first, "Noor Slagter");
          for (int day = 1; day < 4; day++) {
            linkOneMore(known, EARLIER.plusDays(day));
          }
          var few = linkOneMore(known, EARLIER.plusDays(4));
          for (int day = 5; day < 29; day++) {
            linkOneMore(known, EARLIER.plusDays(day));
          }
          assertThat(linkOneMore(known, EARLIER.plusDays(29))).isEqualTo(few);
          assertThat(ground.links.listCandidates(ground.enter(first), subject(first))).isEmpty();
        });
  }

  private Subject subject(SubjectGround.Part part) {
    return ground.subjects.list(ground.enter(part), part.id()).getFirst();
  }

  /** Returns how often the link alone reads promises. */
  private long linkOneMore(SubjectId known, LocalDate day) {
    var affected = day.getDayOfMonth() % 2 == 0 ? town.councillor() : town.otherCouncillor();
    var part = ground.reported(affected, clerk, day);
    var id = ground.recorded(part, "Noor Slagter");
    return reads("promise", () -> ground.link(part, id, known));
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
    return reads("promise", () -> report(day));
  }

  private long reads(String table, Runnable work) {
    var reads = new AtomicLong();
    ground.transactions.executeWithoutResult(
        status -> {
          var before = readsInTransaction(table);
          work.run();
          reads.set(readsInTransaction(table) - before);
        });
    return reads.get();
  }

  private long readsInTransaction(String table) {
    return ground
        .jdbc
        .sql(
            "select coalesce(seq_scan, 0) + coalesce(idx_scan, 0)"
                + " from pg_stat_xact_user_tables where relname = ?")
        .param(table)
        .query(Long.class)
        .single();
  }
}
