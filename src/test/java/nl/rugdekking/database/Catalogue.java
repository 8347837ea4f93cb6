// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rugdekking.Database;

/** What the database's own catalogue tells against the walls between organisations. */
final class Catalogue {

  private static final String EXPECTED =
      "(organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)";

  private final Connection connection;
  private final Set<String> global;
  private final String application;
  private final String migrator;

  Catalogue(Connection connection, Set<String> global, String application, String migrator) {
    this.connection = connection;
    this.global = global;
    this.application = application;
    this.migrator = migrator;
  }

  static List<String> tenantTables(Connection connection, Set<String> global) throws SQLException {
    var tables =
        Database.texts(
            connection,
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1
            """);
    tables.removeAll(global);
    return tables;
  }

  /** Each fault in a sentence; empty when the walls hold. */
  List<String> faults() throws SQLException {
    var faults = new ArrayList<String>();
    for (var table : tenantTables(connection, global)) {
      for (var check : CHECKS) {
        find(
            faults,
            check.sql().replace(":table", literal(table)).replace(":global", globals()),
            table + ": " + check.fault());
      }
    }
    for (var check : EVERYWHERE) {
      find(
          faults,
          check
              .sql()
              .replace(":application", literal(application))
              .replace(":migrator", literal(migrator)),
          check.fault());
    }
    return faults;
  }

  private void find(List<String> faults, String sql, String fault) throws SQLException {
    Database.texts(connection, sql).forEach(found -> faults.add(fault + " (" + found + ")"));
  }

  private String globals() {
    return global.stream()
        .map(Catalogue::literal)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A query that finds something only when it is wrong. */
  private record Check(String fault, String sql) {}

  private static final String FIRST_COLUMN =
      "(select a.attname from pg_attribute a where a.attrelid = %s and a.attnum = %s)";

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "organisation_id is no mandatory uuid",
              """
              select :table where not exists (select 1 from pg_attribute
                where attrelid = :table::regclass and attname = 'organisation_id'
                  and atttypid = 'uuid'::regtype and attnotnull)
              """),
          new Check(
              "row security is not forced",
              """
              select relname from pg_class where oid = :table::regclass
                and not (relrowsecurity and relforcerowsecurity)
              """),
          new Check(
              "no policy organisation_only",
              """
              select :table where not exists (select 1 from pg_policy
                where polrelid = :table::regclass and polname = 'organisation_only')
              """),
          new Check(
              "a policy that is not the one of all",
              """
              select polname from pg_policy
              where polrelid = :table::regclass and not (polname = 'organisation_only'
                and polpermissive and polcmd = '*' and polroles = '{0}'
                and pg_get_expr(polqual, polrelid) = $expr$%1$s$expr$
                and pg_get_expr(polwithcheck, polrelid) = $expr$%1$s$expr$)
              """
                  .formatted(EXPECTED)),
          new Check(
              "no primary key",
              """
              select :table where not exists (select 1 from pg_index
                where indrelid = :table::regclass and indisprimary)
              """),
          new Check(
              "a key that does not begin with organisation_id",
              """
              select indexrelid::regclass::text from pg_index
              where indrelid = :table::regclass and (indisunique or indisexclusion)
                and coalesce(%s, '') <> 'organisation_id'
              """
                  .formatted(FIRST_COLUMN.formatted("indrelid", "indkey[0]"))),
          new Check(
              "a foreign key that can reach over organisations",
              """
              select conname from pg_constraint
              where conrelid = :table::regclass and contype = 'f' and not (
                (%s = 'organisation_id' and (%s = 'organisation_id'
                    or confrelid = 'organisation'::regclass))
                or (confrelid::regclass::text in (:global) and confrelid <> 'organisation'::regclass))
              """
                  .formatted(
                      FIRST_COLUMN.formatted("conrelid", "conkey[1]"),
                      FIRST_COLUMN.formatted("confrelid", "confkey[1]"))));

  private static final List<Check> EVERYWHERE =
      List.of(
          new Check(
              "the application's role can pass the policies",
              """
              select rolname from pg_roles where rolname = :application
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
              """),
          new Check(
              "the application's role can become another",
              """
              select r.rolname from pg_roles r where r.rolname <> :application
                and pg_has_role(:application, r.oid, 'member')
              """),
          new Check(
              "the application's role owns something",
              "select relname from pg_class where pg_get_userbyid(relowner) = :application"),
          new Check(
              "the application's role can make things",
              """
              select nspname from pg_namespace where nspname = 'public'
                and has_schema_privilege(:application, oid, 'create')
              """),
          new Check(
              "something that is not the migrator's",
              """
              select relname from pg_class where relnamespace = 'public'::regnamespace
                and pg_get_userbyid(relowner) <> :migrator
              """),
          new Check(
              "the application may do more than read and write rows",
              """
              select relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and has_table_privilege(:application, oid, 'truncate, references, trigger')
              """),
          new Check(
              "the application reads the history of migrations",
              """
              select relname from pg_class where relname = 'flyway_schema_history'
                and has_table_privilege(:application, oid, 'select, insert, update, delete')
              """),
          new Check(
              "a sequence, which tells one organisation how much another does",
              "select sequencename from pg_sequences where schemaname = 'public'"),
          new Check(
              "a view or a foreign table, which policies may not reach",
              """
              select relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
              """),
          new Check(
              "a function with its owner's rights",
              """
              select proname from pg_proc
              where pronamespace = 'public'::regnamespace and prosecdef
              """));
}
