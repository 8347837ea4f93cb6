// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.EmbeddedServer;
import nl.rugdekking.database.SharedCluster;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of its own, with rows that keys of a key store open. */
abstract class KeyStoreScene {

  static final String SECRET = "geheim";

  @TempDir static Path data;
  private static EmbeddedServer server;
  private static SingleConnectionDataSource source;
  static JdbcClient jdbc;

  @TempDir Path directory;

  @SuppressWarnings("ArrayRecordComponent")
  record Sealed(UUID row, KeyId key, byte[] bytes) {}

  @BeforeAll
  static void migrate() {
    server = EmbeddedServer.start(SharedCluster.migrated(data));
    var login = server.migrator();
    source = new SingleConnectionDataSource(login.url(), login.user(), login.password(), true);
    jdbc = JdbcClient.create(source);
  }

  @AfterAll
  static void stop() {
    source.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("truncate account, key_store, ended_key cascade").update();
  }

  /** A row under a key of its own, written by an application that starts and stops. */
  Sealed seal() {
    try (var keyStore = open()) {
      new LookupHashes(keyStore);
      var vault = new Vault(keyStore);
      var row = UUID.randomUUID();
      var key = vault.newKey(KeyKind.ACCOUNT);
      var bytes = vault.encryptText(key, cell(row), SECRET);
      insert(row, key, bytes);
      return new Sealed(row, key, bytes);
    }
  }

  static void insert(UUID row, KeyId key, byte[] bytes) {
    jdbc.sql(
            """
            with owner as (
              insert into account (id, login, password_hash, kind, created_at)
              values (:id, :id::text, '', 'MEMBER', now()) returning id)
            insert into account_app (id, account_id, key_id, secret, made_at)
            select :id, id, :key, :secret, now() from owner
            """)
        .param("id", row)
        .param("key", key.value())
        .param("secret", bytes)
        .update();
  }

  static String read(OpenKeyStore keyStore, Sealed sealed) {
    return new Vault(keyStore).decryptText(sealed.key(), cell(sealed.row()), sealed.bytes());
  }

  void assertRefused(Path keys, String sentence) {
    assertThatThrownBy(() -> open(keys))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n");
  }

  OpenKeyStore open() {
    return open(keys());
  }

  static OpenKeyStore open(Path keys) {
    return new KeyStorePairing(
            jdbc,
            new DestroyedKeyRepository(jdbc, Clock.systemUTC()),
            Map.of("RUGDEKKING_KEYS", keys.toString()))
        .open();
  }

  Path keys() {
    return directory.resolve("keys");
  }

  Path fileOf(Sealed sealed) {
    return keys().resolve("account/" + sealed.key().toString().substring(0, 8) + ".keys");
  }

  static DatabaseCell cell(UUID row) {
    return new DatabaseCell("account_app", "secret", row);
  }
}
