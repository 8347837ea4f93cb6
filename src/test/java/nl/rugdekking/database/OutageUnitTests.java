// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A fault of ours is never told as an outage, and an outage never as a fault of ours. */
class OutageUnitTests {

  @ParameterizedTest
  @CsvSource({
    "08006, DATABASE",
    "57P01, DATABASE",
    "57P03, DATABASE",
    "53300, DATABASE",
    "58030, DATABASE",
    "57014, SLOW",
    "55P03, SLOW",
    "53100, DISK"
  })
  void isFoundByWhatTheDatabaseSaid(String state, Outage outage) {
    var thrown =
        new IllegalStateException(
            new DataAccessResourceFailureException("x", new SQLException("x", state)));
    assertThat(Outage.of(thrown)).hasValue(outage);
  }

  @ParameterizedTest
  @CsvSource({"23505", "40001", "42P01", "22001"})
  void isNotWhatIsWrongInAStatement(String state) {
    assertThat(Outage.of(new DuplicateKeyException("x", new SQLException("x", state)))).isEmpty();
  }

  @Test
  void isADiskWithoutRoom() {
    assertThat(Outage.of(new UncheckedIOException(full()))).hasValue(Outage.DISK);
    assertThat(Outage.of(new IOException("Broken pipe"))).isEmpty();
  }

  @Test
  void isAConnectionThatNobodyGot() {
    assertThat(Outage.of(new SQLTransientConnectionException("x"))).hasValue(Outage.SLOW);
    assertThat(Outage.of(new CannotCreateTransactionException("x"))).hasValue(Outage.SLOW);
    assertThat(Outage.of(new IllegalStateException("x"))).isEmpty();
    assertThat(Outage.of(null)).isEmpty();
  }

  /** Linux has a device that is always full. */
  private static IOException full() {
    IOException thrown = null;
    try {
      Files.write(Path.of("/dev/full"), new byte[1]);
    } catch (IOException e) {
      thrown = e;
    }
    return Objects.requireNonNull(thrown);
  }
}
