// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Fills a register with cases past the application: in every lane and state, over organisations of
 * very different size, of which the first has a tenth. Foreign keys and triggers look away
 * meanwhile; the counts are made afterwards as the triggers make them.
 */
final class Filling {

  private static final List<String> TABLES =
      List.of(
          "case_file",
          "case_part",
          "case_block",
          "case_relation",
          "incident",
          "incident_form",
          "incident_detail",
          "affected",
          "promise",
          "timeline_entry");

  private final Connection connection;
  private final List<UUID> organisations;

  Filling(Connection connection, List<UUID> organisations) {
    this.connection = connection;
    this.organisations = organisations;
  }

  /** Of what was reported by people; the ids of the others are of a time long ago. */
  List<String> numbers() throws SQLException {
    return texts(
        """
        select number from case_file where organisation_id = '%s'
          and incident_id >= '018f1001-0000-7000-8000-000000000000' order by incident_id
        """
            .formatted(organisations.getFirst()));
  }

  void fill(int cases) throws SQLException {
    execute("set session_replication_role = replica");
    execute("set synchronous_commit = off");
    execute("set maintenance_work_mem = '1GB'");
    execute("set work_mem = '256MB'");
    execute("alter system set max_wal_size = '8GB'");
    execute("alter system set checkpoint_timeout = '30min'");
    execute("select pg_reload_conf()");
    plan(cases);
    var indexes =
        texts(
            """
            select i.indexdef from pg_indexes i
            where i.tablename in (%s)
              and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
            """
                .formatted(quoted()));
    for (var name :
        texts(
            """
            select i.indexname from pg_indexes i
            where i.tablename in (%s)
              and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
            """
                .formatted(quoted()))) {
      execute("drop index " + name);
    }
    for (var statement : script().split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        execute(statement);
      }
    }
    for (var index : indexes) {
      execute(index);
    }
    execute("drop table bench_case");
    execute("drop table bench_organisation");
    for (var table : TABLES) {
      execute("vacuum (analyze) " + table);
    }
    execute("vacuum (analyze) tally");
    execute("checkpoint");
    execute("reset session_replication_role");
  }

  /** Where the cases of the first organisation are half as old, as an address has it. */
  String middle() throws SQLException {
    return texts(
            """
            select (extract(epoch from opened_at) * 1000000)::bigint || '.' || part_id
            from case_part where organisation_id = '%s' order by opened_at desc, part_id desc
            offset (select count(*) / 2 from case_part where organisation_id = '%1$s') limit 1
            """
                .formatted(organisations.getFirst()))
        .getFirst();
  }

  /** A tenth for the first, and for the others less and less. */
  private void plan(int cases) throws SQLException {
    execute(
        """
        create unlogged table bench_organisation (
          organisation_id uuid primary key, amount int not null, first_case bigint not null)
        """);
    double sum = 0;
    for (int i = 1; i < organisations.size(); i++) {
      sum += 1.0 / (i + 3);
    }
    long first = 0;
    for (int i = 0; i < organisations.size(); i++) {
      int amount = (int) (i == 0 ? 0.1 * cases : 0.9 * cases / (i + 3) / sum);
      execute(
          "insert into bench_organisation values ('%s', %d, %d)"
              .formatted(organisations.get(i), amount, first));
      first += amount;
    }
  }

  private static String script() {
    try (var in = Filling.class.getResourceAsStream("/bench/lists.sql")) {
      if (in == null) {
        throw new IllegalStateException("No script");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted() {
    return String.join(", ", TABLES.stream().map(table -> "'" + table + "'").toList());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
