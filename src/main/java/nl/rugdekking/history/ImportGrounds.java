// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the legal grounds on which bodies, such as the council, decided to import lists of old
 * incidents. A new decision of a body replaces the one before it, which stays stored because
 * imported incidents refer to it.
 */
@Repository
public class ImportGrounds {

  private static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  ImportGrounds(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the newest decision of each body that took one. */
  @Transactional(readOnly = true)
  public Map<BodyKind, ImportGround> current() {
    Map<BodyKind, ImportGround> found = new EnumMap<>(BodyKind.class);
    jdbc.sql(
            """
            select distinct on (body) * from history_ground where organisation_id = ?
            order by body, recorded_at desc, id desc
            """)
        .params(CurrentOrganisation.id())
        .query(ImportGrounds::mapRow)
        .list()
        .forEach(ground -> found.put(ground.body(), ground));
    return found;
  }

  /** Returns the decision that an imported incident refers to. */
  ImportGround get(UUID id) {
    return jdbc.sql("select * from history_ground where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(ImportGrounds::mapRow)
        .single();
  }

  /**
   * Records the decision of a body.
   *
   * @param words the text with which the body explains its decision
   * @throws RefusedException when the day is in the future or before the year 2000
   */
  @Transactional
  public void record(
      PersonId by, BodyKind body, LegalBasis basis, String words, LocalDate decidedOn) {
    var now = clock.instant();
    if (decidedOn.isAfter(LocalDate.ofInstant(now, IncidentDate.ZONE))
        || decidedOn.isBefore(EARLIEST_DAY)) {
      throw new RefusedException("history.grounds.day.outside");
    }
    var id = Ids.random();
    jdbc.sql(
            """
            insert into history_ground
              (organisation_id, id, body, basis, words, decided_on, recorded_at, recorded_by)
            values (:organisation, :id, :body, :basis, :words, :day, :now, :by)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("body", body.name())
        .param("basis", basis.name())
        .param("words", words)
        .param("day", decidedOn)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
    audit.record(
        AuditEvent.of("ground.recorded", Purpose.SUPPORT, "ground", id)
            .by(by.value())
            .with(Map.of("body", body.name(), "basis", basis.name())));
  }

  private static ImportGround mapRow(ResultSet row, int number) throws SQLException {
    return new ImportGround(
        row.getObject("id", UUID.class),
        BodyKind.valueOf(row.getString("body")),
        LegalBasis.valueOf(row.getString("basis")),
        row.getString("words"),
        row.getObject("decided_on", LocalDate.class));
  }
}
