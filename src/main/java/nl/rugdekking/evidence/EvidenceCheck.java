// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyCheck;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decrypts every file of evidence of all organisations as a check, for an operator's command. It
 * holds one file and one page of rows in memory. The application may run meanwhile: when a file is
 * missing, its row is looked up again, because it may have been deleted in between.
 */
public final class EvidenceCheck {

  private static final int PAGE = 500;
  // This is far above the size of accepted files. It keeps a file that grew by damage from filling
  // the memory.
  private static final long MAX_BYTES = 100_000_000;

  /** The result for one file. */
  public enum State {
    WHOLE,
    MISSING,
    DAMAGED,
    KEY_DESTROYED,
    KEY_LOST
  }

  private record Row(
      UUID organisation, UUID id, KeyId key, @Nullable UUID original, @Nullable UUID cleaned) {}

  private final Path files;
  private final JdbcClient jdbc;
  private final KeyCheck keys;
  private final Consumer<String> faults;
  private final Map<State, Long> counts = new EnumMap<>(State.class);

  /**
   * @param files the directory with the files of evidence
   * @param jdbc a client that sees the rows of all organisations
   * @param faults receives a sentence with ids for each file that cannot be decrypted
   */
  public EvidenceCheck(Path files, JdbcClient jdbc, KeyCheck keys, Consumer<String> faults) {
    this.files = files;
    this.jdbc = jdbc;
    this.keys = keys;
    this.faults = faults;
    for (var state : State.values()) {
      counts.put(state, 0L);
    }
  }

  /** Checks every file that a row names and returns the number of files for each result. */
  public Map<State, Long> countFiles() throws IOException {
    List<Row> page = readNextPage(null);
    while (!page.isEmpty()) {
      for (var row : page) {
        if (row.original() != null) {
          check(row, "original", row.original());
        }
        if (row.cleaned() != null) {
          check(row, "cleaned", row.cleaned());
        }
      }
      page = readNextPage(page.getLast());
    }
    return counts;
  }

  private List<Row> readNextPage(@Nullable Row last) {
    return jdbc.sql(
            """
            select organisation_id, id, key_id, original_file, cleaned_file from evidence
            where :first or (organisation_id, id) > (:organisation::uuid, :id::uuid)
            order by organisation_id, id limit :page
            """)
        .param("first", last == null)
        .param("organisation", last == null ? null : last.organisation())
        .param("id", last == null ? null : last.id())
        .param("page", PAGE)
        .query(EvidenceCheck::read)
        .list();
  }

  private void check(Row row, String copy, UUID file) throws IOException {
    var state = state(row, copy, EvidenceFiles.pathBelow(files, file));
    if (state == State.MISSING && !isStillNamed(file)) {
      return;
    }
    counts.merge(state, 1L, Long::sum);
    if (state != State.WHOLE && state != State.KEY_DESTROYED) {
      faults.accept(
          "File %s of evidence %s: %s, key %s"
              .formatted(file, row.id(), word(state), row.key().value()));
    }
  }

  private State state(Row row, String copy, Path file) throws IOException {
    var key = keys.state(row.key());
    if (key != KeyCheck.State.USABLE) {
      return key == KeyCheck.State.DESTROYED ? State.KEY_DESTROYED : State.KEY_LOST;
    }
    if (!Files.exists(file)) {
      return State.MISSING;
    }
    return canDecrypt(row, copy, file) ? State.WHOLE : State.DAMAGED;
  }

  private boolean canDecrypt(Row row, String copy, Path file) throws IOException {
    return Files.size(file) <= MAX_BYTES
        && keys.canDecrypt(
            row.key(),
            new DatabaseCell(EvidenceItem.TABLE, copy, row.id()),
            Files.readAllBytes(file));
  }

  private boolean isStillNamed(UUID file) {
    return jdbc.sql(
            """
            select exists (select from evidence where original_file = :file or cleaned_file = :file)
            """)
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  private static String word(State state) {
    return switch (state) {
      case WHOLE -> "whole";
      case MISSING -> "missing";
      case DAMAGED -> "damaged";
      case KEY_DESTROYED -> "its key was destroyed";
      case KEY_LOST -> "its key is lost";
    };
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("organisation_id", UUID.class),
        row.getObject("id", UUID.class),
        new KeyId(row.getObject("key_id", UUID.class)),
        row.getObject("original_file", UUID.class),
        row.getObject("cleaned_file", UUID.class));
  }
}
