// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the steps and the public statements of the first hour, in the tables first_hour_step and
 * communication. Their texts are encrypted with the key of the incident. The class also reads the
 * steps that were still open when an alarm was handed over to the case owner.
 */
@Repository
record FirstHourRepository(JdbcClient jdbc, Vault vault) {

  private static final String STEPS = "first_hour_step";

  // The number of texts that were written after the reports of these incidents, of those that the
  // page of alarm a shows.
  private static final String WRITTEN =
      """
      (select count(*) from report t
        join message m on m.organisation_id = t.organisation_id and m.report_id = t.id
        where t.organisation_id = a.organisation_id and t.incident_id = any (:incidents)
          and m.from_reporter and (t.reporter_id is null or m.at >= a.raised_at))
      + (select count(*) from timeline_entry e
        where e.organisation_id = a.organisation_id and e.incident_id = a.incident_id
          and e.part_id = a.part_id and e.room = 'register' and e.kind = 'ADDED'
          and e.at >= a.raised_at)
      """;
  private static final String COMMUNICATION = "communication";

  /**
   * Adds a step.
   *
   * @param alarm the alarm in whose first hour it was taken, or null when there was none
   * @return false when this form was sent before
   */
  boolean add(PartRecord affected, @Nullable UUID alarm, FirstHour.TakenStep step) {
    return insert(
                """
                insert into first_hour_step
                  (organisation_id, id, incident_id, part_id, alarm_id, kind, at, by_id, reference,
                    note, key_id)
                values (:organisation, :id, :incident, :part, :alarm, :kind, :at, :by, :reference,
                  :note, :key)
                on conflict (organisation_id, id) do nothing
                """,
                affected,
                step.id(),
                step.by(),
                step.at())
            .param("alarm", alarm)
            .param("kind", step.step().name())
            .param(
                "reference",
                encryptUnlessBlank(affected.key(), STEPS, "reference", step.id(), step.reference()))
            .param(
                "note", encryptUnlessBlank(affected.key(), STEPS, "note", step.id(), step.note()))
            .update()
        == 1;
  }

  /** Adds a statement. Returns false when this form was sent before. */
  boolean add(PartRecord affected, FirstHour.PublicStatement statement) {
    return insert(
                """
                insert into communication
                  (organisation_id, id, incident_id, part_id, at, by_id, speaker, said, key_id)
                values (:organisation, :id, :incident, :part, :at, :by, :speaker, :said, :key)
                on conflict (organisation_id, id) do nothing
                """,
                affected,
                statement.id(),
                statement.by(),
                statement.at())
            .param(
                "speaker",
                encryptUnlessBlank(
                    affected.key(), COMMUNICATION, "speaker", statement.id(), statement.speaker()))
            .param(
                "said",
                encryptUnlessBlank(
                    affected.key(), COMMUNICATION, "said", statement.id(), statement.said()))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec insert(
      String sql, PartRecord affected, UUID id, PersonId by, Instant at) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("incident", affected.incident().value())
        .param("part", affected.part().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("key", affected.key().value());
  }

  /**
   * Returns the steps of the first hour of one alarm, in the order in which they were recorded.
   *
   * @param alarm the alarm, or null for the steps that were taken without one
   */
  List<FirstHour.TakenStep> listSteps(PartId part, @Nullable UUID alarm) {
    return jdbc.sql(
            """
            select * from first_hour_step
            where organisation_id = :organisation and part_id = :part
              and alarm_id is not distinct from :alarm
            order by at, id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("alarm", alarm, Types.OTHER)
        .query(
            (row, number) ->
                new FirstHour.TakenStep(
                    row.getObject("id", UUID.class),
                    FirstHourStep.valueOf(row.getString("kind")),
                    readMoment(row),
                    readPerson(row),
                    decrypt(row, STEPS, "reference"),
                    decrypt(row, STEPS, "note")))
        .list();
  }

  /** Returns the statements, oldest first; the last one is in force. */
  List<FirstHour.PublicStatement> listStatements(PartId part) {
    return jdbc.sql(
            """
            select * from communication where organisation_id = ? and part_id = ? order by at, id
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(
            (row, number) ->
                new FirstHour.PublicStatement(
                    row.getObject("id", UUID.class),
                    readMoment(row),
                    readPerson(row),
                    decrypt(row, COMMUNICATION, "speaker"),
                    decrypt(row, COMMUNICATION, "said")))
        .list();
  }

  /**
   * Returns a text that changes when the calls, the steps or what the reporters told change.
   *
   * @param reports the incidents of which the viewer may read the reports
   */
  String readState(PartId part, Collection<IncidentId> reports) {
    return jdbc.sql(
            """
            select concat_ws(' ', a.id, a.next_at, a.confirmed_at, a.ended_at,
              (select count(*) from alarm_call c
                where c.organisation_id = a.organisation_id and c.alarm_id = a.id),
              (select count(*) from first_hour_step s
                where s.organisation_id = a.organisation_id and s.part_id = a.part_id),
              %s,
              (select string_agg(concat_ws(' ', md5(t.phone), md5(t.place)), ' ' order by t.id)
                from report t
                where t.organisation_id = a.organisation_id and t.incident_id = any (:incidents)),
              (select count(*) from report_answer w
                where w.organisation_id = a.organisation_id
                  and w.incident_id = any (:incidents))) state
            from alarm a where a.organisation_id = :organisation and a.part_id = :part
            order by a.sequence desc limit 1
            """
                .formatted(WRITTEN))
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("incidents", ids(reports))
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Returns how many texts were written after the reports of these incidents. */
  int countWritten(Alarm alarm, Collection<IncidentId> reports) {
    return jdbc.sql(
            "select %s from alarm a where a.organisation_id = :organisation and a.id = :alarm"
                .formatted(WRITTEN))
        .param("organisation", CurrentOrganisation.id())
        .param("alarm", alarm.id())
        .param("incidents", ids(reports))
        .query(Integer.class)
        .single();
  }

  private static UUID[] ids(Collection<IncidentId> incidents) {
    return incidents.stream().map(IncidentId::value).toArray(UUID[]::new);
  }

  /** Stores how many of the texts that were written after the reports this person has read. */
  void markMessagesSeen(UUID alarm, PersonId called, int messages) {
    jdbc.sql(
            """
            update alarm_call set seen_messages = :messages
            where organisation_id = :organisation and alarm_id = :alarm and person_id = :person
              and seen_messages < :messages
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("alarm", alarm)
        .param("person", called.value())
        .param("messages", messages)
        .update();
  }

  /**
   * Returns true when more texts were written after the reports of these incidents than this
   * person, who was called, has read.
   */
  boolean hasUnseenMessage(Alarm alarm, PersonId called, Collection<IncidentId> reports) {
    return jdbc.sql(
            """
            select coalesce((select max(c.seen_messages) from alarm_call c
                where c.organisation_id = :organisation and c.alarm_id = :alarm
                  and c.person_id = :person)
              < %s, false)
            from alarm a where a.organisation_id = :organisation and a.id = :alarm
            """
                .formatted(WRITTEN))
        .param("organisation", CurrentOrganisation.id())
        .param("alarm", alarm.id())
        .param("person", called.value())
        .param("incidents", ids(reports))
        .query(Boolean.class)
        .single();
  }

  /**
   * Returns the steps that were still needed when the last alarm of this part was handed over and
   * that nobody has taken since, in their usual order.
   */
  List<FirstHourStep> listRemaining(PartId part) {
    return jdbc.sql(
            """
            select remaining.kind from case_part p cross join lateral (%s) remaining
            where p.organisation_id = :organisation and p.part_id = :part
            order by remaining.place
            """
                .formatted(FirstHourViews.REMAINING_STEPS))
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .query((row, number) -> FirstHourStep.valueOf(row.getString("kind")))
        .list();
  }

  private static Instant readMoment(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static PersonId readPerson(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("by_id", UUID.class));
  }

  private byte @Nullable [] encryptUnlessBlank(
      KeyId key, String table, String column, UUID id, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.encryptText(key, new DatabaseCell(table, column, id), words.strip());
  }

  private @Nullable String decrypt(ResultSet row, String table, String column) throws SQLException {
    var encrypted = row.getBytes(column);
    return vault
        .findText(
            new KeyId(row.getObject("key_id", UUID.class)),
            new DatabaseCell(table, column, row.getObject("id", UUID.class)),
            encrypted)
        .orElse(null);
  }
}
