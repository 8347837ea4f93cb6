// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each order shows what the list of the newest shows, once, and in that order. */
class SortedCasesModuleTests extends CrowdScene {

  @Autowired SortedCases sorted;

  @Test
  void everyOrderShowsTheSameCasesOnceAndInOrder() {
    inCrowd(
        2,
        crowd -> {
          int seen = 0;
          for (var viewer : some(crowd.viewers())) {
            for (var filter : List.of(CaseFilter.NONE, open())) {
              var newest = new HashSet<>(walk(viewer, filter));
              for (var order : CaseOrder.values()) {
                var shown = walk(viewer, filter, order);
                var parts = shown.stream().map(IncidentSummary::part).toList();
                assertThat(parts).as("%s", order).doesNotHaveDuplicates();
                assertThat(new HashSet<>(parts)).as("%s", order).isEqualTo(newest);
                assertInOrder(shown, order);
                seen += shown.size();
              }
            }
          }
          // a test of nothing would pass too
          assertThat(seen).isGreaterThan(200);
        });
  }

  @Test
  void theListIsCountedAndSaysWhenOlderCasesWereNotSorted() {
    inCrowd(
        3,
        crowd -> {
          var viewer =
              crowd.viewers().stream()
                  .filter(one -> walk(one, CaseFilter.NONE).size() > IncidentList.PAGE_SIZE)
                  .findFirst()
                  .orElseThrow();
          int all = walk(viewer, CaseFilter.NONE).size();
          var first = list.listHandled(viewer, CaseFilter.NONE, PagePosition.FIRST);
          assertThat(first.amount()).isEqualTo(all);
          var page = sorted.list(viewer, CaseFilter.NONE, CaseOrder.DUE, PagePosition.FIRST);
          assertThat(page.amount()).isEqualTo(all);
          assertThat(page.cut()).isFalse();
          var newest = sorted.listAll(viewer, CaseFilter.NONE, CaseOrder.NUMBER, all - 1);
          assertThat(newest.cut()).isTrue();
          assertThat(newest.cases()).hasSize(all - 1);
          var exactly = sorted.listAll(viewer, CaseFilter.NONE, CaseOrder.NUMBER, all);
          assertThat(exactly.cut()).isFalse();
          assertThat(exactly.cases()).hasSize(all);
        });
  }

  private List<IncidentSummary> walk(Viewer viewer, CaseFilter filter, CaseOrder order) {
    var all = new ArrayList<IncidentSummary>();
    @Nullable PagePosition place = PagePosition.FIRST;
    while (place != null) {
      var page = sorted.list(viewer, filter, order, place);
      assertThat(page.cases()).hasSizeLessThanOrEqualTo(IncidentList.PAGE_SIZE);
      assertThat(page.cut()).isFalse();
      all.addAll(page.cases());
      place = page.next();
    }
    return all;
  }

  private void assertInOrder(List<IncidentSummary> shown, CaseOrder order) {
    assertInOrderWithEmptyLast(
        shown.stream().map(one -> key(one, order.usual())).toList(), order.isDownwards());
  }

  private @Nullable Comparable<?> key(IncidentSummary one, CaseOrder usual) {
    return switch (usual) {
      case NEWEST -> one.registeredAt();
      case NUMBER -> one.number();
      case DUE -> one.due();
      case SEVERITY -> one.severity() == null ? null : one.severity().step();
      case HANDLER -> name(one.handler());
      case LAST_STEP -> one.lastStep() == null ? null : one.lastStep().at();
      default -> throw new IllegalArgumentException(usual.name());
    };
  }

  private @Nullable String name(@Nullable PersonId handler) {
    return handler == null ? null : people.get(handler).name().toLowerCase(Locale.ROOT);
  }

  private static void assertInOrderWithEmptyLast(
      List<? extends @Nullable Comparable<?>> keys, boolean downwards) {
    var known = keys.stream().filter(Objects::nonNull).toList();
    assertThat(keys.stream().limit(known.size())).doesNotContainNull();
    assertThat(downwards ? known.reversed() : known).isSorted();
  }

  private static CaseFilter open() {
    return new CaseFilter(
        State.OPEN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Set.of());
  }
}
