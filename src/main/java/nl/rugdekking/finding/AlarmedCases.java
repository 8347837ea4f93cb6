// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.Alerts.CurrentDanger;
import nl.rugdekking.register.DangerCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases in which somebody is in danger, or was not long ago. */
@Service
public class AlarmedCases {

  private static final int MAX_CASES = 50;

  // For a week after the first hour, the affected person too reads who helps.
  private static final Duration AFTERWARDS = Duration.ofDays(7);

  /** A case whose danger somebody has taken on. */
  public record TakenOnCase(IncidentSummary summary, CurrentDanger danger) {}

  private final DangerCalls calls;
  private final IncidentList incidents;
  private final Clock clock;

  AlarmedCases(DangerCalls calls, IncidentList incidents, Clock clock) {
    this.calls = calls;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Lists the cases of the viewer with an alarm that nobody has confirmed yet. */
  @Transactional(readOnly = true)
  public List<IncidentSummary> list(Viewer viewer) {
    var parts = calls.listUnconfirmed(viewer, MAX_CASES);
    return parts.isEmpty() ? List.of() : incidents.listVisible(viewer, parts);
  }

  /**
   * Lists the cases that the viewer may open and others handle, in which somebody took on a danger
   * that still lasts or was handed over within a week.
   */
  @Transactional(readOnly = true)
  public List<TakenOnCase> listTakenOn(Viewer viewer, int most) {
    var parts = calls.listTakenOn(viewer, clock.instant().minus(AFTERWARDS), most);
    if (parts.isEmpty()) {
      return List.of();
    }
    var dangers = calls.findDangers(parts);
    return incidents.listVisible(viewer, parts).stream()
        .flatMap(
            summary ->
                Stream.ofNullable(dangers.get(new PartId(summary.part())))
                    .map(danger -> new TakenOnCase(summary, danger)))
        .toList();
  }
}
