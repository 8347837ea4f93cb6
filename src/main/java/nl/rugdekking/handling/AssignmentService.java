// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns a part to another handler. */
@Service
public class AssignmentService {

  private static final List<OfficeKind> HANDLING_OFFICES =
      List.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  private final PartService parts;
  private final CaseAssignments cases;
  private final People people;
  private final CaseNotifications notifications;
  private final UnconfirmedHandlers unconfirmed;

  AssignmentService(
      PartService parts,
      CaseAssignments cases,
      People people,
      CaseNotifications notifications,
      UnconfirmedHandlers unconfirmed) {
    this.unconfirmed = unconfirmed;
    this.parts = parts;
    this.cases = cases;
    this.people = people;
    this.notifications = notifications;
  }

  /**
   * The persons it can be assigned to: those who handle cases of this body, and the manager of the
   * affected; nobody who is blocked from the case.
   */
  @Transactional(readOnly = true)
  public List<PersonId> listCandidates(CaseAccess access, PartId part) {
    var casePart = access.require(Action.ASSIGN, part);
    var candidates = new LinkedHashSet<PersonId>(listManagers(casePart));
    HANDLING_OFFICES.forEach(
        kind -> candidates.addAll(people.listOfficeHolders(kind, casePart.body())));
    return candidates.stream()
        .filter(person -> !access.isBlocked(person))
        .filter(person -> unconfirmed.isUnconfirmed(part) || !person.equals(casePart.owner()))
        .toList();
  }

  private List<PersonId> listManagers(CasePart part) {
    var managers = new ArrayList<PersonId>();
    if (part.affected() != null) {
      people.positions(part.affected()).stream()
          .filter(position -> position.body() == part.body())
          .map(Position::manager)
          .filter(Objects::nonNull)
          .map(PersonId.class::cast)
          .filter(manager -> people.ifInService(manager) != null)
          .forEach(managers::add);
    }
    return managers;
  }

  /**
   * @param shown the handler that the page showed, or null for none
   * @param wanted the new handler
   * @throws StalePageException when the handler has changed since the page was shown
   * @throws RefusedException when this person may not handle it
   */
  @Transactional
  public void assign(CaseAccess access, PartId part, @Nullable PersonId shown, PersonId wanted) {
    var affected = parts.getOpen(access, part, Action.ASSIGN);
    var owner = access.part(part).owner();
    if (wanted.equals(owner)) {
      unconfirmed.confirm(access, access.part(part));
      return; // sent twice, or the handler whom the rules chose is confirmed
    }
    if (!Objects.equals(owner, shown)) {
      throw new StalePageException();
    }
    if (!listCandidates(access, part).contains(wanted)) {
      throw new RefusedException("handling.assign.refused");
    }
    if (!cases.assign(part, shown, wanted)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, CaseEntryKind.ASSIGNED, null, null);
    notifications.notifyHandler(cases.getPart(access.part(part).incident(), part), access.number());
  }
}
