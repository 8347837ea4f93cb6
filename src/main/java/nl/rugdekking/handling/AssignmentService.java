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
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns the part of an affected person to another handler. */
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
   * Returns the people to whom the part can be assigned: those who handle cases of this body, and
   * the manager of the affected person. People who are blocked from the case are left out.
   */
  @Transactional(readOnly = true)
  public List<PersonId> listCandidates(CaseAccess access, PartId part) {
    var casePart = access.require(Action.ASSIGN, part);
    var candidates = new LinkedHashSet<PersonId>(listManagers(casePart));
    HANDLING_OFFICES.forEach(
        kind -> candidates.addAll(people.listOfficeHolders(kind, casePart.body())));
    candidates.removeIf(access::isBlocked);
    if (casePart.body() == BodyKind.COUNCIL) {
      candidates.removeAll(people.filterInExecutive(candidates));
    }
    // The present owner is offered only while their assignment still has to be confirmed.
    if (casePart.owner() != null && !unconfirmed.isUnconfirmed(part)) {
      candidates.remove(casePart.owner());
    }
    return List.copyOf(candidates);
  }

  /**
   * Returns the people among whom the affected person chooses the handler of the part. Only the
   * mayor chooses: the secretary and the clerk may both handle the mayor's cases, and each of them
   * works with the mayor in another way.
   */
  @Transactional(readOnly = true)
  public List<PersonId> listChoices(CaseAccess access, PartId part) {
    var own = access.require(Action.CHOOSE_HANDLER, part);
    return isChosenByAffected(own)
        ? people.listOfficeHolders(OfficeKind.CASE_OWNER, own.body()).stream()
            .filter(person -> !access.isBlocked(person) && !person.equals(own.owner()))
            .toList()
        : List.of();
  }

  /** Returns true when the affected person chooses the handler of this part. */
  public static boolean isChosenByAffected(CasePart part) {
    return part.body() == BodyKind.MAYOR
        && part.lane() == Lane.OPEN
        && !part.escalated()
        && part.open();
  }

  private List<PersonId> listManagers(CasePart part) {
    var managers = new ArrayList<PersonId>();
    if (part.affected() != null) {
      people.positions(part.affected()).stream()
          .filter(position -> position.body() == part.body())
          .map(people::managerOf)
          .filter(Objects::nonNull)
          .map(PersonId.class::cast)
          .filter(manager -> people.inServiceOrNull(manager) != null)
          .forEach(managers::add);
    }
    return managers;
  }

  /**
   * Assigns the part to another handler.
   *
   * @param shown the handler that the page showed, or null for none
   * @param wanted the new handler
   * @throws StalePageException when the handler has changed since the page was shown
   * @throws RefusedException when this person may not handle the part
   */
  @Transactional
  public void assign(CaseAccess access, PartId part, @Nullable PersonId shown, PersonId wanted) {
    var affected = parts.getOpen(access, part, Action.ASSIGN);
    assign(access, affected, shown, wanted, listCandidates(access, part));
  }

  /** Assigns the part in the same way, for an affected person who chooses the handler. */
  @Transactional
  public void choose(CaseAccess access, PartId part, @Nullable PersonId shown, PersonId wanted) {
    var affected = parts.getOpen(access, part, Action.CHOOSE_HANDLER);
    assign(access, affected, shown, wanted, listChoices(access, part));
  }

  private void assign(
      CaseAccess access,
      PartRecord affected,
      @Nullable PersonId shown,
      PersonId wanted,
      List<PersonId> candidates) {
    var part = affected.part();
    var owner = access.part(part).owner();
    if (wanted.equals(owner)) {
      // Either the form was sent twice, or it confirms the handler whom the rules chose.
      unconfirmed.confirm(access, access.part(part));
      return;
    }
    if (!Objects.equals(owner, shown)) {
      throw new StalePageException();
    }
    if (!candidates.contains(wanted)) {
      throw new RefusedException("handling.assign.refused");
    }
    if (!cases.assign(part, shown, wanted)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, CaseEntryKind.ASSIGNED, null, null);
    notifications.notifyHandler(cases.getPart(part), access.number());
  }
}
