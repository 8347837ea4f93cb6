// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Takes away a block whose reason has gone. Only for whoever is named to handle what nobody inside
 * may, and only in a case that waits for somebody: had it been reported today, they would have got
 * it.
 */
@Component
class Lifting {

  private final UnclaimedRepository repository;
  private final CaseRepository cases;
  private final Blocks blocks;
  private final JoinedCases joined;

  Lifting(UnclaimedRepository repository, CaseRepository cases, Blocks blocks, JoinedCases joined) {
    this.repository = repository;
    this.cases = cases;
    this.blocks = blocks;
    this.joined = joined;
  }

  /** Returns whom the rules keep from it still. */
  Set<PersonId> lift(IncidentId incident) {
    repository.liftFromFallback(incident);
    var file = cases.find(incident).orElseThrow();
    if (file.isInternal()) {
      keepLines(incident, file);
    }
    joined.derive(incident);
    return cases.find(incident).orElseThrow().blocked();
  }

  // Who stood under the accused and is in line of either is kept from it for that.
  private void keepLines(IncidentId incident, CaseFile file) {
    var itself = cases.blockedByItself(incident);
    file.relations().stream()
        .filter(relation -> relation.kind() == RelationKind.ACCUSED)
        .filter(relation -> relation.incident().equals(incident))
        .forEach(accused -> blocks.blockLine(incident, accused.person(), itself));
    file.parts().stream()
        .filter(part -> part.incident().equals(incident))
        .forEach(part -> blocks.blockLine(incident, part.affected(), itself));
  }
}
