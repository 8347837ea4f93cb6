// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs SQL about one case of one organisation. Every statement gets the parameters organisation,
 * incident and now.
 */
public final class CaseRows {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final UUID organisation;
  private final UUID incident;
  private final Instant now;

  public CaseRows(JdbcClient jdbc, Vault vault, UUID organisation, UUID incident, Instant now) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.organisation = organisation;
    this.incident = incident;
    this.now = now;
  }

  /**
   * @param sql a query that selects one column of key ids
   */
  public List<KeyId> keys(String sql) {
    return ids(sql).stream().map(KeyId::new).toList();
  }

  /**
   * @param sql a query that selects one column of ids
   */
  public List<UUID> ids(String sql) {
    return statement(sql).query((row, _) -> row.getObject(1, UUID.class)).list();
  }

  /**
   * Returns true when the query finds at least one row.
   *
   * @param sql a select, to be put inside {@code exists (...)}
   */
  public boolean exists(String sql) {
    return statement("select exists (" + sql + ")").query(Boolean.class).single();
  }

  /** Decrypts a text; empty when its key was destroyed. */
  public Optional<String> findText(KeyId key, DatabaseCell cell, byte[] sealed) {
    return vault.findText(key, cell, sealed);
  }

  public void update(String sql) {
    statement(sql).update();
  }

  /** Returns a statement whose rows the caller maps, for queries with more than one column. */
  public JdbcClient.StatementSpec statement(String sql) {
    return jdbc.sql(sql)
        .param("organisation", organisation)
        .param("incident", incident)
        .param("now", now.atOffset(ZoneOffset.UTC));
  }
}
