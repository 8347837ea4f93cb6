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
import nl.rugdekking.register.Replanning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recalculates the promises of the open parts of a dossier after its links changed, and writes to
 * the handlers who must act.
 */
@Component
public class RepeatedParts {

  private final SubjectLinkRepository links;
  private final AffectedRepository affecteds;
  private final Replanning planner;
  private final CaseNotifications notifications;

  RepeatedParts(
      SubjectLinkRepository links,
      AffectedRepository affecteds,
      Replanning planner,
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
  public void replanAround(CaseAccess access, Collection<CasePart> parts) {
    for (var part : parts) {
      links.in(part.id()).forEach(subject -> replan(access, links.all(subject)));
    }
  }

  void replan(CaseAccess access, Collection<SubjectLinkRepository.Member> members) {
    var by = access.viewer().person();
    var seen = new LinkedHashSet<PartId>();
    var told = new HashSet<Told>();
    for (var member : members) {
      if (seen.add(member.part())) {
        affecteds
            .find(member.part())
            .filter(affected -> affected.closedAt() == null)
            .flatMap(affected -> planner.afterRepetition(by, affected))
            .filter(part -> part.owner() != null && !part.owner().equals(by))
            .filter(part -> told.add(new Told(part.owner(), member.incident())))
            .ifPresent(part -> notifications.task(part, member.number()));
      }
    }
  }

  private record Told(@Nullable PersonId owner, IncidentId incident) {}
}
