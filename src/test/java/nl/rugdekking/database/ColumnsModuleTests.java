// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.rugdekking.ColumnsDocument;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** docs/columns.md lists every column, and says of each whether it is sealed. */
@RugdekkingTest
class ColumnsModuleTests {

  // Bytes that are no text of anybody, each said so in the document.
  private static final Set<String> CLEAR_BYTES =
      Set.of(
          "audit_event.salt",
          "audit_event.hash",
          "subject_mark.hash",
          "history_choice.hash",
          "history_origin.identity",
          "scheduled_tasks.task_data",
          "receipt.code_hash",
          "house_style.logo",
          "letter_template.content",
          "account_recovery.code_hash",
          "account_passkey.credential_id",
          "account_passkey.attested",
          "account_session.id_hash",
          "personnel_number.hash");

  @Test
  void everyColumnStandsInTheDocument() {
    assertThat(ColumnsDocument.all())
        .containsExactlyInAnyOrderElementsOf(columns(""))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsEncryptedIsBytesAndTheOtherWayRound() {
    var bytes = columns(" and atttypid = 'bytea'::regtype");
    assertThat(ColumnsDocument.encrypted()).isNotEmpty();
    bytes.removeAll(CLEAR_BYTES);
    assertThat(ColumnsDocument.encrypted()).containsExactlyInAnyOrderElementsOf(bytes);
  }

  @Test
  void besideWhatIsEncryptedStandsItsKey() {
    var tables = ColumnsDocument.encrypted().stream().map(column -> column.split("\\.")[0]);
    assertThat(ColumnsDocument.all()).containsAll(tables.map(table -> table + ".key_id").toList());
  }

  @Test
  void everyColumnHasAReasonAndAKnownWord() {
    assertThat(ColumnsDocument.rows())
        .allMatch(
            row ->
                Set.of("clear", "clear, personal", "encrypted").contains(row.how())
                    && !row.why().isBlank());
  }

  private static List<String> columns(String condition) {
    return Database.asMigrator(connection -> ColumnsDocument.inDatabase(connection, condition));
  }
}
