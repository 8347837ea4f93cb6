// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.help.DutyNumber;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the one telephone number on which people in danger reach the officer on duty. It is shown
 * to everybody who reports danger, so it must not be somebody's personal number.
 */
@Service
public class DutyLine implements DutyNumber {

  private final JdbcClient jdbc;
  private final AuditLog audit;

  DutyLine(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<TelephoneNumber> find() {
    return jdbc.sql("select number from duty_line where organisation_id = ?")
        .param(CurrentOrganisation.id())
        .query(String.class)
        .optional()
        .flatMap(TelephoneNumber::parse);
  }

  /** Sets the number; pass null to remove it. */
  @Transactional
  public void set(@Nullable PersonId by, @Nullable TelephoneNumber number) {
    var organisation = CurrentOrganisation.id();
    jdbc.sql("delete from duty_line where organisation_id = ?").param(organisation).update();
    if (number != null) {
      jdbc.sql("insert into duty_line (organisation_id, number) values (?, ?)")
          .param(organisation)
          .param(number.shown())
          .update();
    }
    audit.record(
        AuditEvent.of("duty.line-set", Purpose.HANDLING, "organisation", organisation)
            .by(by == null ? null : by.value()));
  }
}
