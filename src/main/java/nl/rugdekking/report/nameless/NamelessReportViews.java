// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.NewlyReadableParts;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what the page of a report without a name shows to whoever has its receipt code: how far
 * the case is, the calls in danger, the messages, and what can be added.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamelessReportViews {

  private final ReceiptLookup receipts;
  private final Conversation conversation;
  private final ReportProgress progress;
  private final DangerCalls calls;
  private final AccessControl access;
  private final NewlyReadableParts newReaders;
  private final NamelessFollowUp followUp;

  NamelessReportViews(
      ReceiptLookup receipts,
      Conversation conversation,
      ReportProgress progress,
      DangerCalls calls,
      AccessControl access,
      NewlyReadableParts newReaders,
      NamelessFollowUp followUp) {
    this.receipts = receipts;
    this.conversation = conversation;
    this.progress = progress;
    this.calls = calls;
    this.access = access;
    this.newReaders = newReaders;
    this.followUp = followUp;
  }

  Optional<Report> findReport(ReceiptCode code) {
    return receipts.find(code);
  }

  /** Sends a message of the reporter, and returns the page with it. */
  NamelessReport sendMessage(Report report, SubmittedText message) {
    conversation.sendWithoutName(report, message);
    return show(report);
  }

  NamelessReport show(Report report) {
    var reportedCase = access.getReportedCase(report.incident());
    var parts = reportedCase.parts();
    var takenOn = calls.findTakenOn(parts.stream().map(CasePart::id).toList());
    var danger = findDanger(parts, takenOn.isPresent());
    return new NamelessReport(
        reportedCase.number(),
        report.receivedAt(),
        progress.of(parts),
        receipts.findBody(report).orElse(null),
        newReaders.findNewestOfficeStart(report.receivedAt()).orElse(null),
        danger,
        danger == NamelessReport.Danger.CALLING ? findNextCall(parts) : null,
        takenOn.orElse(null),
        report.text(),
        followUp.listSteps(report),
        conversation.listWithoutNames(report));
  }

  private @Nullable Instant findNextCall(List<CasePart> parts) {
    return calls.findNextWithoutName(parts.stream().map(CasePart::id).toList()).orElse(null);
  }

  // The offices that are called depend on the people who are blocked from the case, and so on the
  // names in the report. Therefore the page says neither which office is called nor for how many
  // people.
  private NamelessReport.Danger findDanger(List<CasePart> parts, boolean wasTakenOn) {
    var lastCalls =
        parts.stream().map(CasePart::id).flatMap(part -> calls.find(part).stream()).toList();
    if (lastCalls.isEmpty()) {
      return wasTakenOn ? NamelessReport.Danger.HANDED_OVER : NamelessReport.Danger.NONE;
    }
    if (lastCalls.stream().allMatch(Alerts.Call::confirmed)) {
      return NamelessReport.Danger.CONFIRMED;
    }
    return lastCalls.stream().anyMatch(Alerts.Call::unanswered)
        ? NamelessReport.Danger.UNANSWERED
        : NamelessReport.Danger.CALLING;
  }
}
