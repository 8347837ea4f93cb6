// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PromisePlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recalculates the promises of the open parts of a dossier after its links changed, and writes to
 * the handlers who must act.
 */
@Component
public class RepetitionReplanner {

  private final SubjectLinkRepository links;
  private final AffectedRepository affecteds;
  private final PromisePlanner planner;
  private final CaseNotifications notifications;

  RepetitionReplanner(
      SubjectLinkRepository links,
      AffectedRepository affecteds,
      PromisePlanner planner,
      CaseNotifications notifications) {
    this.links = links;
    this.affecteds = affecteds;
    this.planner = planner;
    this.notifications = notifications;
  }

  /**
   * Called after incidents were joined or separated, because a dossier then counts another number
   * of them.
   */
  public void replanForParts(CaseAccess access, Collection<CasePart> parts) {
    for (var part : parts) {
      links.listLinkedIn(part.id()).forEach(subject -> replan(access, links.listDossier(subject)));
    }
  }

  void replan(CaseAccess access, Collection<SubjectLinkRepository.DossierMember> members) {
    var by = access.viewer().person();
    var seen = new LinkedHashSet<PartId>();
    var told = new HashSet<NotifiedHandler>();
    for (var member : members) {
      if (seen.add(member.part())) {
        affecteds
            .find(member.part())
            .filter(affected -> affected.closedAt() == null)
            .flatMap(affected -> planner.afterRepetitionChanged(by, affected))
            .filter(part -> part.owner() != null && !part.owner().equals(by))
            .filter(part -> told.add(new NotifiedHandler(part.owner(), member.incident())))
            .ifPresent(part -> notifications.notifyHandler(part, member.number()));
      }
    }
  }

  private record NotifiedHandler(@Nullable PersonId owner, IncidentId incident) {}
}
