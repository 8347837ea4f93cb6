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

/** Decrypts the files of lists and reads the sheets in them. */
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

  /** Parses a file, within the memory reserved for such work until the transaction ends. */
  List<Sheet.NamedSheet> parseSheets(byte[] file) throws UnreadableSheetException {
    return Sheet.readAll(file, memory::reserveForTransaction);
  }

  /** Decrypts the list and reads its chosen sheet; empty when its key was destroyed. */
  Optional<ListContent> find(StoredList list) {
    return read(
        list,
        (file, named) ->
            new ListContent(
                named.fileName(),
                Sheet.read(
                    file, named.choices().sheet().indexOrFirst(), memory::reserveForTransaction),
                named.choices()));
  }

  /** Returns all sheets of the file; empty when its key was destroyed. */
  List<Sheet.NamedSheet> listSheets(StoredList list) {
    return read(list, (file, named) -> parseSheets(file)).orElse(List.of());
  }

  private interface FileReading<T> {

    T read(byte[] file, NamedChoices named) throws UnreadableSheetException;
  }

  private <T> Optional<T> read(StoredList list, FileReading<T> reading) {
    return jdbc.sql(
            """
            select content, choices from history_list
            where organisation_id = ? and id = ? and content is not null
            """)
        .params(CurrentOrganisation.id(), list.id())
        .query((row, number) -> Map.entry(row.getBytes("content"), row.getBytes("choices")))
        .optional()
        .flatMap(bytes -> read(list, bytes.getKey(), bytes.getValue(), reading));
  }

  private <T> Optional<T> read(
      StoredList list, byte[] content, byte[] choices, FileReading<T> reading) {
    try {
      var file = vault.decrypt(list.key(), cell("content", list.id()), content);
      var named =
          json.readValue(
              vault.decryptText(list.key(), cell("choices", list.id()), choices),
              NamedChoices.class);
      return Optional.of(reading.read(file, named));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    } catch (UnreadableSheetException wasReadBefore) {
      throw new IllegalStateException(wasReadBefore);
    }
  }
}
