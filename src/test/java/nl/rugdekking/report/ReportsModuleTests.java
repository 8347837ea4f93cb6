// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.Database;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Test;

/** A report that is accepted is a registered incident, once and whole, or nothing. */
class ReportsModuleTests extends ReportScene {

  @Test
  void aReportIsARegisteredIncidentWithPromises() {
    var id = UUID.randomUUID();
    var receipt = send(town.councillor(), ReportGround.about(id, "Drie berichten"));
    assertThat(receipt.report()).isEqualTo(id);
    assertThat(town.count("report")).isEqualTo(1);
    assertThat(town.count("incident")).isEqualTo(1);
    assertThat(town.count("promise")).isPositive();
    var own = town.in(() -> view.open(town.councillor(), id));
    assertThat(own.telling()).isNotNull();
    assertThat(own.progress()).isEqualTo(OwnReport.Progress.RECEIVED);
    assertThat(own.promises()).isNotEmpty();
    assertThat(own.parts().getFirst().readers())
        .extracting(reader -> reader.name())
        .containsExactly("Ilse Brandsema");
  }

  @Test
  void aFailureAtTheEndLeavesNothing() {
    Database.change(
        """
        create or replace function fail_on_purpose() returns trigger language plpgsql as
        $$ begin raise exception 'on purpose'; end $$;
        create constraint trigger fail_on_purpose after insert on report
          deferrable initially deferred for each row execute function fail_on_purpose();
        """);
    var id = UUID.randomUUID();
    try {
      town.in(() -> drafts.save(town.councillor(), id, Map.of("words", "x"), List.of()));
      assertThatThrownBy(
              () -> send(town.councillor(), ReportGround.about(id, "Drie berichten"), photo(40)))
          .isNotInstanceOf(HiddenException.class);
    } finally {
      Database.change("drop trigger fail_on_purpose on report");
    }
    for (var table :
        List.of("report", "incident", "case_file", "case_part", "promise", "evidence")) {
      assertThat(town.count(table)).as(table).isZero();
    }
    assertThat(town.count("draft")).isEqualTo(1);
    send(town.councillor(), ReportGround.about(id, "Drie berichten"), photo(40));
    assertThat(town.count("report")).isEqualTo(1);
    assertThat(town.count("evidence")).isEqualTo(1);
  }

  @Test
  void sentTwiceIsOneReport() {
    var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
    var first = send(town.councillor(), submission, photo(40));
    var second = send(town.councillor(), submission, photo(40));
    assertThat(second).isEqualTo(first);
    assertThat(town.count("report")).isEqualTo(1);
    assertThat(town.count("incident")).isEqualTo(1);
    assertThat(town.count("evidence")).isEqualTo(1);
    assertThat(marks()).isEmpty();
  }

  @Test
  void sentAtOnceIsOneReport() throws Exception {
    for (var withDraft : List.of(false, true)) {
      var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
      if (withDraft) {
        town.in(
            () ->
                drafts.save(
                    town.councillor(), submission.draft(), Map.of("words", "x"), List.of()));
      }
      var before = town.count("incident");
      var receipts = new HashSet<Receipt>();
      for (var sent : atOnce(6, () -> send(town.councillor(), submission, photo(30)))) {
        receipts.add(sent.get());
      }
      assertThat(receipts).hasSize(1);
      assertThat(town.count("incident")).isEqualTo(before + 1);
      assertThat(
              Database.number(
                  "select count(*) from evidence where report_id = '" + submission.draft() + "'"))
          .isEqualTo(1);
    }
    assertThat(marks()).isEmpty();
  }

  @Test
  void theKeyOfADraftBecomesTheReports() {
    var id = UUID.randomUUID();
    town.in(() -> drafts.save(town.councillor(), id, Map.of("words", "x"), List.of(photo(40))));
    send(town.councillor(), ReportGround.about(id, "Drie berichten"));
    assertThat(town.count("draft")).isZero();
    var file = town.in(() -> view.open(town.councillor(), id)).files().getFirst();
    try (var opened = town.in(() -> downloads.openOwn(town.councillor(), id, file.id()))) {
      assertThat(opened.displayable()).isTrue();
      assertThat(new String(opened.content(), StandardCharsets.ISO_8859_1))
          .doesNotContain(Pictures.HIDDEN);
    }
    assertThat(
            Database.number(
                "select count(*) from report r join evidence e on e.key_id = r.key_id where r.id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void whoRathersNotToSayIsHeardInConfidence() {
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Iets", Whom.UNSAID, List.of()));
    assertThat(town.count("case_part")).isEqualTo(1);
    assertThat(town.count("promise")).as("a talk promises nothing").isZero();
  }

  private static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws Exception {
    var barrier = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      var tasks = new ArrayList<Callable<T>>();
      for (int i = 0; i < times; i++) {
        tasks.add(
            () -> {
              barrier.await();
              return work.call();
            });
      }
      return threads.invokeAll(tasks);
    }
  }

  private List<Path> marks() {
    var marks =
        TestGround.data()
            .resolve("files")
            .resolve("pending")
            .resolve(town.organisation().id().toString());
    if (!Files.isDirectory(marks)) {
      return List.of();
    }
    try (var files = Files.list(marks)) {
      return files.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
