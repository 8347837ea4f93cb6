// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason for explaining a promise instead of keeping it.
 *
 * @param promise the kind of promise that it fits, or null for every kind
 * @param retired true when it cannot be chosen any more; earlier uses keep it
 */
public record Reason(Label label, @Nullable PromiseKind promise, boolean retired) {

  private static final Set<String> OF_AFFECTED = Set.of("not-wanted", "not-reachable");

  /** Returns true when it says that the affected does not want it, or was not reached. */
  public boolean isOfAffected() {
    return OF_AFFECTED.contains(label.code());
  }

  /** Returns true when it says nothing without the words beside it. */
  public boolean needsWords() {
    return label.code().equals("other");
  }

  public boolean fits(PromiseKind kind) {
    return !retired && (promise == null || promise.equals(kind));
  }
}
