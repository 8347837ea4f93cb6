// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.Lane;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers the incident of a report and stores the report with its evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportAcceptance {

  /**
   * The report to register.
   *
   * @param reporter the person who sent it, or null for a report without a name
   * @param lane the lane along which the report came in
   */
  public record AcceptedReport(
      Submission submission,
      @Nullable PersonId reporter,
      Lane lane,
      PersonMatching.NamedPeople people) {}

  private final Incidents incidents;
  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final ReceiptConfirmation confirmation;
  private final Clock clock;

  ReportAcceptance(
      Incidents incidents,
      ReportRepository reports,
      EvidenceRepository evidence,
      ReceiptConfirmation confirmation,
      Clock clock) {
    this.incidents = incidents;
    this.reports = reports;
    this.evidence = evidence;
    this.confirmation = confirmation;
    this.clock = clock;
  }

  /**
   * Registers and stores the report.
   *
   * @throws UploadTransactions.AlreadySentException when another transaction sent the report first;
   *     this is noticed at the commit at the latest
   */
  public Receipt accept(AcceptedReport accepted, UploadTransactions.IncomingFiles incoming) {
    var submission = accepted.submission();
    var registered = incidents.register(registration(accepted));
    var report =
        new Report(
            submission.draft(),
            registered.incident(),
            accepted.reporter(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            submission.happenedOn(),
            submission.channel(),
            accepted.lane(),
            submission.dangerNow(),
            submission.whom() == Whom.WITNESS,
            submission.leftOut(),
            incoming.key(),
            submission.text());
    reports.add(report, submission.text());
    evidence.add(incoming.intakeResult().items());
    confirmation.confirm(report);
    return new Receipt(report.id(), report.incident());
  }

  private static Registration registration(AcceptedReport accepted) {
    var submission = accepted.submission();
    return new Registration(
        accepted.reporter(),
        accepted.lane(),
        submission.happenedOn(),
        submission.channel(),
        submission.dangerNow(),
        accepted.people().affected(),
        accepted.people().accused(),
        accepted.people().accusedUnknown());
  }
}
