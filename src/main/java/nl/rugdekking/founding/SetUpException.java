// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a set-up from being made, all of it, each in a sentence for whoever asked for it. */
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
