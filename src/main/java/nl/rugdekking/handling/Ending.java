// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.subject.Erasing;
import org.springframework.stereotype.Component;

/** What the end of a part means for the incident: retention starts with the last one. */
@Component
public class Ending {

  private final AffectedRepository affecteds;
  private final IncidentRepository incidents;
  private final CaseNotifications announcement;
  private final Erasing erasing;
  private final OfficeChanges changes;

  Ending(
      AffectedRepository affecteds,
      IncidentRepository incidents,
      CaseNotifications announcement,
      Erasing erasing,
      OfficeChanges changes) {
    this.changes = changes;
    this.affecteds = affecteds;
    this.incidents = incidents;
    this.announcement = announcement;
    this.erasing = erasing;
  }

  void closed(CaseAccess access, PartId part, Outcome outcome, LocalDate today) {
    if (outcome != Outcome.HANDLED) {
      erasing.prepare(access, part, today);
    }
    var allClosed =
        access.incidents().stream()
            .flatMap(incident -> affecteds.list(incident).stream())
            .allMatch(one -> one.closedAt() != null);
    if (allClosed) {
      access.incidents().forEach(incident -> incidents.startRetention(incident, today));
    }
  }

  /** Incidents that are handled as one: kept as long as the longest of them. */
  public void together(List<IncidentId> handledAsOne, LocalDate today) {
    var all = handledAsOne.stream().flatMap(one -> affecteds.list(one).stream()).toList();
    var closed = all.stream().allMatch(one -> one.closedAt() != null);
    handledAsOne.forEach(one -> incidents.startRetention(one, closed ? today : null));
  }

  void reopened(CaseAccess access, PartId part) {
    erasing.undo(part);
    // whoever handled it may have left while it was closed
    changes.happened();
    access.incidents().forEach(incident -> incidents.startRetention(incident, null));
  }

  /**
   * The affected, and the reporter if that is somebody else: each to a page of their own, and of
   * how it ended or why it is open again a reporter reads nothing.
   *
   * @param template incident-closed or incident-reopened; the reporter's are report-closed and
   *     report-reopened
   */
  void tell(CaseAccess access, PartId part, String template) {
    var told = new HashSet<PersonId>();
    var affected = access.part(part).affected();
    if (affected != null && told.add(affected)) {
      announcement.send(affected, template, "/mijn/" + access.number());
    }
    for (var reporter : access.reporters(part)) {
      if (told.add(reporter)) {
        announcement.send(reporter, template.replace("incident-", "report-"), "/meldingen");
      }
    }
  }
}
