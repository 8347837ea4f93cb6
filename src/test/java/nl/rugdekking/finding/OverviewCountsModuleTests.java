// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeepers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An overview counts exactly what its reader may open, and what its lists show. */
class OverviewCountsModuleTests extends CrowdScene {

  @Autowired OverviewService overviews;
  @Autowired PromiseKeepers keepers;
  @Autowired TallyRepository tallies;
  @Autowired ListedPromises promises;
  @Autowired LateCases lateCases;

  @Test
  void anOverviewCountsExactlyWhatMayBeOpened() {
    inCrowd(
        2,
        crowd -> {
          compareCounts(crowd);
          tallies.addUp(tallies.listPending());
          compareCounts(crowd);
          assertThat(
                  jdbc.sql("select count(*) from tally_delta where organisation_id = ?")
                      .param(CurrentOrganisation.id())
                      .query(Long.class)
                      .single())
              .isZero();
        });
  }

  @Test
  void aNumberOfTheOverviewIsTheNumberOfPromisesInItsList() {
    inCrowd(
        3,
        crowd -> {
          for (var viewer : some(crowd.viewers())) {
            for (var body : overviews.getOverview(viewer, null).bodies()) {
              for (var line : body.lines()) {
                for (var stand : PromiseStatus.values()) {
                  var filter = promise(body.body(), line.kind(), stand);
                  var listed = promises.count(viewer, filter).orElseThrow();
                  assertThat(listed.promises())
                      .as("%s %s %s", body.body(), line.kind(), stand)
                      .isEqualTo(count(line, stand));
                  assertThat(listed.cases()).isEqualTo(walk(viewer, filter).size());
                }
              }
            }
          }
        });
  }

  @Test
  void whatIsLateIsCountedAsInItsListTheLongestLateFirst() {
    inCrowd(
        6,
        crowd -> {
          var found = 0;
          for (var viewer : some(crowd.viewers())) {
            var listed = walk(viewer, promise(null, null, PromiseStatus.LATE));
            var late = lateCases.list(viewer, promise(null, null, PromiseStatus.LATE), null, 500);
            assertThat(late.complete()).isTrue();
            assertThat(late.amount()).isEqualTo(listed.size());
            assertThat(late.cases())
                .extracting(one -> one.summary().part())
                .containsExactlyInAnyOrderElementsOf(listed);
            assertThat(late.cases())
                .extracting(one -> one.summary().due())
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
            var ofOthers =
                lateCases.list(viewer, promise(null, null, PromiseStatus.LATE), viewer.person(), 3);
            assertThat(ofOthers.amount()).isEqualTo(ofOthers.cases().isEmpty() ? 0 : listed.size());
            assertThat(ofOthers.cases())
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(one -> viewer.person().equals(one.summary().handler()));
            found += late.amount();
          }
          assertThat(found).isPositive();
        });
  }

  private void compareCounts(ListCrowd crowd) {
    var counted = 0L;
    for (var viewer : crowd.viewers()) {
      var overview = overviews.getOverview(viewer, null);
      for (var body : BodyKind.values()) {
        var of =
            overview.bodies().stream().filter(one -> one.body() == body).findFirst().orElse(null);
        for (var state : State.values()) {
          var expected = plain(viewer, "p.body = '" + body + "' and " + sql(state)).size();
          assertThat(of == null ? 0L : cases(of, state))
              .as("%s %s", body, state)
              .isEqualTo(expected);
          counted += expected;
        }
        var promised = plainPromises(viewer, body);
        for (var kind : keepers.listKinds()) {
          for (var stand : PromiseStatus.values()) {
            assertThat(of == null ? 0L : promises(of, kind, stand))
                .as("%s %s %s", body, kind, stand)
                .isEqualTo(promised.getOrDefault(kind.code(), Map.of()).getOrDefault(stand, 0L));
          }
        }
      }
    }
    assertThat(counted).isGreaterThan(150);
  }

  private static long cases(Overview.BodyCounts of, State state) {
    return switch (state) {
      case OPEN -> of.cases().open();
      case CLOSED -> of.cases().closed();
      case HISTORY -> of.cases().history();
    };
  }

  private static long promises(Overview.BodyCounts of, PromiseKind kind, PromiseStatus stand) {
    return of.lines().stream()
        .filter(line -> line.kind().equals(kind))
        .mapToLong(line -> count(line, stand))
        .sum();
  }

  private static long count(Overview.PromiseCounts line, PromiseStatus stand) {
    return switch (stand) {
      case KEPT -> line.kept();
      case KEPT_LATE -> line.keptLate();
      case EXPLAINED -> line.explained();
      case LATE -> line.late();
      case WAITING -> line.waiting();
      case OPEN -> line.open();
      case MISSED -> line.missed();
    };
  }

  /** By the code of the kind. */
  private Map<String, Map<PromiseStatus, Long>> plainPromises(Viewer viewer, BodyKind body) {
    var columns =
        Arrays.stream(PromiseStatus.values())
            .map(stand -> "count(*) filter (where %s) as %s".formatted(sql(stand), stand))
            .collect(Collectors.joining(", "));
    var sql =
        """
        select r.kind, %s from case_part p
        join promise r on r.organisation_id = p.organisation_id and r.part_id = p.part_id
        where %s and p.body = '%s' group by r.kind
        """
            .formatted(columns, VisibleParts.CONDITION, body);
    var counts = new HashMap<String, Map<PromiseStatus, Long>>();
    jdbc.sql(sql)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query(
            row -> {
              var of = new EnumMap<PromiseStatus, Long>(PromiseStatus.class);
              for (var stand : PromiseStatus.values()) {
                of.put(stand, row.getLong(stand.name()));
              }
              counts.put(row.getString("kind"), of);
            });
    return counts;
  }

  private static String sql(PromiseStatus stand) {
    return switch (stand) {
      case LATE -> "r.state in ('OPEN', 'WAITING') and r.due_at < now()";
      case OPEN, WAITING -> "r.state = '" + stand + "' and (r.due_at is null or r.due_at >= now())";
      case MISSED -> "r.missed_at is not null";
      case KEPT_LATE -> "r.state = 'KEPT' and r.missed_at is not null";
      default -> "r.state = '" + stand + "'";
    };
  }
}
