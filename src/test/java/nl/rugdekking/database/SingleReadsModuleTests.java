// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class SingleReadsModuleTests {

  private static final String FOR_WHOM = "select current_setting('app.organisation', true) as it";

  @Autowired SingleReads reads;
  @Autowired DeferredWrites writes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

  @Test
  void workForTheirOrganisationAndLeaveNothingOnTheConnection() {
    for (int i = 0; i < 20; i++) {
      assertThat(forWhom()).containsExactly(organisation.toString());
      assertThat(
              jdbc.sql("select coalesce(current_setting('app.organisation', true), '')")
                  .query(String.class)
                  .single())
          .isEmpty();
    }
  }

  @Test
  void seeWhatTheirTransactionWrote() {
    var kind = "reads-" + UUID.randomUUID();
    var seen =
        CurrentOrganisation.callIn(
            organisation,
            () ->
                transactions.execute(
                    status -> {
                      writes
                          .sql(
                              """
                              insert into work_due (id, organisation_id, kind, due)
                              values (:id, :organisation, :kind, now())
                              """)
                          .param("id", UUID.randomUUID())
                          .param("organisation", organisation.value())
                          .param("kind", kind)
                          .add();
                      return reads.list(
                          "select kind from work_due where kind = :kind",
                          Map.of("kind", kind),
                          (row, number) -> row.getString(1));
                    }));

    assertThat(seen).containsExactly(kind);
  }

  private List<String> forWhom() {
    return CurrentOrganisation.callIn(
        organisation, () -> reads.list(FOR_WHOM, Map.of(), (row, number) -> row.getString("it")));
  }
}
