// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;

/**
 * What one viewer may do in one case, part by part. Only {@link Access} makes it: a verb that asks
 * for one cannot be called without the rules having been asked.
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
      roles.put(part.id(), Rules.roles(viewer.authority(), file, part));
    }
  }

  public Viewer viewer() {
    return viewer;
  }

  /** Why this viewer is here: an office that only supervises does not make somebody a handler. */
  public Purpose purpose() {
    return roles.values().stream().anyMatch(CaseAccess::handles) ? purpose : withoutHandling();
  }

  public Purpose purpose(PartId part) {
    return handles(rolesIn(part)) ? purpose : withoutHandling();
  }

  private static boolean handles(Set<CaseRole> roles) {
    return roles.stream().anyMatch(CaseRole::handles);
  }

  private Purpose withoutHandling() {
    return purpose == Purpose.HANDLING ? Purpose.SUPERVISION : purpose;
  }

  /** Under whose number it is handled. */
  public IncidentId incident() {
    return file.incident();
  }

  /** What was registered apart and is handled as one: the one with the number first. */
  public List<IncidentId> incidents() {
    return file.incidents();
  }

  public String number() {
    return file.number();
  }

  public boolean may(Action action, PartId part) {
    return rolesIn(part).stream().anyMatch(role -> Rules.allows(role, action));
  }

  /** Whether this holds for any part of the case. */
  public boolean may(Action action) {
    return roles.keySet().stream().anyMatch(part -> may(action, part));
  }

  /** Whether this holds for any part of what was registered as this incident. */
  public boolean may(Action action, IncidentId registered) {
    return !parts(action, registered).isEmpty();
  }

  /** Whether this holds for all of it. */
  public boolean mayThroughout(Action action) {
    return roles.keySet().stream().allMatch(part -> may(action, part));
  }

  public Set<CaseRole> rolesIn(PartId part) {
    return Collections.unmodifiableSet(roles.getOrDefault(part, Set.of()));
  }

  /** The parts in which this may be done, in the order they came in. */
  public List<CasePart> parts(Action action) {
    return file.parts().stream().filter(part -> may(action, part.id())).toList();
  }

  /** The same, of the parts that were registered as this incident. */
  public List<CasePart> parts(Action action, IncidentId registered) {
    return parts(action).stream().filter(part -> part.incident().equals(registered)).toList();
  }

  /** All of it, whoever the viewer is: for verbs that have asked {@link #mayThroughout}. */
  public List<CasePart> all() {
    return file.parts();
  }

  /** What happened to the viewer, else the first part that somebody lets them follow. */
  public CasePart own() {
    return parts(Action.READ_OWN).stream()
        .min(
            Comparator.comparing((CasePart part) -> !rolesIn(part.id()).contains(CaseRole.AFFECTED))
                .thenComparing(CasePart::continued))
        .orElseThrow(HiddenException::new);
  }

  /** Whether the viewer may know who is affected in this part. */
  public boolean knowsName(PartId part) {
    return !part(part).nameWithheld() || rolesIn(part).stream().anyMatch(CaseRole::knowsName);
  }

  /** Who keeps their name from this viewer, in whatever part of the case. */
  public Set<PersonId> withheld() {
    return file.parts().stream()
        .filter(part -> !knowsName(part.id()))
        .map(CasePart::affected)
        .filter(Objects::nonNull)
        .map(PersonId.class::cast)
        .collect(Collectors.toSet());
  }

  /** How many persons are affected in one report: tells whether it speaks of others too. */
  public boolean hasSeveralParts(IncidentId registered) {
    return file.parts().stream().filter(part -> part.incident().equals(registered)).count() > 1;
  }

  /** What access keeps of a part, for verbs that have asked {@link #require} before. */
  public CasePart part(PartId part) {
    return file.parts().stream().filter(p -> p.id().equals(part)).findFirst().orElseThrow();
  }

  /** To whom its parts are given. */
  public Set<PersonId> owners() {
    return file.owners();
  }

  /** Whether somebody is affected in any part of it. */
  public boolean affects(PersonId person) {
    return file.parts().stream().anyMatch(part -> person.equals(part.affected()));
  }

  /** Whether the rules keep somebody from this case, whatever their office. */
  public boolean isBlocked(PersonId person) {
    return file.blocked().contains(person);
  }

  /** Whether this colleague is said to have done it. */
  public boolean accuses(PersonId person) {
    return file.related(person, CaseFile.RelationKind.ACCUSED);
  }

  /** Who told of this part. */
  public List<PersonId> reporters(PartId of) {
    var registered = part(of).incident();
    return file.relations().stream()
        .filter(relation -> relation.kind() == CaseFile.RelationKind.REPORTER)
        .filter(relation -> relation.incident().equals(registered))
        .map(CaseFile.Relation::person)
        .toList();
  }

  /** Whom the affected of this part lets look along. */
  public List<PersonId> trusted(PartId part) {
    return file.relations().stream()
        .filter(relation -> relation.kind() == CaseFile.RelationKind.TRUSTED)
        .filter(relation -> part.equals(relation.part()))
        .map(CaseFile.Relation::person)
        .toList();
  }

  /** Whether the viewer is anything to what was registered as this incident. */
  boolean seesAnything(IncidentId registered) {
    return file.parts().stream()
        .filter(part -> part.incident().equals(registered))
        .anyMatch(part -> !rolesIn(part.id()).isEmpty());
  }

  boolean seesAnything() {
    return roles.values().stream().anyMatch(set -> !set.isEmpty());
  }

  /**
   * @throws HiddenException when the viewer is nothing to this part
   * @throws ForbiddenException when the viewer may see it and may not do this
   */
  public CasePart require(Action action, PartId part) {
    if (rolesIn(part).isEmpty()) {
      throw new HiddenException();
    }
    if (!may(action, part)) {
      throw new ForbiddenException();
    }
    return part(part);
  }
}
