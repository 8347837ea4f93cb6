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

/** Why work fails that is right in itself: done again a little later, it succeeds. */
public enum Outage {
  /** The database does not answer, or is not there. */
  DATABASE,
  /** A statement took longer than a request may wait, or every connection was taken. */
  SLOW,
  /** A disk has no room left: that of the database, of the files or of the keys. */
  DISK;

  private static final String DISK_FULL = "53100";
  private static final Set<String> SLOW_STATES = Set.of("57014", "55P03");
  // connection lost, too many connections, stopped by somebody, read or write error
  private static final Set<String> LOST_CLASSES = Set.of("08", "53", "57", "58");
  private static final Set<String> NO_ROOM =
      Set.of("no space left on device", "disk quota exceeded");

  /** Finds the outage behind what was thrown; empty when the fault is another one. */
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
      // a transaction that cannot even be rolled back has lost its connection
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
