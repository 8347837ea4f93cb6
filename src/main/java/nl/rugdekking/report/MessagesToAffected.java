// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.report.Conversation.DisplayedMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what the organisation told an affected person about their case. When that person also
 * reported the incident, these texts are shown between the messages with them.
 */
@Service
public class MessagesToAffected {

  private final ReportRepository reports;
  private final Timeline timeline;
  private final MessageNotifier notifier;

  MessagesToAffected(ReportRepository reports, Timeline timeline, MessageNotifier notifier) {
    this.reports = reports;
    this.timeline = timeline;
    this.notifier = notifier;
  }

  /**
   * Returns what was told to the reporter of this report in their role as the affected person. The
   * caller has checked that the viewer may read the messages about the report.
   */
  @Transactional(readOnly = true)
  public List<DisplayedMessage> list(CaseAccess access, UUID report) {
    return reports.find(report).stream()
        .flatMap(found -> list(found, listParts(access, found)).stream())
        .toList();
  }

  private static List<PartId> listParts(CaseAccess access, Report report) {
    return access.parts(Action.MESSAGE, report.incident()).stream()
        .filter(part -> part.affected() != null && part.affected().equals(report.reporter()))
        .map(CasePart::id)
        .toList();
  }

  private List<DisplayedMessage> list(Report report, List<PartId> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    var told =
        timeline.list(report.incident()).stream()
            .filter(entry -> entry.kind() == CaseEntryKind.TOLD)
            .filter(entry -> entry.part() != null && parts.contains(entry.part()))
            .toList();
    var names =
        notifier.getNames(
            told.stream().map(entry -> entry.by()).filter(Objects::nonNull).distinct().toList());
    return told.stream()
        .map(entry -> new DisplayedMessage(entry.at(), false, names.get(entry.by()), entry.words()))
        .toList();
  }
}
