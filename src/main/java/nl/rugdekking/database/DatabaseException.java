// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Tells the operator in a sentence why the database does not work. */
public class DatabaseException extends RuntimeException {

  public DatabaseException(String sentence) {
    super(sentence);
  }

  public DatabaseException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** Builds the sentence from the failed action and the message of the deepest cause. */
  public static DatabaseException because(String what, Exception cause) {
    var root = NestedExceptionUtils.getMostSpecificCause(cause);
    var reason =
        root instanceof FileSystemException file && file.getReason() == null
            ? file.getFile() + " cannot be used"
            : root.getMessage();
    return new DatabaseException(what + ": " + reason, cause);
  }
}
