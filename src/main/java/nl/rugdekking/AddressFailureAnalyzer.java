// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes a start that fails on its network address name the setting that is wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressFailureAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, WebServerException cause) {
    if (cause instanceof PortInUseException taken) {
      return analysis(
          "Port %d is taken: stop what listens there, or name another PORT."
              .formatted(taken.getPort()),
          cause);
    }
    return findCause(cause, BindException.class) == null
        ? null
        : analysis(
            "We cannot listen there: RUGDEKKING_BIND must be an address of this machine, and PORT one that this account may take.",
            cause);
  }

  private static FailureAnalysis analysis(String sentence, Throwable cause) {
    return new FailureAnalysis(sentence, null, cause);
  }
}
