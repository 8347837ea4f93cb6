// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the data of an incident that are the same for everybody whom it affected: when
 * and how it happened, and the kinds of aggression. The data of one affected person are in {@link
 * AffectedRepository}.
 *
 * <p>New incidents are inserted by {@link DeferredWrites}, together with the other rows of a report
 * in one round trip to the database. Later changes are written at once.
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

  /** Adds an incident from the past, which is closed already. */
  public void insertPast(
      IncidentId id, KeyId key, PastDate date, @Nullable String channel, Instant now) {
    writes
        .sql(
            """
            insert into incident
              (organisation_id, id, registered_at, happened_on, happened_precision, channel,
               danger_now, key_id, history)
            values (:organisation, :id, :now, :happened, :precision, :channel, false, :key, true)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("happened", date.firstDay())
        .param("precision", date.precision().name())
        .param("channel", channel)
        .param("key", key.value())
        .add();
  }

  public IncidentRecord get(IncidentId id) {
    return PageReads.once(IncidentRepository.class, id, () -> read(id));
  }

  private IncidentRecord read(IncidentId id) {
    var codes = listCodes(id);
    var forms = codes.getOrDefault(ClassificationKind.FORM, List.of());
    var details = new EnumMap<>(codes);
    details.remove(ClassificationKind.FORM);
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
                    details,
                    row.getBoolean("danger_now"),
                    row.getBoolean("history"),
                    new KeyId(row.getObject("key_id", UUID.class)),
                    row.getInt("version")))
        .single();
  }

  /** Returns the chosen codes of each list: the kinds of aggression, and their details. */
  private EnumMap<ClassificationKind, List<String>> listCodes(IncidentId id) {
    var codes = new EnumMap<ClassificationKind, List<String>>(ClassificationKind.class);
    jdbc.sql(
            """
            select 'FORM' kind, form code from incident_form
            where organisation_id = :organisation and incident_id = :incident
            union all
            select kind, code from incident_detail
            where organisation_id = :organisation and incident_id = :incident
            order by kind, code
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", id.value())
        .query(
            row -> {
              codes
                  .computeIfAbsent(
                      ClassificationKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                  .add(row.getString("code"));
            });
    return codes;
  }

  /**
   * Saves the channel through which it happened (such as the telephone), as the reporter said after
   * the report. Pass null to clear it. The name of a platform is deleted when the new channel has
   * no platforms.
   */
  void setChannel(IncidentId id, @Nullable String channel) {
    if (!ClassificationKind.PLATFORM.belongsTo(List.of(), channel)) {
      jdbc.sql(
              "delete from incident_detail"
                  + " where organisation_id = ? and incident_id = ? and kind = 'PLATFORM'")
          .params(CurrentOrganisation.id(), id.value())
          .update();
    }
    jdbc.sql(
            """
            update incident set channel = :channel
            where organisation_id = :organisation and id = :id
            """)
        .param("channel", channel)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }

  /** Records that there is danger, where the report did not say so. */
  public void setDangerNow(IncidentId id) {
    jdbc.sql("update incident set danger_now = true where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .update();
  }

  /** Replaces the kinds of aggression, the topic and the details of an incident. */
  public void classify(
      IncidentId id,
      Collection<String> forms,
      @Nullable String topic,
      Map<ClassificationKind, List<String>> details) {
    jdbc.sql(
            "update incident set topic = :topic where organisation_id = :organisation and id = :id")
        .param("topic", topic)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
    for (var table : List.of("incident_form", "incident_detail")) {
      jdbc.sql("delete from " + table + " where organisation_id = ? and incident_id = ?")
          .params(CurrentOrganisation.id(), id.value())
          .update();
    }
    for (var form : forms) {
      jdbc.sql("insert into incident_form (organisation_id, incident_id, form) values (?, ?, ?)")
          .params(CurrentOrganisation.id(), id.value(), form)
          .update();
    }
    details.forEach((kind, codes) -> codes.forEach(code -> insertDetail(id, kind, code)));
  }

  private void insertDetail(IncidentId id, ClassificationKind kind, String code) {
    jdbc.sql(
            """
            insert into incident_detail (organisation_id, incident_id, kind, code)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(CurrentOrganisation.id(), id.value(), kind.name(), code)
        .update();
  }
}
