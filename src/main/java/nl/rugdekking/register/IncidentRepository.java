// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the data of incidents as a whole; their parts are in {@link AffectedRepository}.
 */
@Repository
public class IncidentRepository {

  private final JdbcClient jdbc;
  private final DeferredWrites writes;

  IncidentRepository(JdbcClient jdbc, DeferredWrites writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  void insert(IncidentId id, KeyId key, Registration registration, Instant now) {
    writes
        .sql(
            """
            insert into incident
              (organisation_id, id, registered_at, happened_on, channel, danger_now, key_id)
            values (:organisation, :id, :now, :happened, :channel, :danger, :key)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("happened", registration.happenedOn())
        .param("channel", registration.channel())
        .param("danger", registration.dangerNow())
        .param("key", key.value())
        .add();
  }

  /**
   * The date of an incident from the past.
   *
   * @param firstDay the first day it can be
   * @param precision days, months or years
   */
  public record PastDate(LocalDate firstDay, ChronoUnit precision) {

    /** Returns the last day it can be. */
    public LocalDate lastDay() {
      return firstDay.plus(1, precision).minusDays(1);
    }
  }

  /**
   * Adds an incident from the past. It is closed already, so its retention period starts at its
   * date, or on the last day it can be.
   */
  public void insertPast(
      IncidentId id, KeyId key, PastDate date, @Nullable String channel, Instant now) {
    writes
        .sql(
            """
            insert into incident
              (organisation_id, id, registered_at, happened_on, happened_precision, channel,
               danger_now, key_id, retention_from, history)
            values (:organisation, :id, :now, :happened, :precision, :channel, false, :key,
               :retention, true)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("happened", date.firstDay())
        .param("precision", date.precision().name())
        .param("channel", channel)
        .param("key", key.value())
        .param("retention", date.lastDay())
        .add();
  }

  public IncidentRecord get(IncidentId id) {
    var forms = forms(id);
    return jdbc.sql("select * from incident where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .query(
            (row, number) ->
                new IncidentRecord(
                    id,
                    row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                    row.getObject("happened_on", LocalDate.class),
                    ChronoUnit.valueOf(row.getString("happened_precision")),
                    row.getString("channel"),
                    row.getString("topic"),
                    forms,
                    row.getBoolean("danger_now"),
                    row.getBoolean("history"),
                    new KeyId(row.getObject("key_id", UUID.class)),
                    row.getInt("version")))
        .single();
  }

  private List<String> forms(IncidentId id) {
    return jdbc.sql(
            "select form from incident_form where organisation_id = ? and incident_id = ? order by form")
        .params(CurrentOrganisation.id(), id.value())
        .query((row, number) -> row.getString("form"))
        .list();
  }

  /** Saves through which channel it happened, as the reporter said it later; null takes it back. */
  void setChannel(IncidentId id, @Nullable String channel) {
    jdbc.sql("update incident set channel = :channel where organisation_id = :org and id = :id")
        .param("channel", channel)
        .param("org", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }

  public void classify(IncidentId id, Collection<String> forms, @Nullable String topic) {
    jdbc.sql("update incident set topic = ? where organisation_id = ? and id = ?")
        .params(java.util.Arrays.asList(topic, CurrentOrganisation.id(), id.value()))
        .update();
    jdbc.sql("delete from incident_form where organisation_id = ? and incident_id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .update();
    for (var form : forms) {
      jdbc.sql("insert into incident_form (organisation_id, incident_id, form) values (?, ?, ?)")
          .params(CurrentOrganisation.id(), id.value(), form)
          .update();
    }
  }

  public void startRetention(IncidentId id, @Nullable LocalDate from) {
    jdbc.sql(
            "update incident set retention_from = :from where organisation_id = :organisation and id = :id")
        .param("from", from)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }
}
