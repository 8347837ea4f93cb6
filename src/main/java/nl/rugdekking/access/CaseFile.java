// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All data about one case that the access rules need: its parts (one for each affected person), the
 * people who are related to it, and the people who are kept out of it.
 *
 * @param incidents the incident that gives the number, then those that were joined to it
 */
record CaseFile(
    List<IncidentId> incidents,
    String number,
    List<CasePart> parts,
    List<Relation> relations,
    Set<PersonId> blocked) {

  enum RelationKind {
    REPORTER,
    /** May follow one part, by the choice of its affected person. */
    TRUSTED,
    /** A colleague who is said to have done it. */
    ACCUSED,
    /** Is called because of danger. */
    CALLED,
    /** One promise of a part was given to this person. */
    PROMISE_OWNER
  }

  /**
   * A relation to one part, or to a whole incident when the part is null.
   *
   * @param promise the promise that was given to this person, or null for the other relations
   */
  record Relation(
      PersonId person,
      RelationKind kind,
      IncidentId incident,
      @Nullable PartId part,
      @Nullable UUID promise) {

    Relation(PersonId person, RelationKind kind, IncidentId incident, @Nullable PartId part) {
      this(person, kind, incident, part, null);
    }

    // The reporter of one joined incident has no relation to the parts of another.
    private boolean concerns(CasePart other) {
      var isAboutWholeIncident = part == null;
      return isAboutWholeIncident ? incident.equals(other.incident()) : other.id().equals(part);
    }
  }

  /** The incident under whose number the case is handled. */
  IncidentId incident() {
    return incidents.getFirst();
  }

  /** The persons to whom its parts are assigned. */
  Set<PersonId> owners() {
    return PersonId.collect(parts.stream().map(CasePart::owner));
  }

  /** Returns true when a colleague is accused in it. */
  boolean isInternal() {
    return !accused().isEmpty();
  }

  /** The colleagues who are accused in it. */
  List<PersonId> accused() {
    return relations.stream()
        .filter(relation -> relation.kind() == RelationKind.ACCUSED)
        .map(Relation::person)
        .toList();
  }

  /** Returns true when a promise of this part was given to the person. */
  boolean isPromiseOwner(PersonId person, CasePart part) {
    return promiseOwners(part.id()).containsValue(person);
  }

  /** The promises of this part that were given to somebody, and to whom. */
  Map<UUID, PersonId> promiseOwners(PartId part) {
    return relations.stream()
        .filter(relation -> relation.kind() == RelationKind.PROMISE_OWNER)
        .filter(relation -> part.equals(relation.part()) && relation.promise() != null)
        .collect(
            Collectors.toMap(owned -> Objects.requireNonNull(owned.promise()), Relation::person));
  }

  /**
   * Returns true when the person is related in this way to this part, or to the whole incident that
   * this part belongs to.
   */
  boolean isRelatedToPart(PersonId person, RelationKind kind, CasePart part) {
    return relations.stream()
        .filter(relation -> relation.person().equals(person) && relation.kind() == kind)
        .anyMatch(relation -> relation.concerns(part));
  }
}
