// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.OpenKeyStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pairs the database with one key store: each holds the id of the other. Otherwise data could be
 * used with the keys of another database, so that its texts would look destroyed and new ones would
 * be lost with those keys.
 *
 * <p>A key that was destroyed was destroyed on purpose. A key that is lost was used and is not in
 * the key store. An operator can give lost keys up. The database lists the keys that were destroyed
 * and those that were given up.
 */
final class KeyStorePairing {

  private static final System.Logger LOG = System.getLogger(KeyStorePairing.class.getName());
  private static final String REMEDY =
      "Point RUGDEKKING_KEYS at the right one, or restore it with ./run restore-keys; ./run new-keys goes on without the lost keys: what they sealed can never be read again.";

  /**
   * The ids that the database has of itself and of its key store; store is null until the first
   * start.
   */
  private record RecordedIds(UUID database, @Nullable UUID store) {}

  private final JdbcClient jdbc;
  private final EncryptedTables tables;
  private final DestroyedKeyRepository destroyedKeys;
  private final Map<String, String> settings;

  KeyStorePairing(
      JdbcClient jdbc, DestroyedKeyRepository destroyedKeys, Map<String, String> settings) {
    this.jdbc = jdbc;
    this.tables = new EncryptedTables(jdbc);
    this.destroyedKeys = destroyedKeys;
    this.settings = settings;
  }

  /**
   * Opens the key store of this database, or creates one when the database never used any.
   *
   * @throws KeyStoreException when it is missing, belongs to another database or lacks used keys
   */
  OpenKeyStore open() {
    var directory = OpenKeyStore.directory(settings);
    boolean used = tables.hasEncryptedRows();
    var ids = ids();
    if ((used || ids.store() != null) && !OpenKeyStore.isKeyStore(directory)) {
      throw new KeyStoreException(
          "There is no key store in %s, but the database has used one before. %s"
              .formatted(directory, REMEDY));
    }
    var keyStore = OpenKeyStore.open(settings);
    try {
      requireSameDatabase(keyStore, ids.database());
      if (ids.store() != null && !ids.store().equals(keyStore.id())) {
        throw wrongKeyStore(keyStore);
      }
      if (used) {
        recordKeysDestroyedByEarlyVersions(keyStore, ids);
        reinstateFoundKeys(keyStore);
        destroyReturnedKeys(keyStore);
        requireAllKeys(keyStore);
      }
      recordKeyStore(keyStore);
      bindKeyStore(keyStore, ids);
      return keyStore;
    } catch (RuntimeException e) {
      keyStore.close();
      throw e;
    }
  }

  /**
   * Records this key store as that of the database. It is one statement, so that when several
   * servers start at once, each with a key store of its own, only the first succeeds.
   */
  private void recordKeyStore(OpenKeyStore keyStore) {
    var claimed =
        jdbc.sql("update key_store set store_id = :store where coalesce(store_id, :store) = :store")
            .param("store", keyStore.id())
            .update();
    if (claimed == 0) {
      throw wrongKeyStore(keyStore);
    }
  }

  private static KeyStoreException wrongKeyStore(OpenKeyStore keyStore) {
    return new KeyStoreException(
        "The key store in %s is not the one that the database uses. %s"
            .formatted(keyStore.path(), REMEDY));
  }

  private static void requireSameDatabase(OpenKeyStore keyStore, UUID database) {
    if (keyStore.findDatabaseId().filter(other -> !other.equals(database)).isPresent()) {
      throw new KeyStoreException(
          "The key store in %s belongs to another database, and a key store serves one: name another directory with RUGDEKKING_KEYS."
              .formatted(keyStore.path()));
    }
  }

  /**
   * Records the keys that early versions destroyed. These versions overwrote a destroyed key
   * without recording it, and without a record it would count as lost.
   */
  private void recordKeysDestroyedByEarlyVersions(OpenKeyStore keyStore, RecordedIds ids) {
    if (ids.store() == null && keyStore.findDatabaseId().isEmpty()) {
      var emptied =
          listLost(keyStore, tables.all()).stream()
              .filter(keyStore::isErasedWithoutTombstone)
              .toList();
      destroyedKeys.add(emptied);
      keyStore.destroy(emptied);
    }
  }

  /** Takes keys off the list when they were given up but are in the key store again. */
  private void reinstateFoundKeys(OpenKeyStore keyStore) {
    var found =
        destroyedKeys.givenUp().stream()
            .filter(key -> keyStore.countKeys(List.of(key)).usable() > 0)
            .toList();
    destroyedKeys.removeFound(found);
  }

  private void destroyReturnedKeys(OpenKeyStore keyStore) {
    int returned = keyStore.destroy(destroyedKeys.destroyed());
    if (returned > 0) {
      LOG.log(
          Level.WARNING,
          "{0} destroyed keys were in the key store again, as in an older copy; they are destroyed again",
          returned);
    }
  }

  private void requireAllKeys(OpenKeyStore keyStore) {
    int lost = lostByFile(keyStore).size();
    if (lost > 0) {
      throw new KeyStoreException(
          "The key store in %s lacks %d keys that the database uses: it is older than the database, or a part of it was lost. %s"
              .formatted(keyStore.path(), lost, REMEDY));
    }
    if (!keyStore.hasLookupKeys() || !hashVersions(keyStore).containsAll(tables.hashVersions())) {
      throw new KeyStoreException(
          "The key store in %s lacks look-up keys that the database uses: it is older than the database, or a part of it was lost. %s"
              .formatted(keyStore.path(), REMEDY));
    }
  }

  private static List<Integer> hashVersions(OpenKeyStore keyStore) {
    return new LookupHashes(keyStore).versions();
  }

  /**
   * Returns the lost keys. To be fast it first checks one key of each file, and then all keys of a
   * file only when it looks damaged.
   */
  private List<KeyId> lostByFile(OpenKeyStore keyStore) {
    var broken =
        tables.listKeyPerFile().stream().filter(key -> !keyStore.isFileComplete(key)).toList();
    return broken.isEmpty() ? List.of() : listLost(keyStore, tables.listKeysInFilesOf(broken));
  }

  private List<KeyId> listLost(OpenKeyStore keyStore, List<KeyId> keys) {
    var missing = keyStore.countKeys(keys).lost();
    if (missing.isEmpty()) {
      return missing;
    }
    var endedKeys = Set.copyOf(destroyedKeys.all());
    return missing.stream().filter(key -> !endedKeys.contains(key)).toList();
  }

  /** Returns the keys that the database uses but that are neither in the key store nor listed. */
  List<KeyId> lost() {
    var all = tables.all();
    if (OpenKeyStore.isKeyStore(OpenKeyStore.directory(settings))) {
      try (var keyStore = OpenKeyStore.open(settings)) {
        requireSameDatabase(keyStore, ids().database());
        return listLost(keyStore, all);
      }
    }
    var endedKeys = Set.copyOf(destroyedKeys.all());
    return all.stream().filter(key -> !endedKeys.contains(key)).toList();
  }

  /**
   * Gives these keys up and goes on with the present key store or a new one. Everything encrypted
   * with them can never be read again.
   */
  void giveUpKeys(List<KeyId> lost) {
    try (var keyStore = OpenKeyStore.open(settings)) {
      destroyedKeys.addGivenUp(lost);
      keyStore.destroy(lost);
      var hashes = new LookupHashes(keyStore);
      int newest = tables.hashVersions().stream().mapToInt(version -> version).max().orElse(0);
      // The versions are sorted, the newest first.
      while (hashes.versions().getFirst() < newest) {
        hashes.rotate();
      }
      bindKeyStore(keyStore, ids());
      jdbc.sql("update key_store set store_id = ?").param(keyStore.id()).update();
    }
  }

  private RecordedIds ids() {
    return find()
        .orElseGet(
            () -> {
              // Another server may start at the same moment and add the row first.
              jdbc.sql(
                      """
                      insert into key_store (database_id) values (gen_random_uuid())
                      on conflict (only_one) do nothing
                      """)
                  .update();
              return find().orElseThrow();
            });
  }

  private Optional<RecordedIds> find() {
    return jdbc.sql("select database_id, store_id from key_store")
        .query(
            (row, _) ->
                new RecordedIds(
                    row.getObject("database_id", UUID.class),
                    row.getObject("store_id", UUID.class)))
        .optional();
  }

  private static void bindKeyStore(OpenKeyStore keyStore, RecordedIds ids) {
    if (keyStore.findDatabaseId().isEmpty()) {
      keyStore.bindToDatabase(ids.database());
    }
  }
}
