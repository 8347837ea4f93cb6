// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Lane;
import nl.rugdekking.finding.IncidentSummary.LastStep;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.EntryKinds;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The columns of {@link IncidentSummary} in SQL, for a query whose part is called {@code p}. It
 * looks them up for the rows of one page only.
 */
@Component
record SummaryColumns(EntryKinds kinds, Clock clock) {

  /** The columns; they need the {@link #parameters}. */
  static final String COLUMNS =
      """
      p.part_id, f.handled_as number, p.person_id, p.name_withheld, p.owner_id, p.opened_at,
      i.channel, p.body, p.lane,
      a.position_title, a.assessed, p.open, i.history, i.happened_precision, owed.late, owed.due,
      (select array_agg(o.form order by o.form) from incident_form o
        where o.organisation_id = p.organisation_id and o.incident_id = p.incident_id) forms,
      step.at step_at, step.room step_room, step.kind step_kind, step.about step_about
      """;

  /**
   * The joins. Timeline lines of a talk in confidence are left out, because others than the
   * confidential adviser may read the list.
   */
  static final String JOINS =
      """
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      cross join lateral (
        select count(*) filter (where r.due_at < :now) late, min(r.due_at) due from promise r
        where r.organisation_id = p.organisation_id and r.part_id = p.part_id
          and r.state in ('OPEN', 'WAITING')) owed
      left join lateral (
        select t.at, t.room, t.kind, t.about from timeline_entry t
        where t.organisation_id = p.organisation_id and t.incident_id = p.incident_id
          and (t.part_id is null or t.part_id = p.part_id)
          and t.kind <> all (:talk_kinds)
        order by t.at desc, t.id desc limit 1) step on true
      """;

  Map<String, Object> parameters() {
    return Map.of("now", now(), "talk_kinds", kinds.listOfTalk().toArray(String[]::new));
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static IncidentSummary read(ResultSet row, int number) throws SQLException {
    return new IncidentSummary(
        row.getObject("part_id", UUID.class),
        row.getString("number"),
        person(row, "person_id"),
        row.getBoolean("name_withheld"),
        person(row, "owner_id"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("channel"),
        forms(row),
        severity(row),
        BodyKind.valueOf(row.getString("body")),
        row.getString("position_title"),
        row.getBoolean("open"),
        row.getInt("late"),
        instant(row, "due"),
        row.getBoolean("history"),
        ChronoUnit.valueOf(row.getString("happened_precision")),
        Lane.valueOf(row.getString("lane")) == Lane.CONFIDENTIAL,
        lastStep(row));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static List<String> forms(ResultSet row) throws SQLException {
    var forms = row.getArray("forms");
    return forms == null ? List.of() : List.of((String[]) forms.getArray());
  }

  private static @Nullable Severity severity(ResultSet row) throws SQLException {
    var step = row.getObject("assessed", Integer.class);
    return step == null ? null : Severity.ofStep(step);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable LastStep lastStep(ResultSet row) throws SQLException {
    var at = instant(row, "step_at");
    return at == null
        ? null
        : new LastStep(
            at,
            row.getString("step_room"),
            row.getString("step_kind"),
            row.getString("step_about"));
  }
}
