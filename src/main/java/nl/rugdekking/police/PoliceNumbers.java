// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.acting.NumberedParts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who is reported under number. The protection holds from the decision to ask for it, until
 * the affected person was told that it was refused or that something else was decided.
 */
@Component
class PoliceNumbers implements NumberedParts {

  private final PoliceDecisionRepository repository;

  PoliceNumbers(PoliceDecisionRepository repository) {
    this.repository = repository;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Set<PartId> filter(Collection<PartId> parts) {
    return parts.isEmpty() ? Set.of() : repository.listProtected(parts).keySet();
  }

  /**
   * Returns since when somebody in the case is protected. The result is empty when nobody is. What
   * was made before that moment may name them.
   */
  Optional<Instant> findSince(CaseAccess access) {
    return list(access).values().stream().max(Instant::compareTo);
  }

  private Map<PartId, Instant> list(CaseAccess access) {
    return repository.listProtected(access.all().stream().map(CasePart::id).toList());
  }
}
