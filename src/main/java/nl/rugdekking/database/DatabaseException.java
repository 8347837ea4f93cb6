// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import org.jspecify.annotations.Nullable;

/** What keeps the database from working, in a sentence for whoever runs the application. */
public class DatabaseException extends RuntimeException {

  public DatabaseException(String sentence) {
    super(sentence);
  }

  public DatabaseException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
