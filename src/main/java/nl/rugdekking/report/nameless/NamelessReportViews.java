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

/** Shows a report again to the person who has its receipt code. */
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

  NamelessReport sendMessage(Report report, SubmittedText said) {
    conversation.sendWithoutName(report, said);
    return show(report);
  }

  NamelessReport show(Report report) {
    var returned = access.getReportedCase(report.incident());
    var takenOn = calls.findTakenOn(returned.parts().stream().map(CasePart::id).toList());
    var danger = danger(returned.parts(), takenOn.isPresent());
    return new NamelessReport(
        returned.number(),
        report.receivedAt(),
        progress.of(returned.parts()),
        receipts.findBody(report).orElse(null),
        newReaders.findNewestOfficeStart(report.receivedAt()).orElse(null),
        danger,
        danger == NamelessReport.Danger.CALLING ? findNextCall(returned.parts()) : null,
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
  private NamelessReport.Danger danger(List<CasePart> parts, boolean wasTakenOn) {
    var found =
        parts.stream().map(CasePart::id).flatMap(part -> calls.find(part).stream()).toList();
    if (found.isEmpty()) {
      return wasTakenOn ? NamelessReport.Danger.HANDED_OVER : NamelessReport.Danger.NONE;
    }
    if (found.stream().allMatch(Alerts.Call::confirmed)) {
      return NamelessReport.Danger.CONFIRMED;
    }
    return found.stream().anyMatch(Alerts.Call::unanswered)
        ? NamelessReport.Danger.UNANSWERED
        : NamelessReport.Danger.CALLING;
  }
}
