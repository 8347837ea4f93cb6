// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one telephone number on which people in danger reach whoever is on duty. It is shown to
 * everybody who reports danger, and so it is nobody's own number.
 */
@Service
public class DutyLine {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]");
  private static final Pattern DIGITS = Pattern.compile("\\+?\\d{3,15}");

  private final JdbcClient jdbc;
  private final AuditLog audit;

  DutyLine(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** A number as it was typed, which people read, with its digits, which a telephone dials. */
  public record LineNumber(String shown, String dialled) {}

  /** Returns empty when this cannot be dialled. */
  public static Optional<LineNumber> parse(String typed) {
    var digits = SEPARATORS.matcher(typed.replace("(0)", "")).replaceAll("");
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new LineNumber(typed.strip(), digits))
        : Optional.empty();
  }

  @Transactional(readOnly = true)
  public Optional<LineNumber> find() {
    return jdbc.sql("select number from duty_line where organisation_id = ?")
        .param(CurrentOrganisation.id())
        .query(String.class)
        .optional()
        .flatMap(DutyLine::parse);
  }

  /** Pass null to take the number away. */
  @Transactional
  public void set(@Nullable PersonId by, @Nullable LineNumber number) {
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
