// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows of the audit log for pages, the newest first. */
@Component
public class AuditTrail {

  /**
   * Somebody who looked at an object.
   *
   * @param days the days on which they looked at it, the newest first
   */
  public record LookSummary(UUID actor, Purpose purpose, List<LocalDate> days) {

    public LookSummary {
      days = List.copyOf(days);
    }
  }

  /** The row after which a page of the list begins. */
  record PagePosition(Instant at, UUID id) {

    /** The position before the newest row; {@code (-1, -1)} is the highest id. */
    public static final PagePosition START =
        new PagePosition(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
  }

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the looks at this object, newest first; a person is an object of kind {@code person}.
   */
  @Transactional(readOnly = true)
  List<AuditLine> listLooksAt(String objectKind, UUID objectId, PagePosition after, int count) {
    return jdbc.sql(
            """
            select id, at, actor, verb, purpose, object_kind, object_id from audit_event
            where organisation_id = :organisation and object_kind = :kind and object_id = :object
              and look and (at, id) < (:at, :id)
            order by at desc, id desc limit :count
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("kind", objectKind)
        .param("object", objectId)
        .param("at", after.at().atOffset(ZoneOffset.UTC))
        .param("id", after.id())
        .param("count", count)
        .query(AuditTrail::readLine)
        .list();
  }

  /** Returns the people who looked at this object and on which days, once for each purpose. */
  @Transactional(readOnly = true)
  public List<LookSummary> listLookersAt(String objectKind, UUID objectId, ZoneId zone) {
    return jdbc.sql(
            """
            select actor, purpose, array_agg(distinct (at at time zone :zone)::date) as days
            from audit_event
            where organisation_id = :organisation and object_kind = :kind and object_id = :object
              and look and actor is not null
            group by actor, purpose order by max(at) desc
            """)
        .param("zone", zone.getId())
        .param("organisation", CurrentOrganisation.id())
        .param("kind", objectKind)
        .param("object", objectId)
        .query(AuditTrail::readLookSummary)
        .list();
  }

  /**
   * Returns the people who looked at pages that showed one of these objects, and on which days,
   * once for each purpose.
   *
   * @param pageKind the kind of object that the page is about, such as {@code site}
   * @param detail the detail of the look that holds the ids of what was shown, with spaces between
   */
  @Transactional(readOnly = true)
  public List<LookSummary> listViewersOf(
      String pageKind, String detail, Collection<UUID> shown, ZoneId zone) {
    return jdbc.sql(
            """
            select actor, purpose, array_agg(distinct (at at time zone :zone)::date) as days
            from audit_event
            where organisation_id = :organisation and object_kind = :kind
              and look and actor is not null
              and string_to_array(payload::jsonb -> 'details' ->> :detail, ' ') && cast(:shown as text[])
            group by actor, purpose order by max(at) desc
            """)
        .param("zone", zone.getId())
        .param("organisation", CurrentOrganisation.id())
        .param("kind", pageKind)
        .param("detail", detail)
        .param("shown", shown.stream().map(UUID::toString).toArray(String[]::new))
        .query(AuditTrail::readLookSummary)
        .list();
  }

  private static LookSummary readLookSummary(ResultSet row, int number) throws SQLException {
    var days = new ArrayList<LocalDate>();
    for (var day : (Object[]) row.getArray("days").getArray()) {
      days.add(((Date) day).toLocalDate());
    }
    days.sort(Comparator.reverseOrder());
    return new LookSummary(
        row.getObject("actor", UUID.class), Purpose.valueOf(row.getString("purpose")), days);
  }

  /** Returns everything that was done or seen in one incident, whatever the object. */
  @Transactional(readOnly = true)
  List<AuditLine> listForIncident(UUID incident, PagePosition after, int count) {
    return jdbc.sql(
            """
            select id, at, actor, verb, purpose, object_kind, object_id from audit_event
            where organisation_id = :organisation and incident = :incident
              and (at, id) < (:at, :id)
            order by at desc, id desc limit :count
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", incident)
        .param("at", after.at().atOffset(ZoneOffset.UTC))
        .param("id", after.id())
        .param("count", count)
        .query(AuditTrail::readLine)
        .list();
  }

  private static AuditLine readLine(ResultSet row, int number) throws SQLException {
    return new AuditLine(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("actor", UUID.class)),
        row.getString("verb"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("object_kind"),
        row.getObject("object_id", UUID.class));
  }
}
