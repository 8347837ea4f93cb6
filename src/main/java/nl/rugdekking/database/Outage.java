// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A temporary cause of a failure: the same work succeeds when it is tried again later. */
public enum Outage {
  /** The database does not answer or is not running. */
  DATABASE,
  /** A statement took too long for a request, or all connections were in use. */
  SLOW,
  /** A disk is full: that of the database, the files or the keys. */
  DISK;

  private static final String DISK_FULL = "53100";
  private static final Set<String> SLOW_STATES = Set.of("57014", "55P03");
  // These stand for a lost connection, too many connections, a server stopped by an operator, and a
  // read or write error.
  private static final Set<String> LOST_CLASSES = Set.of("08", "53", "57", "58");
  private static final Set<String> NO_ROOM =
      Set.of("no space left on device", "disk quota exceeded");

  /** Finds the outage among the causes of an exception; empty when it has another cause. */
  public static Optional<Outage> of(@Nullable Throwable thrown) {
    var depth = 0;
    for (var cause = thrown; cause != null && depth < 30; cause = cause.getCause(), depth++) {
      var found = ofOne(cause);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Outage ofOne(Throwable cause) {
    return switch (cause) {
      case SQLException refused when refused.getSQLState() != null ->
          ofState(refused.getSQLState());
      case SQLTransientConnectionException _ -> SLOW;
      case CannotCreateTransactionException begin when begin.getCause() == null -> SLOW;
      // A transaction that cannot even be rolled back has lost its connection.
      case TransactionSystemException lost when lost.getCause() instanceof SQLException -> DATABASE;
      case IOException disk when isNoRoom(disk) -> DISK;
      default -> null;
    };
  }

  private static @Nullable Outage ofState(String state) {
    if (state.equals(DISK_FULL)) {
      return DISK;
    }
    if (SLOW_STATES.contains(state)) {
      return SLOW;
    }
    return state.length() == 5 && LOST_CLASSES.contains(state.substring(0, 2)) ? DATABASE : null;
  }

  private static boolean isNoRoom(IOException disk) {
    var message = disk.getMessage();
    return message != null && NO_ROOM.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
  }
}
