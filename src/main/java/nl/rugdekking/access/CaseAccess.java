// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;

/**
 * The rights of one viewer in one case, separately for each part (affected person). Only {@link
 * AccessControl} creates it, so that a method with such a parameter cannot be called before the
 * rules were checked.
 */
public final class CaseAccess {

  private final Viewer viewer;
  private final Purpose purpose;
  private final CaseFile file;
  private final Map<PartId, Set<CaseRole>> roles = new LinkedHashMap<>();

  CaseAccess(Viewer viewer, Purpose purpose, CaseFile file) {
    this.viewer = viewer;
    this.purpose = purpose;
    this.file = file;
    for (var part : file.parts()) {
      roles.put(part.id(), AccessRules.roles(viewer.authority(), file, part));
    }
  }

  public Viewer viewer() {
    return viewer;
  }

  /** The purpose to be logged: somebody whose office only supervises is logged as supervising. */
  public Purpose purpose() {
    return roles.values().stream().anyMatch(CaseAccess::handles) ? purpose : withoutHandling();
  }

  public Purpose purpose(PartId part) {
    if (onlyKeepsPromises(rolesIn(part))) {
      return Purpose.PROMISE;
    }
    return handles(rolesIn(part)) ? purpose : withoutHandling();
  }

  private static boolean handles(Set<CaseRole> roles) {
    return roles.stream().anyMatch(CaseRole::isHandler);
  }

  private Purpose withoutHandling() {
    return purpose == Purpose.HANDLING ? Purpose.SUPERVISION : purpose;
  }

  private static boolean onlyKeepsPromises(Set<CaseRole> roles) {
    return roles.equals(Set.of(CaseRole.PROMISE_OWNER));
  }

  /** The incident under whose number the case is handled. */
  public IncidentId incident() {
    return file.incident();
  }

  /**
   * The incidents that are handled together as this case, beginning with the one that gives the
   * number.
   */
  public List<IncidentId> incidents() {
    return file.incidents();
  }

  /** Returns true when it is a talk in confidence, whose number is shown on no page. */
  public boolean isTalk() {
    return file.parts().stream().allMatch(CasePart::isTalk);
  }

  public String number() {
    return file.number();
  }

  public boolean may(Action action, PartId part) {
    return rolesIn(part).stream().anyMatch(role -> AccessRules.allows(role, action));
  }

  /** Returns true when the action is allowed in at least one part of the case. */
  public boolean may(Action action) {
    return roles.keySet().stream().anyMatch(part -> may(action, part));
  }

  /** Returns true when the action is allowed in at least one part of this incident. */
  public boolean may(Action action, IncidentId registered) {
    return !parts(action, registered).isEmpty();
  }

  /** Returns true when the action is allowed in every part of the case. */
  public boolean mayInEveryPart(Action action) {
    return roles.keySet().stream().allMatch(part -> may(action, part));
  }

  public Set<CaseRole> rolesIn(PartId part) {
    return Collections.unmodifiableSet(roles.getOrDefault(part, Set.of()));
  }

  /** The parts in which the action is allowed, in the order they came in. */
  public List<CasePart> parts(Action action) {
    return file.parts().stream().filter(part -> may(action, part.id())).toList();
  }

  /** The parts of this incident in which the action is allowed. */
  public List<CasePart> parts(Action action, IncidentId registered) {
    return parts(action).stream().filter(part -> part.incident().equals(registered)).toList();
  }

  /** All parts, whatever the viewer's rights: for methods that checked {@link #mayInEveryPart}. */
  public List<CasePart> all() {
    return file.parts();
  }

  /** The viewer's own part, else the first part that an affected person lets them follow. */
  public CasePart own() {
    return parts(Action.READ_OWN).stream()
        .min(
            Comparator.comparing((CasePart part) -> !rolesIn(part.id()).contains(CaseRole.AFFECTED))
                .thenComparing(CasePart::continued))
        .orElseThrow(HiddenException::new);
  }

  /** Returns true when the viewer may know who is affected in this part. */
  public boolean mayKnowName(PartId part) {
    return !part(part).nameWithheld() || rolesIn(part).stream().anyMatch(CaseRole::mayKnowName);
  }

  /** The affected persons, in any part of the case, whose names this viewer may not see. */
  public Set<PersonId> personsWithheld() {
    return PersonId.collect(
        file.parts().stream().filter(part -> !mayKnowName(part.id())).map(CasePart::affected));
  }

  /** Returns true when several persons are affected in this incident. */
  public boolean hasSeveralParts(IncidentId registered) {
    return file.parts().stream().filter(part -> part.incident().equals(registered)).count() > 1;
  }

  /** Returns the access record of a part, for methods that called {@link #require} before. */
  public CasePart part(PartId part) {
    return file.parts().stream().filter(p -> p.id().equals(part)).findFirst().orElseThrow();
  }

  /** The persons to whom the parts of the case are assigned. */
  public Set<PersonId> owners() {
    return file.owners();
  }

  /** Returns true when this person is affected in any part of the case. */
  public boolean isAffected(PersonId person) {
    return file.parts().stream().anyMatch(part -> person.equals(part.affected()));
  }

  /** Returns true when this person is blocked from the case, whatever their office. */
  public boolean isBlocked(PersonId person) {
    return file.blocked().contains(person);
  }

  /** The people accused in the case who work or hold office here. */
  public List<PersonId> accused() {
    return file.accused();
  }

  /** Returns true when this colleague is recorded as accused in the case. */
  public boolean isAccused(PersonId person) {
    return file.accused().contains(person);
  }

  /** The persons who reported the incident of this part. */
  public List<PersonId> reporters(PartId of) {
    var registered = part(of).incident();
    return file.relations().stream()
        .filter(relation -> relation.kind() == CaseFile.RelationKind.REPORTER)
        .filter(relation -> relation.incident().equals(registered))
        .map(CaseFile.Relation::person)
        .toList();
  }

  /** Returns true when a coordinator who is not blocked from the case may read the part. */
  public boolean admitsCoordinators(PartId part) {
    return AccessRules.admitsCoordinators(file, part(part));
  }

  /** The persons whom the affected person of this part lets follow it. */
  public List<PersonId> trusted(PartId part) {
    return file.relations().stream()
        .filter(relation -> relation.kind() == CaseFile.RelationKind.TRUSTED)
        .filter(relation -> part.equals(relation.part()))
        .map(CaseFile.Relation::person)
        .toList();
  }

  /** The promises of this part that were given to somebody, and to whom. */
  public Map<UUID, PersonId> promiseOwners(PartId part) {
    return file.promiseOwners(part);
  }

  /** Returns true when this promise of the part was given to the viewer. */
  public boolean isPromiseOwner(PartId part, UUID promise) {
    return viewer.person().equals(promiseOwners(part).get(promise));
  }

  /**
   * Returns the part of a promise that was given to the viewer.
   *
   * @throws HiddenException when this promise was not given to them
   * @throws ForbiddenException when the viewer has other roles in the part only
   */
  public CasePart requirePromiseOwner(PartId part, UUID promise) {
    var found = require(Action.KEEP_GIVEN, part);
    if (!isPromiseOwner(part, promise)) {
      throw new HiddenException();
    }
    return found;
  }

  /** Returns true when the viewer has a role in any part of this incident. */
  boolean hasAnyRole(IncidentId registered) {
    return file.parts().stream()
        .filter(part -> part.incident().equals(registered))
        .anyMatch(part -> !rolesIn(part.id()).isEmpty());
  }

  boolean hasAnyRole() {
    return roles.values().stream().anyMatch(set -> !set.isEmpty());
  }

  /**
   * Returns the part, or throws when the action is not allowed in it.
   *
   * @throws HiddenException when the viewer has no role in this part
   * @throws ForbiddenException when the viewer has a role in it, but none that allows this action
   */
  public CasePart require(Action action, PartId part) {
    if (rolesIn(part).isEmpty()) {
      throw new HiddenException();
    }
    if (!may(action, part)) {
      throw ForbiddenException.inCase(may(Action.READ, part), isTalk());
    }
    return part(part);
  }
}
