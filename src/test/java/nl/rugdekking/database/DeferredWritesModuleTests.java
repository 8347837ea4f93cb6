// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class DeferredWritesModuleTests {

  private static final String INSERT =
      """
      insert into work_due (id, organisation_id, kind, due)
      values (:id, :organisation, :kind, now()) on conflict (id) do nothing
      """;

  private static final String PLAIN_INSERT =
      """
      insert into work_due (id, organisation_id, kind, due)
      values (:id, :organisation, :kind, :due)
      """;

  @Autowired DeferredWrites writes;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate template;
  @Autowired TransactionTemplate transactions;
  @Autowired PlatformTransactionManager manager;

  private final String kind = "writes-" + UUID.randomUUID();
  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

  @Test
  void areThereForWhateverAsksNext() {
    var seen = new ArrayList<Long>();
    in(
        () -> {
          write(UUID.randomUUID()).add();
          write(UUID.randomUUID()).add();
          seen.add(count());
          write(UUID.randomUUID()).add();
          template.batchUpdate("update work_due set due = due where kind = '" + kind + "'");
          seen.add(count());
        });

    assertThat(seen).containsExactly(2L, 3L);
    assertThat(outside()).isEqualTo(3);
  }

  @Test
  void keepTheirOrderAndTheirNulls() {
    var id = UUID.randomUUID();
    in(
        () -> {
          write(id).add();
          writes
              .sql("update work_due set kind = coalesce(:nothing, kind) || :more where id = :id")
              .param("nothing", null)
              .param("more", "-later")
              .param("id", id)
              .add();
        });

    assertThat(
            CurrentOrganisation.callIn(
                organisation,
                () ->
                    jdbc.sql("select kind from work_due where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
        .isEqualTo(kind + "-later");
  }

  @Test
  void areOneStatementWhenTheSameInsertComesSeveralTimesInARow() {
    var commands = new ArrayList<String>();
    in(
        () -> {
          for (int i = 0; i < 3; i++) {
            writes
                .sql(PLAIN_INSERT)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("due", Instant.EPOCH.atOffset(ZoneOffset.UTC).plusDays(i))
                .add();
          }
          commands.addAll(
              jdbc.sql("select distinct cmin::text from work_due where kind = ?")
                  .param(kind)
                  .query(String.class)
                  .list());
        });

    assertThat(commands).hasSize(1);
    assertThat(outside()).isEqualTo(3);
  }

  @Test
  void goWithTheirTransaction() {
    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                status -> {
                  write(UUID.randomUUID()).add();
                  status.setRollbackOnly();
                }));
    in(() -> {});

    assertThat(outside()).isZero();
  }

  @Test
  void rollEverythingBackWhenTheDatabaseRefusesOne() {
    var id = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      write(UUID.randomUUID()).add();
                      for (int i = 0; i < 2; i++) {
                        writes
                            .sql(INSERT.replace("on conflict (id) do nothing", ""))
                            .param("id", id)
                            .param("organisation", organisation.value())
                            .param("kind", kind)
                            .add();
                      }
                    }))
        .isInstanceOf(DuplicateKeyException.class);

    assertThat(outside()).isZero();
  }

  @Test
  void sayWhenARowWasNotWritten() {
    var id = UUID.randomUUID();
    in(() -> write(id).add());

    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      write(UUID.randomUUID()).add();
                      write(id)
                          .add(
                              () -> {
                                throw new IllegalStateException("there before");
                              });
                    }))
        .hasMessage("there before");
    assertThat(outside()).isOne();
  }

  @Test
  void ofAnInnerTransactionDoNotWaitForTheOuterOne() {
    var inner = new TransactionTemplate(manager);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var afterInner = new ArrayList<Long>();

    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                status -> {
                  write(UUID.randomUUID()).add();
                  inner.executeWithoutResult(within -> write(UUID.randomUUID()).add());
                  afterInner.add(inner.execute(within -> count()));
                  status.setRollbackOnly();
                }));

    assertThat(afterInner).containsExactly(1L);
    assertThat(outside()).isOne();
  }

  @Test
  void madeByOthersJustBeforeTheCommitGoAlong() {
    in(
        () -> {
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  write(UUID.randomUUID()).add();
                }
              });
          write(UUID.randomUUID()).add();
        });

    assertThat(outside()).isEqualTo(2);
  }

  @Test
  void waitForNothingWithoutATransaction() {
    assertThatThrownBy(
            () -> CurrentOrganisation.runIn(organisation, () -> write(UUID.randomUUID()).add()))
        .isInstanceOf(IllegalStateException.class);
  }

  private DeferredWrites.Write write(UUID id) {
    return writes
        .sql(INSERT)
        .param("id", id)
        .param("organisation", organisation.value())
        .param("kind", kind);
  }

  private void in(Runnable work) {
    CurrentOrganisation.runIn(
        organisation, () -> transactions.executeWithoutResult(status -> work.run()));
  }

  private long outside() {
    var seen = new ArrayList<Long>();
    in(() -> seen.add(count()));
    return seen.getFirst();
  }

  private long count() {
    return jdbc.sql("select count(*) from work_due where kind = ?")
        .params(List.of(kind))
        .query(Long.class)
        .single();
  }
}
