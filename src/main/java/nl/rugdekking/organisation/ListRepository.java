// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.rugdekking.database.CurrentOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Stores the lines of an organisation's lists, such as the list of positions. Lines are retired and
 * never deleted, because old cases use them.
 */
@Repository
record ListRepository(JdbcClient jdbc) {

  /**
   * Locks the lists until the end of the transaction, and returns the lines in order, including
   * retired ones.
   */
  List<ListEntry> lockAndList(ListKind kind) {
    jdbc.sql("select 1 from organisation where id = ? for no key update")
        .param(CurrentOrganisation.id())
        .query(Integer.class)
        .single();
    return list(kind);
  }

  /**
   * Returns the lines in order, including retired ones. Row-level security limits them to the
   * current organisation.
   */
  List<ListEntry> list(ListKind kind) {
    return switch (kind) {
      case REASON ->
          jdbc.sql("select * from reason order by sort, code")
              .query((row, number) -> readEntry(row, row.getString("promise")))
              .list();
      case POSITION ->
          jdbc.sql("select * from title order by sort, code")
              .query((row, number) -> readEntry(row, null))
              .list();
      case FORM, CHANNEL, TOPIC, GROUND, TARGET, WAY, PLATFORM ->
          jdbc.sql("select * from classification where kind = ? order by sort, code")
              .param(kind.name())
              .query((row, number) -> readEntry(row, null))
              .list();
    };
  }

  private static ListEntry readEntry(ResultSet row, @Nullable String promise) throws SQLException {
    return new ListEntry(
        new Label(row.getString("code"), row.getString("label_nl"), row.getString("label_en")),
        row.getBoolean("retired"),
        PromiseKind.ofNullable(promise));
  }

  /**
   * Adds a line.
   *
   * @param sort its place in the list, from 0
   */
  void add(ListKind kind, ListEntry entry, int sort) {
    insert(kind, entry.promise())
        .param("organisation", CurrentOrganisation.id())
        .param("code", entry.label().code())
        .param("nl", entry.label().nl())
        .param("en", entry.label().en())
        .param("sort", sort)
        .update();
  }

  private StatementSpec insert(ListKind kind, @Nullable PromiseKind promise) {
    return switch (kind) {
      case REASON ->
          jdbc.sql(
                  """
                  insert into reason (organisation_id, code, promise, label_nl, label_en, sort)
                  values (:organisation, :code, :promise, :nl, :en, :sort)
                  """)
              .param("promise", promise == null ? null : promise.code());
      case POSITION ->
          jdbc.sql(
              """
              insert into title (organisation_id, code, label_nl, label_en, sort)
              values (:organisation, :code, :nl, :en, :sort)
              """);
      case FORM, CHANNEL, TOPIC, GROUND, TARGET, WAY, PLATFORM ->
          jdbc.sql(
                  """
                  insert into classification (organisation_id, kind, code, label_nl, label_en, sort)
                  values (:organisation, :kind, :code, :nl, :en, :sort)
                  """)
              .param("kind", kind.name());
    };
  }

  /**
   * Stores the names of a line, its place and whether it is retired. The promise that a reason
   * belongs to never changes.
   */
  void change(ListKind kind, ListEntry entry, int sort) {
    update(kind)
        .param("organisation", CurrentOrganisation.id())
        .param("code", entry.label().code())
        .param("nl", entry.label().nl())
        .param("en", entry.label().en())
        .param("retired", entry.retired())
        .param("sort", sort)
        .update();
  }

  private StatementSpec update(ListKind kind) {
    var changed =
        """
         set label_nl = :nl, label_en = :en, retired = :retired, sort = :sort
        where organisation_id = :organisation and code = :code\
        """;
    return switch (kind) {
      case REASON -> jdbc.sql("update reason" + changed);
      case POSITION -> jdbc.sql("update title" + changed);
      case FORM, CHANNEL, TOPIC, GROUND, TARGET, WAY, PLATFORM ->
          jdbc.sql("update classification" + changed + " and kind = :kind")
              .param("kind", kind.name());
    };
  }
}
