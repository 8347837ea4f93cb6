// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers the incident and writes down the report it came from, with its evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acceptance {

  private final Incidents incidents;
  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final Confirmation confirmation;
  private final Clock clock;

  Acceptance(
      Incidents incidents,
      ReportRepository reports,
      EvidenceRepository evidence,
      Confirmation confirmation,
      Clock clock) {
    this.incidents = incidents;
    this.reports = reports;
    this.evidence = evidence;
    this.confirmation = confirmation;
    this.clock = clock;
  }

  /**
   * @throws Intake.SentBeforeException at the latest with the commit, when another transaction sent
   *     it first
   */
  Receipt accept(
      Viewer viewer,
      Submission submission,
      List<Registration.Told> affected,
      Intake.Incoming incoming) {
    var registered = incidents.register(registration(viewer, submission, affected));
    var report =
        new Report(
            submission.draft(),
            registered.incident(),
            viewer.person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            submission.happenedOn(),
            submission.channel(),
            Lane.OPEN,
            submission.dangerNow(),
            incoming.key(),
            submission.telling());
    reports.add(report, submission.telling());
    evidence.add(incoming.taken().items());
    confirmation.received(report);
    return new Receipt(report.id(), report.incident());
  }

  private static Registration registration(
      Viewer viewer, Submission submission, List<Registration.Told> affected) {
    return new Registration(
        viewer.person(),
        Lane.OPEN,
        submission.happenedOn(),
        submission.channel(),
        submission.dangerNow(),
        affected);
  }
}
