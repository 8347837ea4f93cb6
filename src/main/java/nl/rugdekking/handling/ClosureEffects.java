// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.subject.SubjectErasure;
import org.springframework.stereotype.Component;

/**
 * Applies to the incident what follows when a part is closed or reopened. The retention period
 * starts when the last part is closed.
 */
@Component
public class ClosureEffects {

  private final AffectedRepository affecteds;
  private final IncidentRepository incidents;
  private final CaseNotifications notifications;
  private final SubjectErasure erasure;
  private final OfficeChangeScheduler changes;

  ClosureEffects(
      AffectedRepository affecteds,
      IncidentRepository incidents,
      CaseNotifications notifications,
      SubjectErasure erasure,
      OfficeChangeScheduler changes) {
    this.changes = changes;
    this.affecteds = affecteds;
    this.incidents = incidents;
    this.notifications = notifications;
    this.erasure = erasure;
  }

  void afterClosing(CaseAccess access, PartId part, Outcome outcome, LocalDate today) {
    if (outcome != Outcome.HANDLED) {
      erasure.scheduleErasure(access, part, today);
    }
    var allClosed =
        access.incidents().stream()
            .flatMap(incident -> affecteds.list(incident).stream())
            .allMatch(one -> one.closedAt() != null);
    if (allClosed) {
      access.incidents().forEach(incident -> incidents.startRetention(incident, today));
    }
  }

  /**
   * Sets the same retention for incidents that are handled as one: it starts when all their parts
   * are closed.
   */
  public void alignRetention(List<IncidentId> handledAsOne, LocalDate today) {
    var all = handledAsOne.stream().flatMap(one -> affecteds.list(one).stream()).toList();
    var closed = all.stream().allMatch(one -> one.closedAt() != null);
    handledAsOne.forEach(one -> incidents.startRetention(one, closed ? today : null));
  }

  void afterReopening(CaseAccess access, PartId part) {
    erasure.cancelErasure(part);
    // The handler may have left the organisation while the part was closed.
    changes.scheduleNow();
    access.incidents().forEach(incident -> incidents.startRetention(incident, null));
  }

  /**
   * Writes to the affected, and to the reporters where they are other people. Each letter leads to
   * the reader's own page; a reporter does not read the outcome or the reason.
   *
   * @param template incident-closed or incident-reopened; reporters get report-closed or
   *     report-reopened
   */
  void sendLetters(CaseAccess access, PartId part, String template) {
    var informed = new HashSet<PersonId>();
    var affected = access.part(part).affected();
    if (affected != null && informed.add(affected)) {
      notifications.send(affected, template, "/mijn/" + access.number());
    }
    for (var reporter : access.reporters(part)) {
      if (informed.add(reporter)) {
        notifications.send(reporter, template.replace("incident-", "report-"), "/meldingen");
      }
    }
  }
}
