// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.OutsideHandling;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what the organisation decided about the questions that each organisation has to decide for
 * itself ({@link OpenQuestion}). A new decision about a question applies instead of the one before,
 * which stays stored.
 */
@Repository
public class OrganisationDecisions implements OutsideHandling.JudgeDecision {

  private static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  OrganisationDecisions(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the newest decision about each question that was decided. */
  @Transactional(readOnly = true)
  public Map<OpenQuestion, OrganisationDecision> current() {
    Map<OpenQuestion, OrganisationDecision> found = new EnumMap<>(OpenQuestion.class);
    jdbc.sql(
            """
            select distinct on (question) * from organisation_decision where organisation_id = ?
            order by question, recorded_at desc, id desc
            """)
        .params(CurrentOrganisation.id())
        .query(OrganisationDecisions::mapRow)
        .list()
        .forEach(decision -> found.put(decision.question(), decision));
    return found;
  }

  /**
   * Returns true when the organisation decided that the clerk and the mayor judge cases that touch
   * its executive, and not somebody outside.
   */
  @Override
  @Transactional(readOnly = true)
  public boolean isClerkWithMayor() {
    return Optional.ofNullable(current().get(OpenQuestion.EXECUTIVE_JUDGE))
        .filter(OrganisationDecision::ownChoice)
        .isPresent();
  }

  /** Returns the questions about which nothing was decided yet. */
  @Transactional(readOnly = true)
  public List<OpenQuestion> listOpen() {
    var decided = current().keySet();
    return Arrays.stream(OpenQuestion.values())
        .filter(question -> !decided.contains(question))
        .toList();
  }

  /**
   * Returns true when something can have been decided on this day: it lies between the year 2000
   * and today.
   */
  public boolean isPossibleDay(LocalDate day) {
    return !day.isBefore(EARLIEST_DAY) && !day.isAfter(LocalDate.now(clock));
  }

  /**
   * Records a decision.
   *
   * @param by the person who records it; null when it comes from a set-up file
   */
  @Transactional
  public void record(@Nullable PersonId by, OrganisationDecision decision) {
    var id = Ids.timeOrdered();
    jdbc.sql(
            """
            insert into organisation_decision
              (organisation_id, id, question, own_choice, choice, reason, decided_by, decided_on,
               recorded_at, recorded_by)
            values (:organisation, :id, :question, :own, :choice, :reason, :decider, :day, :now, :by)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("question", decision.question().name())
        .param("own", decision.ownChoice())
        .param("choice", decision.choice())
        .param("reason", decision.reason())
        .param("decider", decision.decidedBy())
        .param("day", decision.decidedOn())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by == null ? null : by.value())
        .update();
    audit.record(
        AuditEvent.of("decision.recorded", Purpose.SUPPORT, "organisation-decision", id)
            .by(by == null ? null : by.value())
            .with(Map.of("question", decision.question().name())));
  }

  private static OrganisationDecision mapRow(ResultSet row, int number) throws SQLException {
    return new OrganisationDecision(
        OpenQuestion.valueOf(row.getString("question")),
        row.getBoolean("own_choice"),
        row.getString("choice"),
        row.getString("reason"),
        row.getString("decided_by"),
        row.getObject("decided_on", LocalDate.class));
  }
}
