// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Why a promise is explained instead of kept; without a kind it fits every promise.
 *
 * @param retired not to be given any more; what it was given for keeps it
 */
public record Reason(Label label, @Nullable PromiseKind promise, boolean retired) {

  public boolean fits(PromiseKind kind) {
    return !retired && (promise == null || promise.equals(kind));
  }
}
