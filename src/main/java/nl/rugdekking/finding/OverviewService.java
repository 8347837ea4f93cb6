// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Optional;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.promise.PromiseKeepers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exact counts for viewers who may read the cases themselves. Nobody else gets exact counts (rule
 * 9).
 */
@Service
public class OverviewService {

  private final TallyRepository tallies;
  private final FeatureCountRepository features;
  private final PromiseKeepers keepers;

  OverviewService(
      TallyRepository tallies, FeatureCountRepository features, PromiseKeepers keepers) {
    this.keepers = keepers;
    this.features = features;
    this.tallies = tallies;
  }

  /**
   * @param year the year in which the cases were registered, or null for all
   */
  @Transactional(readOnly = true)
  public Overview getOverview(Viewer viewer, @Nullable Integer year) {
    return Overview.of(tallies.list(viewer, year), keepers.listKinds());
  }

  /** The year in which the newest case was registered, or empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<Integer> findNewestYear(Viewer viewer) {
    return features.findNewestYear(viewer);
  }

  /**
   * How often the affected wanted the police to be told, and what came of it.
   *
   * @return empty when there are more cases than are counted at once
   */
  @Transactional(readOnly = true)
  public Optional<PoliceCounts> findPoliceCounts(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    return features.findPoliceCounts(viewer, year, body);
  }

  /**
   * What happened in which form, over which channel, and so on.
   *
   * @param body the body of the affected, or null for all
   */
  @Transactional(readOnly = true)
  public FeatureCounts getFeatures(Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    return features.count(viewer, year, body, FeatureCountRepository.MAX_PARTS);
  }
}
