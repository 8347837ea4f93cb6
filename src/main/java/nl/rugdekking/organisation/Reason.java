// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/** Why a promise is explained instead of kept; without a kind it fits every promise. */
public record Reason(Label label, @Nullable PromiseKind promise) {

  public boolean fits(PromiseKind kind) {
    return promise == null || promise == kind;
  }
}
