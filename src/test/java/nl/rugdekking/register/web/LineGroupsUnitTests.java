// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of the timeline that say the same become one, and no others. */
class LineGroupsUnitTests {

  private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");

  @Test
  void threeLinesThatSayTheSameAreOneGroup() {
    var line = line(CaseEntryKind.NOTE, null, "Gebeld", NOON);
    assertThat(sizes(line, line, line)).containsExactly(3);
    assertThat(sizes(line, line)).as("two stay as they are").containsExactly(1, 1);
  }

  @Test
  void promisesThatWereExplainedInTheSameWordsAreOneGroup() {
    assertThat(
            sizes(
                line(CaseEntryKind.EXPLAINED, "AFTERCARE", "Niet nodig", NOON),
                line(CaseEntryKind.EXPLAINED, "DAMAGE", "Niet nodig", NOON),
                line(CaseEntryKind.EXPLAINED, "RESPONSE", "Niet nodig", NOON)))
        .containsExactly(3);
    assertThat(
            sizes(
                line(CaseEntryKind.EXPLAINED, "AFTERCARE", "Niet nodig", NOON),
                line(CaseEntryKind.EXPLAINED, "DAMAGE", "Er is niets stuk", NOON),
                line(CaseEntryKind.EXPLAINED, "RESPONSE", "Niet nodig", NOON)))
        .as("other words")
        .containsExactly(1, 1, 1);
  }

  @Test
  void anotherDayOrAnotherLineBetweenThemKeepsThemApart() {
    var line = line(CaseEntryKind.NOTE, null, "Gebeld", NOON);
    var dayBefore = line(CaseEntryKind.NOTE, null, "Gebeld", NOON.minus(Duration.ofDays(1)));
    var other = line(CaseEntryKind.TOLD, null, "Wij bellen morgen", NOON);
    assertThat(sizes(line, line, dayBefore)).containsExactly(1, 1, 1);
    assertThat(sizes(line, line, other, line)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void eachFileKeepsItsOwnLine() {
    var file = line(CaseEntryKind.FILE_ADDED, "1", "foto.jpg", NOON);
    var second = line(CaseEntryKind.FILE_ADDED, "2", "foto.jpg", NOON);
    var third = line(CaseEntryKind.FILE_ADDED, "3", "foto.jpg", NOON);
    assertThat(sizes(file, second, third)).containsExactly(1, 1, 1);
  }

  private static List<Integer> sizes(CaseView.Line... lines) {
    return Stream.of(lines).collect(LineGroups.grouping()).stream().map(List::size).toList();
  }

  private static CaseView.Line line(
      CaseEntryKind kind, @Nullable String about, String words, Instant at) {
    return new CaseView.Line(null, at, "Ilse Brandsema", kind, about, words, false, null);
  }
}
