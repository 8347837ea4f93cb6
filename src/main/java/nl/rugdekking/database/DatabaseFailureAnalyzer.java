// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message of a {@link DatabaseException} at the start instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseException cause) {
    return new FailureAnalysis(Objects.requireNonNullElse(cause.getMessage(), ""), null, cause);
  }
}
