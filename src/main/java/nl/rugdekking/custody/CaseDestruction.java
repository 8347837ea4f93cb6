// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys a case: its encryption keys, its files, and every value by which it could be found again
 * or would cause scheduled work. Rows that are not encrypted stay, for statistics and access rules.
 */
final class CaseDestruction {

  /**
   * The decision to destroy a case. Neither {@code by} nor {@code reason} may name the people whom
   * the case is about.
   *
   * @param by the person who decided
   */
  record Decision(String by, String reason) {}

  /** The incidents to destroy: a case with those merged into it, and their numbers. */
  record ChosenCase(OrganisationId organisation, List<UUID> incidents, List<String> numbers) {

    ChosenCase {
      incidents = List.copyOf(incidents);
      numbers = List.copyOf(numbers);
    }
  }

  /** The keys and files that a transaction found, to be deleted from the key store and the disk. */
  private record KeysAndFiles(Set<KeyId> keys, Set<String> files) {}

  private final JdbcClient jdbc;
  private final CaseTransactions transactions;
  private final List<CaseContents> rooms = RoomContents.list();
  private final AuditLog audit;
  private final OpenKeyStore keyStore;
  private final DestroyedKeys destroyedKeys;
  private final Path data;
  private final Clock clock;

  /**
   * @param source a single connection of the application's database account
   */
  CaseDestruction(DataSource source, OpenKeyStore keyStore, Path data, Clock clock) {
    this.jdbc = JdbcClient.create(source);
    this.transactions = new CaseTransactions(source);
    this.audit = new AuditLog(new DeferredWrites(source), clock);
    this.keyStore = keyStore;
    this.destroyedKeys = new DestroyedKeyRepository(jdbc, clock);
    this.data = data;
    this.clock = clock;
  }

  /** Returns the reasons why the case should not be destroyed yet; empty when there are none. */
  List<String> openInterests(ChosenCase chosenCase) {
    return transactions.runIn(chosenCase.organisation(), () -> findInterests(chosenCase));
  }

  private List<String> findInterests(ChosenCase chosenCase) {
    return chosenCase.incidents().stream()
        .map(incident -> rows(chosenCase, incident))
        .flatMap(rows -> rooms.stream().map(room -> room.findOpenInterest(rows)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /**
   * Returns the moment at which the destruction was completed; empty when it was never begun or was
   * interrupted.
   */
  Optional<Instant> findEnd(ChosenCase chosenCase) {
    var ends = transactions.runIn(chosenCase.organisation(), () -> ends(chosenCase));
    return ends.size() < chosenCase.incidents().size()
        ? Optional.empty()
        : Optional.of(ends.getFirst());
  }

  private List<Instant> ends(ChosenCase chosenCase) {
    return jdbc.sql(
            """
                select keys_gone_at from destroyed_case
                where organisation_id = :organisation and incident_id = any (:incidents)
                  and keys_gone_at is not null
                order by keys_gone_at desc
                """)
        .param("organisation", chosenCase.organisation().value())
        .param("incidents", chosenCase.incidents().toArray(UUID[]::new))
        .query((row, _) -> row.getObject("keys_gone_at", OffsetDateTime.class).toInstant())
        .list();
  }

  /** Destroys the case and returns the number of keys. Can be repeated after an interruption. */
  int destroy(ChosenCase chosenCase, Decision decision) {
    var found =
        transactions.runIn(
            chosenCase.organisation(), () -> recordDestruction(chosenCase, decision));
    keyStore.destroy(found.keys());
    found.files().forEach(file -> EvidenceFiles.delete(data, chosenCase.organisation(), file));
    // Destroys keys that were made for the case while the others were being destroyed.
    keyStore.destroy(transactions.runIn(chosenCase.organisation(), () -> keys(chosenCase)));
    transactions.runIn(chosenCase.organisation(), () -> markKeysDestroyed(chosenCase));
    return found.keys().size();
  }

  private int markKeysDestroyed(ChosenCase chosenCase) {
    return jdbc.sql(
            """
            update destroyed_case set keys_gone_at = :now
            where organisation_id = :organisation and incident_id = any (:incidents)
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("organisation", chosenCase.organisation().value())
        .param("incidents", chosenCase.incidents().toArray(UUID[]::new))
        .update();
  }

  private KeysAndFiles recordDestruction(ChosenCase chosenCase, Decision decision) {
    var now = clock.instant();
    var all = new KeysAndFiles(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (var incident : chosenCase.incidents()) {
      rooms.forEach(room -> room.beforeDestroying(rows(chosenCase, incident), now));
    }
    for (int i = 0; i < chosenCase.incidents().size(); i++) {
      var incident = chosenCase.incidents().get(i);
      var rows = rows(chosenCase, incident);
      var keys = new LinkedHashSet<KeyId>();
      rooms.forEach(room -> keys.addAll(room.keys(rows)));
      rooms.forEach(room -> all.files().addAll(room.files(rows)));
      rooms.forEach(room -> room.clear(rows));
      all.keys().addAll(keys);
      insertProof(chosenCase, i, decision, keys.size(), now);
    }
    requireNoSharedKeys(chosenCase, all.keys());
    all.files().forEach(file -> EvidenceFiles.createMarker(data, chosenCase.organisation(), file));
    destroyedKeys.add(all.keys());
    return all;
  }

  private List<KeyId> keys(ChosenCase chosenCase) {
    var keys = new ArrayList<KeyId>();
    for (var incident : chosenCase.incidents()) {
      rooms.forEach(room -> keys.addAll(room.keys(rows(chosenCase, incident))));
    }
    destroyedKeys.add(keys);
    return keys;
  }

  private void insertProof(
      ChosenCase chosenCase, int place, Decision decision, int keys, Instant now) {
    var incident = chosenCase.incidents().get(place);
    var number = chosenCase.numbers().get(place);
    jdbc.sql(
            """
            insert into destroyed_case
              (organisation_id, incident_id, number, decided_by, reason, destroyed_at, key_count)
            values (:organisation, :incident, :number, :by, :reason, :now, :keys)
            on conflict (organisation_id, incident_id) do nothing
            """)
        .param("organisation", chosenCase.organisation().value())
        .param("incident", incident)
        .param("number", number)
        .param("by", decision.by())
        .param("reason", decision.reason())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("keys", keys)
        .update();
    audit.record(
        AuditEvent.of("incident.DESTROYED", Purpose.SUPPORT, "incident", incident)
            .within(incident)
            .with(Map.of("number", number, "keys", String.valueOf(keys))));
  }

  /** Refuses when another case uses one of the keys, because its texts would be destroyed too. */
  private void requireNoSharedKeys(ChosenCase chosenCase, Set<KeyId> keys) {
    boolean shared =
        jdbc.sql(
                """
                select exists (select from incident where organisation_id = :organisation
                    and key_id = any (:keys) and id <> all (:incidents))
                  or exists (select from report where organisation_id = :organisation
                    and key_id = any (:keys) and incident_id <> all (:incidents))
                """)
            .param("organisation", chosenCase.organisation().value())
            .param("keys", keys.stream().map(KeyId::value).toArray(UUID[]::new))
            .param("incidents", chosenCase.incidents().toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    if (shared) {
      throw new NotDestroyedException(
          "Nothing is destroyed: another case has texts under a key of this one.");
    }
  }

  private CaseRows rows(ChosenCase chosenCase, UUID incident) {
    return new CaseRows(
        jdbc, new Vault(keyStore), chosenCase.organisation().value(), incident, clock.instant());
  }
}
