// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Groups lines of the timeline that follow each other and say the same: one person wrote them on
 * one day, they are of one kind, about the same thing and in the same words. Lines about promises
 * are grouped even when they are about different promises. Groups of fewer than three lines are
 * split into single lines again.
 */
final class LineGroups {

  private static final int MIN_GROUP_SIZE = 3;

  private static final Set<EntryKind> OF_PROMISES =
      Set.of(CaseEntryKind.KEPT, CaseEntryKind.EXPLAINED, CaseEntryKind.WAITING);

  private final List<List<CaseView.Line>> groups = new ArrayList<>();

  private LineGroups() {}

  /** Collects lines into groups, in their order; a line that is like no other is a group alone. */
  static Collector<CaseView.Line, ?, List<List<CaseView.Line>>> grouping() {
    return Collector.of(
        LineGroups::new, LineGroups::add, LineGroups::appendAll, LineGroups::listGroups);
  }

  private void add(CaseView.Line line) {
    if (groups.isEmpty() || !keyOf(groups.getLast().getFirst()).equals(keyOf(line))) {
      groups.add(new ArrayList<>());
    }
    groups.getLast().add(line);
  }

  private LineGroups appendAll(LineGroups later) {
    later.groups.forEach(group -> group.forEach(this::add));
    return this;
  }

  private List<List<CaseView.Line>> listGroups() {
    return groups.stream()
        .flatMap(
            group ->
                group.size() < MIN_GROUP_SIZE
                    ? group.stream().map(List::of)
                    : List.of(List.copyOf(group)).stream())
        .toList();
  }

  // A line with a report or with a link to a file always stands by itself.
  private static List<@Nullable Object> keyOf(CaseView.Line line) {
    var alone = line.report() != null || line.kind() == CaseEntryKind.FILE_ADDED;
    return Arrays.<@Nullable Object>asList(
        alone ? line : null,
        line.kind(),
        OF_PROMISES.contains(line.kind()) ? null : line.about(),
        line.by(),
        line.part(),
        line.words(),
        line.policeMarked(),
        DueDates.dayOf(line.at()));
  }
}
