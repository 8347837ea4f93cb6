// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence of a key store that cannot be used instead of the way to it. */
class KeyStoreFailureAnalyzer extends AbstractFailureAnalyzer<KeyStoreException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, KeyStoreException cause) {
    return new FailureAnalysis(Objects.requireNonNullElse(cause.getMessage(), ""), null, cause);
  }
}
