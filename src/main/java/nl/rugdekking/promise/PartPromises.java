// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;

/** The promises of one part (those to one affected person) as they were when they were read. */
public record PartPromises(List<Promise> all) {

  public Optional<Promise> findUnsettled(PromiseKind kind) {
    return all.stream()
        .filter(promise -> promise.kind().equals(kind) && !promise.state().isSettled())
        .findFirst();
  }

  /** Returns true when such a promise was made; one that lapsed does not count. */
  public boolean wasPromised(PromiseKind kind) {
    return all.stream()
        .filter(promise -> promise.kind().equals(kind))
        .anyMatch(promise -> promise.state() != PromiseState.LAPSED);
  }

  public boolean wasExplained(PromiseKind kind) {
    return all.stream()
        .filter(promise -> promise.kind().equals(kind))
        .anyMatch(promise -> promise.state() == PromiseState.EXPLAINED);
  }

  public boolean areSettled() {
    return all.stream().allMatch(promise -> promise.state().isSettled());
  }
}
