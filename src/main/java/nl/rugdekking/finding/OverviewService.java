// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
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
  private final List<OverviewSentence> sentences;
  private final AuditLog audit;

  OverviewService(
      TallyRepository tallies,
      FeatureCountRepository features,
      PromiseKeepers keepers,
      List<OverviewSentence> sentences,
      AuditLog audit) {
    this.sentences = sentences;
    this.keepers = keepers;
    this.features = features;
    this.tallies = tallies;
    this.audit = audit;
  }

  /** Everything that an overview counts. */
  public record Figures(
      Overview overview, FeatureCounts features, List<OverviewSentence.RoomTable> tables) {}

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
   * The number of parts in which the affected person wanted a police report, and of the reports
   * that were made with a reference number of the police.
   *
   * @return empty when there are more cases than are counted at once
   */
  @Transactional(readOnly = true)
  public Optional<PoliceCounts> findPoliceCounts(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    return features.findPoliceCounts(viewer, year, body);
  }

  /** Returns sentences with the counts of the rooms that are not about promises. */
  @Transactional(readOnly = true)
  public List<String> listSentences(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    var cases = parameters(viewer, year, body);
    return sentences.stream().flatMap(sentence -> sentence.write(cases).stream()).toList();
  }

  private static Map<String, @Nullable Object> parameters(
      Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    var most = IncidentList.MAX_SEARCHED;
    Map<String, @Nullable Object> cases =
        new HashMap<>(FeatureCountRepository.parameters(viewer, year, body, most + 1));
    cases.put("most", most);
    return cases;
  }

  /**
   * The number of cases by form, by channel, and so on.
   *
   * @param body the body of the affected person, or null for all
   */
  @Transactional(readOnly = true)
  public FeatureCounts getFeatures(Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    return features.count(viewer, year, body, FeatureCountRepository.MAX_PARTS);
  }

  /**
   * Reads all figures of an overview for a file that leaves the program, and records that in the
   * audit log. The figures are the same as on the page.
   */
  @Transactional
  public Figures export(Viewer viewer, @Nullable Integer year, @Nullable BodyKind body) {
    audit.record(
        AuditEvent.of("look.EXPORT", Purpose.HANDLING, "overview", UUID.randomUUID())
            .by(viewer.person().value())
            .with(
                Map.of(
                    "year", year == null ? "" : year.toString(),
                    "body", body == null ? "" : body.name())));
    var cases = parameters(viewer, year, body);
    return new Figures(
        getOverview(viewer, year),
        getFeatures(viewer, year, body),
        sentences.stream().flatMap(sentence -> sentence.findTable(cases).stream()).toList());
  }
}
