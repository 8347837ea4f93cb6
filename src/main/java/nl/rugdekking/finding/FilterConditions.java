// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter of the list of cases into SQL conditions on the tables case_part ({@code p}),
 * incident ({@code i}) and affected ({@code a}).
 */
final class FilterConditions {

  private final CaseFilter filter;
  private final StringBuilder sql = new StringBuilder();
  private final Map<String, @Nullable Object> parameters = new HashMap<>();
  private String promiseSql = "";
  private String partSql = "";

  FilterConditions(CaseFilter filter, OffsetDateTime now) {
    this.filter = filter;
    parameters.put("now", now);
    if (filter.state() == CaseFilter.State.HISTORY) {
      sql.append(" and i.history");
    } else if (filter.state() == CaseFilter.State.CLOSED) {
      sql.append(" and not i.history");
    }
    addEqual("i.channel", "channel", filter.channel());
    addEqual("i.topic", "topic", filter.topic());
    addEqual("a.position_title", "position", filter.position());
    addEqual("a.experienced", "experienced", step(filter.experienced()));
    addEqual("a.assessed", "assessed", step(filter.assessed()));
    addForm(filter.form());
    filter.details().forEach(this::addDetail);
    filter.notKnown().forEach(trait -> sql.append(notKnownCondition(trait)));
    if (filter.stand() == CaseFilter.PromiseStatus.LATE) {
      sql.append(" and p.due_at < :now");
    }
    partSql = sql.toString();
    addPromise();
  }

  String sql() {
    return sql.toString();
  }

  /** The conditions without those on promises. */
  String partSql() {
    return partSql;
  }

  /** The conditions on one promise {@code r}; they are part of {@link #sql} too. */
  String promiseSql() {
    return promiseSql;
  }

  /** The joins that the conditions need; others would slow the query down for every row. */
  String joins() {
    return join(
            "i.",
            "join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id ")
        + join(
            "a.",
            "join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id");
  }

  private String join(String alias, String join) {
    return sql.indexOf(" " + alias) < 0 ? "" : join;
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }

  /** The place to start: after the previous page, and not later than the last day of the filter. */
  PagePosition startAfter(PagePosition after) {
    if (filter.to() == null) {
      return after;
    }
    var end = filter.to().plusDays(1).atStartOfDay(DueDates.ZONE).toInstant();
    return end.isBefore(after.openedAt()) ? PagePosition.before(end) : after;
  }

  private static @Nullable Integer step(@Nullable Severity severity) {
    return severity == null ? null : severity.step();
  }

  private void addEqual(String column, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = :").append(name);
      parameters.put(name, value);
    }
  }

  private void addForm(@Nullable String form) {
    if (form != null) {
      sql.append(
          """

           and exists (select 1 from incident_form o where o.organisation_id = p.organisation_id
             and o.incident_id = p.incident_id and o.form = :form)""");
      parameters.put("form", form);
    }
  }

  private void addDetail(ClassificationKind kind, String code) {
    sql.append(
        """

         and exists (select 1 from incident_detail o where o.organisation_id = p.organisation_id
           and o.incident_id = p.incident_id and o.kind = '%1$s' and o.code = :%1$s)"""
            .formatted(kind));
    parameters.put(kind.name(), code);
  }

  private static String notKnownCondition(CaseFilter.Trait trait) {
    return switch (trait) {
      case POSITION -> " and (a.position_title is null or a.position_title = '')";
      case FORM ->
          """

           and not exists (select 1 from incident_form o
             where o.organisation_id = p.organisation_id and o.incident_id = p.incident_id)""";
      case GROUND -> withForm("discrimination") + withoutDetail(trait);
      case TARGET, WAY -> withForm("threat") + withoutDetail(trait);
      case PLATFORM -> " and i.channel = 'social-media'" + withoutDetail(trait);
      case OWNER ->
          """

           and exists (select 1 from case_part o where o.organisation_id = p.organisation_id
             and o.part_id = p.part_id and o.owner_id is null)""";
      case CHANNEL -> " and i.channel is null";
      case TOPIC -> " and i.topic is null";
      case EXPERIENCED -> " and a.experienced is null";
      case ASSESSED -> " and a.assessed is null";
    };
  }

  // A detail counts as unknown only in cases that can have it: a ground of discrimination only with
  // the form discrimination, and so on.
  private static String withForm(String form) {
    return """

         and exists (select 1 from incident_form o where o.organisation_id = p.organisation_id
           and o.incident_id = p.incident_id and o.form = '%s')"""
        .formatted(form);
  }

  private static String withoutDetail(CaseFilter.Trait trait) {
    return """

         and not exists (select 1 from incident_detail o
           where o.organisation_id = p.organisation_id and o.incident_id = p.incident_id
             and o.kind = '%s')"""
        .formatted(trait);
  }

  private void addPromise() {
    if (!filter.asksForPromise()) {
      return;
    }
    if (filter.stand() == CaseFilter.PromiseStatus.LATE
        && filter.promise() == null
        && filter.reason() == null) {
      promiseSql = promiseStateCondition(); // the part itself says whether any promise is late
      return;
    }
    sql.append(
        """

         and exists (select 1 from promise r where r.organisation_id = p.organisation_id
           and r.part_id = p.part_id""");
    int start = sql.length();
    addEqual("r.kind", "kind", filter.promise() == null ? null : filter.promise().code());
    addEqual("r.reason", "reason", filter.reason());
    sql.append(promiseStateCondition());
    promiseSql = sql.substring(start);
    sql.append(")");
  }

  private String promiseStateCondition() {
    return switch (filter.stand()) {
      case null -> " and r.state <> 'LAPSED'";
      case OPEN, WAITING ->
          " and r.state = '%s' and (r.due_at is null or r.due_at >= :now)"
              .formatted(filter.stand());
      case LATE -> " and r.state in ('OPEN', 'WAITING') and r.due_at < :now";
      case KEPT -> " and r.state = 'KEPT'";
      case KEPT_LATE -> " and r.state = 'KEPT' and r.missed_at is not null";
      case EXPLAINED -> " and r.state = 'EXPLAINED'";
      case MISSED -> " and r.missed_at is not null";
    };
  }
}
