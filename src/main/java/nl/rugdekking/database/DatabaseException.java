// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** What keeps the database from working, in a sentence for whoever runs the application. */
public class DatabaseException extends RuntimeException {

  public DatabaseException(String sentence) {
    super(sentence);
  }

  public DatabaseException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** As a sentence: what was not done, and what files or the database say about it. */
  public static DatabaseException because(String what, Exception cause) {
    var root = NestedExceptionUtils.getMostSpecificCause(cause);
    var reason =
        root instanceof FileSystemException file && file.getReason() == null
            ? file.getFile() + " cannot be used"
            : root.getMessage();
    return new DatabaseException(what + ": " + reason, cause);
  }
}
