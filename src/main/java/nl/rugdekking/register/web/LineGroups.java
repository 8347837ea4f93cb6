// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Groups lines of the timeline that say the same. Lines of one step that was taken for several
 * affected people at once become one step. Steps that follow each other become a group when the
 * same person took them on one day, and they are of one kind, about the same thing and in the same
 * words. Steps about promises are grouped even when they are about different promises. Groups of
 * fewer than three steps are split into single steps again.
 */
final class LineGroups {

  private static final int MIN_GROUP_SIZE = 3;

  /** Lines that are further apart belong to different steps. */
  private static final Duration MAX_APART = Duration.ofMinutes(15);

  private static final Set<EntryKind> OF_PROMISES =
      Set.of(CaseEntryKind.KEPT, CaseEntryKind.EXPLAINED, CaseEntryKind.WAITING);

  private LineGroups() {}

  /**
   * One step, with a line for each affected person for whom it was taken.
   *
   * @param lines the newest first; most steps have one line
   */
  record Step(List<CaseView.Line> lines) {

    CaseView.Line line() {
      return lines.getFirst();
    }

    Set<PartId> parts() {
      return lines.stream()
          .map(CaseView.Line::part)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }

    /** The people who wrote its lines, without those whose names are withheld. */
    List<String> authors() {
      return lines.stream()
          .flatMap(line -> Optional.ofNullable(line.by()).stream())
          .distinct()
          .sorted()
          .toList();
    }

    private boolean isAlsoOf(CaseView.Line other) {
      return other.part() != null
          && line().part() != null
          && !parts().contains(other.part())
          && !standsAlone(other)
          && wordsOf(line()).equals(wordsOf(other))
          && Duration.between(other.at(), line().at()).abs().compareTo(MAX_APART) <= 0;
    }
  }

  /** Groups the lines, in their order; a step that is like no other is a group alone. */
  static List<List<Step>> list(List<CaseView.Line> lines) {
    var groups = new ArrayList<List<Step>>();
    for (var step : joinSteps(lines)) {
      if (groups.isEmpty() || !keyOf(groups.getLast().getFirst()).equals(keyOf(step))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(step);
    }
    return groups.stream()
        .flatMap(
            group ->
                group.size() < MIN_GROUP_SIZE
                    ? group.stream().map(List::of)
                    : List.of(List.copyOf(group)).stream())
        .toList();
  }

  private static List<Step> joinSteps(List<CaseView.Line> lines) {
    var steps = new ArrayList<Step>();
    for (var line : lines) {
      steps.stream()
          .filter(step -> step.isAlsoOf(line))
          .findFirst()
          .ifPresentOrElse(
              step -> step.lines().add(line),
              () -> steps.add(new Step(new ArrayList<>(List.of(line)))));
    }
    return steps;
  }

  // A line with a report or with a link to a file always stands by itself.
  private static boolean standsAlone(CaseView.Line line) {
    return line.report() != null || line.kind() == CaseEntryKind.FILE_ADDED;
  }

  private static List<@Nullable Object> wordsOf(CaseView.Line line) {
    return Arrays.<@Nullable Object>asList(
        line.kind(), line.about(), line.words(), line.policeMarked());
  }

  private static List<@Nullable Object> keyOf(Step step) {
    var line = step.line();
    return Arrays.<@Nullable Object>asList(
        standsAlone(line) ? line : null,
        line.kind(),
        OF_PROMISES.contains(line.kind()) ? null : line.about(),
        step.authors(),
        step.parts(),
        line.words(),
        line.policeMarked(),
        DueDates.dayOf(line.at()));
  }
}
