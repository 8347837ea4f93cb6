// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.audit.AuditTrail.PagePosition;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class AuditLogModuleTests {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123456Z");

  @Autowired AuditLog audit;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;
  @Autowired DeferredWrites writes;
  @Autowired TransactionTemplate transactions;

  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private final UUID actor = UUID.randomUUID();
  private final UUID incident = UUID.randomUUID();

  @Test
  void writesNothingWithoutTheTransactionOfWhatItRecords() {
    assertThatThrownBy(
            () -> CurrentOrganisation.runIn(organisation, () -> audit.record(look(incident))))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void disappearsWithTheTransactionItBelongsTo() {
    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                status -> {
                  audit.record(look(incident));
                  status.setRollbackOnly();
                }));

    assertThat(count()).isZero();
  }

  @Test
  void hashesTheWholeEventWithItsSalt() {
    record(
        audit,
        AuditEvent.of("promise.kept", Purpose.HANDLING, "promise", UUID.randomUUID())
            .by(actor)
            .within(incident)
            .with(Map.of("kind", "CARE")));

    var row =
        in(() -> jdbc.sql("select * from audit_event").query(AuditLogModuleTests::row).single());
    assertThat(row.payload())
        .contains("promise.kept", actor.toString(), incident.toString(), "\"kind\":\"CARE\"");
    assertThat(row.hash()).isEqualTo(AuditLog.hash(row.salt(), row.payload()));
    assertThat(row.salt()).hasSize(16);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(byte[] salt, String payload, byte[] hash) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getBytes("salt"), row.getString("payload"), row.getBytes("hash"));
  }

  @Test
  void givesEqualEventsDifferentHashes() {
    record(audit, look(incident));
    record(audit, look(incident));

    assertThat(in(() -> jdbc.sql("select distinct hash from audit_event").query().listOfRows()))
        .hasSize(2);
  }

  @Test
  void cannotBeChangedOrRemovedByTheApplication() {
    record(audit, look(incident));

    for (var attempt :
        List.of(
            "update audit_event set actor = null",
            "delete from audit_event",
            "truncate audit_event")) {
      assertThatThrownBy(() -> in(() -> jdbc.sql(attempt).update()))
          .isInstanceOf(BadSqlGrammarException.class)
          .hasRootCauseMessage("ERROR: permission denied for table audit_event");
    }
    assertThat(count()).isOne();
  }

  @Test
  void isNotSeenByAnotherOrganisation() {
    record(audit, look(incident));

    var other = new OrganisationId(UUID.randomUUID());
    assertThat(
            CurrentOrganisation.callIn(
                other, () -> trail.listForIncident(incident, PagePosition.START, 10)))
        .isEmpty();
  }

  @Test
  void listsLooksNewestFirstAndPageByPage() {
    var clock = new MovedClock(NOW);
    var then = new AuditLog(writes, clock);
    for (int i = 0; i < 5; i++) {
      record(then, look(incident));
      record(then, change());
      clock.move(Duration.ofMinutes(i % 2));
    }

    var first = in(() -> trail.listLooksAt("incident", incident, PagePosition.START, 3));
    var second = in(() -> trail.listLooksAt("incident", incident, first.getLast().place(), 3));

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(first.getFirst().at()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(second.getLast().at()).isEqualTo(NOW);
    assertThat(first)
        .allMatch(line -> line.actor().orElseThrow().equals(actor))
        .allMatch(line -> line.purpose() == Purpose.SUPERVISION)
        .doesNotContainAnyElementsOf(second);
    assertThat(in(() -> trail.listForIncident(incident, PagePosition.START, 100))).hasSize(10);
  }

  private AuditEvent look(UUID object) {
    return AuditEvent.of("look.READ", Purpose.SUPERVISION, "incident", object)
        .by(actor)
        .within(incident);
  }

  private AuditEvent change() {
    return AuditEvent.of("incident.closed", Purpose.HANDLING, "incident", incident)
        .within(incident);
  }

  private void record(AuditLog writer, AuditEvent event) {
    in(
        () -> {
          writer.record(event);
          return event;
        });
  }

  private long count() {
    return in(() -> jdbc.sql("select count(*) from audit_event").query(Long.class).single());
  }

  private <T> T in(Supplier<T> work) {
    return CurrentOrganisation.callIn(
        organisation,
        () -> java.util.Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }
}
