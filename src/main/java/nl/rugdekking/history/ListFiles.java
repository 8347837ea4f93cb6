// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static nl.rugdekking.history.HistoryRepository.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.HistoryRepository.NamedChoices;
import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.UnreadableSheetException;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decrypts the files of old lists that somebody handed in, with what was chosen about them, and
 * reads the sheets in them.
 */
@Repository
class ListFiles {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final MemoryBudget memory;
  private final JsonMapper json = new JsonMapper();

  ListFiles(JdbcClient jdbc, Vault vault, MemoryBudget memory) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.memory = memory;
  }

  /**
   * Parses a file. The memory that this takes is reserved until the transaction ends, so that many
   * large files at once do not fill it all.
   *
   * @throws UnreadableSheetException when it is no list or workbook that can be read
   */
  List<Sheet.NamedSheet> parseSheets(byte[] file) throws UnreadableSheetException {
    return Sheet.readAll(file, memory::reserveForTransaction);
  }

  /** Decrypts the list and reads its chosen sheet; empty when its key was destroyed. */
  Optional<ListContent> find(StoredList list) {
    return decrypt(
        list,
        (file, named) -> {
          var index = named.choices().sheet().indexOrFirst();
          var sheet = Sheet.read(file, index, memory::reserveForTransaction);
          return new ListContent(named.fileName(), sheet, named.choices());
        });
  }

  /** Returns all sheets of the file; empty when its key was destroyed. */
  List<Sheet.NamedSheet> listSheets(StoredList list) {
    return decrypt(list, (file, named) -> parseSheets(file)).orElse(List.of());
  }

  /** Reads something from a decrypted file, with what was chosen about it. */
  private interface SheetReader<T> {
    T read(byte[] file, NamedChoices named) throws UnreadableSheetException;
  }

  private <T> Optional<T> decrypt(StoredList list, SheetReader<T> reader) {
    return jdbc.sql(
            """
            select content, choices from history_list
            where organisation_id = ? and id = ? and content is not null
            """)
        .params(CurrentOrganisation.id(), list.id())
        .query((row, number) -> Map.entry(row.getBytes("content"), row.getBytes("choices")))
        .optional()
        .flatMap(columns -> decrypt(list, columns.getKey(), columns.getValue(), reader));
  }

  private <T> Optional<T> decrypt(
      StoredList list, byte[] content, byte[] choices, SheetReader<T> reader) {
    try {
      var file = vault.decrypt(list.key(), cell("content", list.id()), content);
      var choicesAsJson = vault.decryptText(list.key(), cell("choices", list.id()), choices);
      var named = json.readValue(choicesAsJson, NamedChoices.class);
      return Optional.of(reader.read(file, named));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException("This file could be read when it was handed in", e);
    }
  }
}
