// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes a start that fails on the key store print one sentence instead of a stack trace. */
class KeyStoreFailureAnalyzer extends AbstractFailureAnalyzer<KeyStoreException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, KeyStoreException cause) {
    return new FailureAnalysis(Objects.requireNonNullElse(cause.getMessage(), ""), null, cause);
  }
}
