// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints on one line why the application does not start, instead of Spring Boot's own report. */
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    report(analysis, System.err);
  }

  static void report(FailureAnalysis analysis, PrintStream err) {
    var action = analysis.getAction();
    var text = analysis.getDescription() + (action == null ? "" : " " + action);
    err.println(text.strip().replaceAll("\\s+", " "));
  }
}
