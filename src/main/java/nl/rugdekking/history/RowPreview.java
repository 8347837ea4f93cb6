// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.IncidentRepository.PastDate;
import org.jspecify.annotations.Nullable;

/**
 * Shows for one row of a list the case that it would become.
 *
 * @param text the cells of the row, each under its heading
 * @param incident the case that it becomes; null when the row is refused or a duplicate
 */
public record RowPreview(Verdict verdict, String text, @Nullable NewCase incident) {

  /**
   * The contents of that case.
   *
   * @param position the code of the position, or null when the list does not say it
   * @param affected the name of the affected person as in the list, or null
   * @param forms the codes of what happened; empty when none was recognised
   * @param channel the code of the channel, or null
   * @param topic the code of the topic, or null
   * @param subject the name of the perpetrator, or null when it is not imported
   */
  public record NewCase(
      PastDate happened,
      BodyKind body,
      @Nullable String position,
      @Nullable String affected,
      List<String> forms,
      @Nullable String channel,
      @Nullable String topic,
      PoliceAnswer police,
      @Nullable String subject) {}

  /** The number of rows that are shown, enough to recognise one's own list. */
  private static final int FIRST = 10;

  static List<RowPreview> listFirst(HistoryTable table, TrialRun trial) {
    var first = trial.verdicts().stream().limit(FIRST).toList();
    var texts = table.formatLines(first.stream().map(Verdict::line).collect(Collectors.toSet()));
    return first.stream()
        .map(verdict -> of(verdict, texts.getOrDefault(verdict.line(), "")))
        .toList();
  }

  private static RowPreview of(Verdict verdict, String text) {
    var incident =
        verdict.outcome() instanceof Verdict.Accepted accepted
            ? describe(accepted.incident(), accepted.police())
            : null;
    return new RowPreview(verdict, text, incident);
  }

  private static NewCase describe(PastIncident incident, PoliceAnswer police) {
    var channel = incident.channel();
    var subject = incident.subject();
    return new NewCase(
        incident.happened(),
        incident.body(),
        incident.position(),
        incident.name(),
        incident.forms(),
        channel == null ? null : channel.code(),
        incident.topic(),
        police,
        subject == null ? null : subject.name());
  }
}
