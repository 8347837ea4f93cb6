// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.Vault;

/** Opens the sealed files on disk with the keys, past the application. */
final class Photos {

  private final Ground ground;
  private final Ledger ledger;

  Photos(Ground ground, Ledger ledger) {
    this.ground = ground;
    this.ledger = ledger;
  }

  /** How many of these are there once, with the content that was sent and a cleaned copy. */
  int countWhole(Map<UUID, byte[]> sent) throws SQLException, IOException {
    int whole = 0;
    try (var strongroom = OpenKeyStore.open(ground.keys())) {
      var vault = new Vault(strongroom);
      for (var photo : sent.entrySet()) {
        var rows = ledger.evidenceOf(photo.getKey());
        if (rows.size() == 1 && isWhole(vault, rows.getFirst(), photo.getValue())) {
          whole++;
        }
      }
    }
    return whole;
  }

  private boolean isWhole(Vault vault, Ledger.Evidence row, byte[] sent) throws IOException {
    var cleaned = row.cleaned();
    return Arrays.equals(open(vault, row, "original", row.original()), sent)
        && cleaned != null
        && open(vault, row, "cleaned", cleaned).length > 0;
  }

  private byte[] open(Vault vault, Ledger.Evidence row, String copy, UUID file) throws IOException {
    var name = file.toString();
    var sealed = ground.data().resolve("files").resolve(name.substring(0, 2)).resolve(name);
    return vault.decrypt(
        new KeyId(row.key()),
        new DatabaseCell("evidence", copy, row.id()),
        Files.readAllBytes(sealed));
  }
}
