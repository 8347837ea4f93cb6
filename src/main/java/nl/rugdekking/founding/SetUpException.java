// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons why a set-up file cannot be used, each as a sentence for the operator. */
final class SetUpException extends RuntimeException {

  SetUpException(List<String> sentences) {
    super(String.join("\n", sentences));
  }

  SetUpException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  String sentences() {
    return String.valueOf(getMessage());
  }
}
