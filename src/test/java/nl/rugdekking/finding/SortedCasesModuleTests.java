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
    switch (order) {
      case LAST_STEP ->
          assertInOrderWithEmptyLast(
              shown.stream()
                  .map(IncidentSummary::lastStep)
                  .map(step -> step == null ? null : -step.at().toEpochMilli())
                  .toList());
      case NEWEST ->
          assertThat(shown)
              .isSortedAccordingTo((a, b) -> b.registeredAt().compareTo(a.registeredAt()));
      case NUMBER ->
          assertThat(shown).isSortedAccordingTo((a, b) -> a.number().compareTo(b.number()));
      case DUE -> assertInOrderWithEmptyLast(shown.stream().map(IncidentSummary::due).toList());
      case SEVERITY ->
          assertInOrderWithEmptyLast(
              shown.stream()
                  .map(IncidentSummary::severity)
                  .map(one -> one == null ? null : -one.step())
                  .toList());
      case HANDLER ->
          assertInOrderWithEmptyLast(
              shown.stream().map(IncidentSummary::handler).map(this::name).toList());
    }
  }

  private @Nullable String name(@Nullable PersonId handler) {
    return handler == null ? null : people.get(handler).name().toLowerCase(Locale.ROOT);
  }

  private static <T extends Comparable<? super T>> void assertInOrderWithEmptyLast(
      List<? extends @Nullable T> keys) {
    var known = keys.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    assertThat(known).isSorted();
    assertThat(keys.stream().limit(known.size())).doesNotContainNull();
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
