// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.HashSet;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.acting.SeriesPlanner;
import nl.rugdekking.subject.SubjectShield;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out what follows when a part is closed or reopened. It hides the name of the accused when
 * the outcome asks for that, and decides if the act counts as a repetition. It also sends letters
 * to the affected person and the reporters.
 */
@Component
class ClosureEffects {

  private final CaseNotifications notifications;
  private final SubjectShield shield;
  private final SeriesPlanner series;
  private final OfficeChangeScheduler changes;

  ClosureEffects(
      CaseNotifications notifications,
      SubjectShield shield,
      SeriesPlanner series,
      OfficeChangeScheduler changes) {
    this.notifications = notifications;
    this.shield = shield;
    this.series = series;
    this.changes = changes;
  }

  void afterClosing(CaseAccess access, PartId part, Outcome outcome) {
    // This comes before shielding, because shielding removes the links of the perpetrator, which
    // say in which cases the act was counted.
    if (!outcome.isAct()) {
      series.afterActDropped(access.viewer().person(), part);
    }
    if (outcome.shieldsAccused()) {
      shield.shield(access, part);
    }
  }

  /**
   * Carries out what follows when a part is reopened.
   *
   * @param outcome the outcome with which the part was closed
   */
  void afterReopening(CaseAccess access, PartId part, @Nullable Outcome outcome) {
    shield.lift(part);
    // The handler may have left the organisation while the part was closed.
    changes.scheduleNow();
    if (outcome != null && !outcome.isAct()) {
      series.afterActCounts(access.viewer().person(), part, access.number());
    }
  }

  /**
   * Sends a letter to the affected person, and to the reporters when they are other people. Each
   * letter leads to the reader's own page; a reporter does not read the outcome or the reason.
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
        notifications.send(reporter, template.replace("incident-", "report-"), "/mijn");
      }
    }
  }
}
