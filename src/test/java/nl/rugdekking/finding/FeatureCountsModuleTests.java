// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.finding.CaseFilter.Trait;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.FeatureCounts.FeatureCount;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The counts by form, channel and so on are those of the lists that they lead to. */
class FeatureCountsModuleTests extends CrowdScene {

  private static final int YEAR = 2026;
  private static final Map<Feature, Trait> UNKNOWN =
      new EnumMap<>(
          Map.of(
              Feature.FORM, Trait.FORM,
              Feature.CHANNEL, Trait.CHANNEL,
              Feature.TOPIC, Trait.TOPIC,
              Feature.POSITION, Trait.POSITION,
              Feature.EXPERIENCED, Trait.EXPERIENCED,
              Feature.ASSESSED, Trait.ASSESSED));

  @Autowired OverviewService overviews;
  @Autowired FeatureCountRepository repository;

  @Test
  void eachNumberIsThatOfItsList() {
    inCrowd(
        4,
        crowd -> {
          var counted = 0L;
          for (var viewer : some(crowd.viewers())) {
            for (var body : new BodyKind[] {null, BodyKind.COUNCIL}) {
              var counts = overviews.getFeatures(viewer, YEAR, body);
              assertThat(counts.complete()).isTrue();
              assertThat(counts.parts()).isEqualTo(walk(viewer, filter(body, null)).size());
              for (var count : counts.counts()) {
                assertThat(count.amount())
                    .as("%s %s", body, count)
                    .isEqualTo(walk(viewer, filter(body, count)).size());
                counted += count.amount();
              }
            }
          }
          assertThat(counted).isGreaterThan(200);
        });
  }

  @Test
  void eachPartIsCountedOnceForEachFeatureAndTheNewestOnlyWhenThereAreMore() {
    inCrowd(
        5,
        crowd -> {
          var viewer =
              crowd.viewers().stream()
                  .filter(one -> overviews.getFeatures(one, null, null).parts() > 5)
                  .findFirst()
                  .orElseThrow();
          var counts = overviews.getFeatures(viewer, null, null);
          for (var feature : Feature.values()) {
            assertThat(counts.of(feature).stream().mapToLong(FeatureCount::amount).sum())
                .as("%s", feature)
                .isEqualTo(counts.parts());
          }
          var some = repository.count(viewer, null, null, 5);
          assertThat(some.complete()).isFalse();
          assertThat(some.parts()).isEqualTo(5);
          assertThat(some.of(Feature.CHANNEL).stream().mapToLong(FeatureCount::amount).sum())
              .isEqualTo(5);
        });
  }

  private static CaseFilter filter(@Nullable BodyKind body, @Nullable FeatureCount count) {
    var code = count == null ? null : count.code();
    var feature = count == null ? null : count.feature();
    var month = feature == Feature.MONTH && code != null ? YearMonth.parse(code) : null;
    return new CaseFilter(
        null,
        null,
        body,
        feature == Feature.POSITION ? code : null,
        feature == Feature.FORM ? code : null,
        feature == Feature.CHANNEL ? code : null,
        feature == Feature.TOPIC ? code : null,
        feature == Feature.EXPERIENCED ? severity(code) : null,
        feature == Feature.ASSESSED ? severity(code) : null,
        null,
        month == null ? LocalDate.of(YEAR, 1, 1) : month.atDay(1),
        month == null ? LocalDate.of(YEAR, 12, 31) : month.atEndOfMonth(),
        null,
        null,
        null,
        Map.of(),
        feature == null || code != null
            ? Set.of()
            : Set.of(UNKNOWN.getOrDefault(feature, Trait.OWNER)));
  }

  private static @Nullable Severity severity(@Nullable String step) {
    return Arrays.stream(Severity.values())
        .filter(severity -> String.valueOf(severity.step()).equals(step))
        .findFirst()
        .orElse(null);
  }
}
