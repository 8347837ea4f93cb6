// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body promised, in the version it adopted.
 *
 * @param retentionYears how long a case is kept after its last interest ended
 */
public record Policy(
    UUID id,
    BodyKind body,
    int version,
    boolean coordinatorReads,
    int retentionYears,
    Map<PromiseKind, Owed> owed) {

  /** The term that holds normally, and the one with danger now or when severe. */
  public record Owed(Term normal, Term urgent) {}

  /** Empty when this body owes nothing of the kind. */
  public Optional<Term> term(PromiseKind kind, boolean urgent) {
    return Optional.ofNullable(owed.get(kind)).map(o -> urgent ? o.urgent() : o.normal());
  }
}
