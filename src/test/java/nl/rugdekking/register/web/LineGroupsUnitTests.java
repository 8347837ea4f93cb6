// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of the timeline that say the same become one, and no others. */
class LineGroupsUnitTests {

  private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");

  private static final PartId ONE = new PartId(UUID.randomUUID());
  private static final PartId OTHER = new PartId(UUID.randomUUID());

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

  @Test
  void aStepThatWasTakenForTwoPeopleAtOnceIsOneStepOfBoth() {
    var bill = line(CaseEntryKind.TOLD, null, "De rekening is verstuurd.", NOON);
    var later = line(CaseEntryKind.TOLD, null, "De rekening is verstuurd.", NOON.minusSeconds(600));
    var steps = LineGroups.list(List.of(of(ONE, "Ilse", bill), of(OTHER, "Bram", later)));
    assertThat(steps).hasSize(1);
    var step = steps.getFirst().getFirst();
    assertThat(step.parts()).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(step.authors()).containsExactly("Bram", "Ilse");
  }

  @Test
  void stepsOfTwoPeopleThatDifferStayApart() {
    var bill = line(CaseEntryKind.TOLD, null, "De rekening is verstuurd.", NOON);
    var other = line(CaseEntryKind.TOLD, null, "De rekening is betaald.", NOON);
    var hourBefore =
        line(CaseEntryKind.TOLD, null, "De rekening is verstuurd.", NOON.minusSeconds(3600));
    var marked =
        new CaseView.Line(OTHER, NOON, "Ilse", bill.kind(), null, bill.words(), true, null);
    assertThat(sizes(of(ONE, "Ilse", bill), of(OTHER, "Ilse", other))).as("words").hasSize(2);
    assertThat(sizes(of(ONE, "Ilse", bill), of(OTHER, "Ilse", hourBefore))).as("time").hasSize(2);
    assertThat(sizes(of(ONE, "Ilse", bill), marked)).as("marked by the police").hasSize(2);
    assertThat(sizes(of(ONE, "Ilse", bill), of(ONE, "Ilse", bill))).as("one person").hasSize(2);
    assertThat(sizes(of(ONE, "Ilse", bill), bill)).as("about the whole incident").hasSize(2);
  }

  private static List<Integer> sizes(CaseView.Line... lines) {
    return LineGroups.list(List.of(lines)).stream().map(List::size).toList();
  }

  private static CaseView.Line of(PartId part, String by, CaseView.Line line) {
    return new CaseView.Line(
        part, line.at(), by, line.kind(), line.about(), line.words(), line.policeMarked(), null);
  }

  private static CaseView.Line line(
      CaseEntryKind kind, @Nullable String about, String words, Instant at) {
    return new CaseView.Line(null, at, "Ilse Brandsema", kind, about, words, false, null);
  }
}
