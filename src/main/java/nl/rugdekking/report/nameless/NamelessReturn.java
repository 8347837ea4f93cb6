// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.NewReaders;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.Said;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.Progression;
import nl.rugdekking.report.Report;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows a report again to the person who has its receipt code. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamelessReturn {

  private final Receipts receipts;
  private final Conversation conversation;
  private final Progression progress;
  private final Access access;
  private final NewReaders newReaders;
  private final NamelessMore followUp;

  NamelessReturn(
      Receipts receipts,
      Conversation conversation,
      Progression progress,
      Access access,
      NewReaders newReaders,
      NamelessMore followUp) {
    this.receipts = receipts;
    this.conversation = conversation;
    this.progress = progress;
    this.access = access;
    this.newReaders = newReaders;
    this.followUp = followUp;
  }

  Optional<Report> find(ReceiptCode code) {
    return receipts.find(code);
  }

  NamelessReport write(Report report, Said said) {
    conversation.writeWithoutName(report, said);
    return show(report);
  }

  NamelessReport show(Report report) {
    var returned = access.returned(report.incident());
    return new NamelessReport(
        returned.number(),
        progress.of(returned.parts()),
        newReaders.lastOffice(report.receivedAt()).orElse(null),
        danger(returned.parts()),
        report.telling(),
        followUp.steps(report),
        conversation.withoutNames(report));
  }

  // The offices that are called depend on who is kept from the case, and so on the names in the
  // report. Therefore the page says neither which office is called nor for how many people.
  private NamelessReport.Danger danger(List<CasePart> parts) {
    var calls =
        parts.stream().map(CasePart::id).flatMap(part -> progress.call(part).stream()).toList();
    if (calls.isEmpty()) {
      return NamelessReport.Danger.NONE;
    }
    if (calls.stream().allMatch(Alerts.Call::confirmed)) {
      return NamelessReport.Danger.CONFIRMED;
    }
    return calls.stream().anyMatch(Alerts.Call::unanswered)
        ? NamelessReport.Danger.UNANSWERED
        : NamelessReport.Danger.CALLING;
  }
}
