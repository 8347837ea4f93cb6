// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/** Everything the rules look at in one case. */
record CaseFile(
    IncidentId incident,
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

  /** A relation to one part, or to the case as a whole. */
  record Relation(PersonId person, RelationKind kind, @Nullable PartId part) {}

  /** A colleague is accused in it. */
  boolean isInternal() {
    return relations.stream().anyMatch(relation -> relation.kind() == RelationKind.ACCUSED);
  }

  /** Whether somebody is related to the case as a whole. */
  boolean related(PersonId person, RelationKind kind) {
    return relations.contains(new Relation(person, kind, null));
  }

  boolean related(PersonId person, RelationKind kind, PartId part) {
    return relations.stream()
        .anyMatch(
            relation ->
                relation.person().equals(person)
                    && relation.kind() == kind
                    && (relation.part() == null || part.equals(relation.part())));
  }
}
