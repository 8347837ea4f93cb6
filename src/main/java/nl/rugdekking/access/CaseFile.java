// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at in one case.
 *
 * @param incidents the one under whose number it is handled, then those that were brought to it
 */
record CaseFile(
    List<IncidentId> incidents,
    String number,
    List<CasePart> parts,
    List<Relation> relations,
    Set<PersonId> blocked) {

  enum RelationKind {
    REPORTER,
    TRUSTED,
    ACCUSED,
    CALLED
  }

  /** A relation to one part, or to what was registered as one incident as a whole. */
  record Relation(PersonId person, RelationKind kind, IncidentId incident, @Nullable PartId part) {}

  /** Under whose number it is handled. */
  IncidentId incident() {
    return incidents.getFirst();
  }

  /** To whom its parts are given. */
  Set<PersonId> owners() {
    return parts.stream()
        .map(CasePart::owner)
        .filter(Objects::nonNull)
        .map(PersonId.class::cast)
        .collect(Collectors.toSet());
  }

  /** A colleague is accused in it. */
  boolean isInternal() {
    return relations.stream().anyMatch(relation -> relation.kind() == RelationKind.ACCUSED);
  }

  /** Whether somebody is related to the case as a whole. */
  boolean related(PersonId person, RelationKind kind) {
    return relations.stream()
        .anyMatch(
            relation ->
                relation.person().equals(person)
                    && relation.kind() == kind
                    && relation.part() == null);
  }

  // Who reported one of the incidents that were brought together is nothing to the parts of
  // another.
  boolean related(PersonId person, RelationKind kind, CasePart part) {
    return relations.stream()
        .anyMatch(
            relation ->
                relation.person().equals(person)
                    && relation.kind() == kind
                    && (relation.part() == null
                        ? relation.incident().equals(part.incident())
                        : relation.part().equals(part.id())));
  }
}
