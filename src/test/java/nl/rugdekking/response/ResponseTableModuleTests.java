// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table itself keeps a measure sealed, whole, and in its own organisation. */
@RugdekkingTest
class ResponseTableModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired JdbcClient jdbc;

  @Test
  void sealsEveryWordSomebodyWrote() {
    var scene = fixtures.asked();
    fixtures.decide(scene, fixtures.promise(scene).version());
    var cells =
        fixtures.inTransaction(
            scene,
            () ->
                jdbc.sql(
                        """
                        select subject, conduct, place, heard_words, scope, open_channel, signer
                        from response
                        """)
                    .query(
                        (row, number) ->
                            Arrays.asList(
                                row.getBytes(1),
                                row.getBytes(2),
                                row.getBytes(3),
                                row.getBytes(4),
                                row.getBytes(5),
                                row.getBytes(6),
                                row.getBytes(7)))
                    .single());
    for (var cell : cells) {
      assertThat(new String(cell, StandardCharsets.ISO_8859_1))
          .doesNotContainPattern("Voorbeeld|stoel|Stadskantoor|wachten|toegang|Paspoort|Griffier");
    }
    var columns =
        jdbc.sql(
                """
                select column_name from information_schema.columns
                where table_name = 'response' and data_type = 'text'
                """)
            .query(String.class)
            .set();
    assertThat(columns).containsExactlyInAnyOrder("kind", "nature", "notice");
    assertThat(fixtures.decided(scene).getFirst().content().facts()).isEqualTo(Proposals.FACTS);
  }

  @Test
  void isHiddenFromEveryOtherOrganisation() {
    var scene = fixtures.asked();
    var other = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    var unfiltered = "select count(*) from response where id = '" + id.value() + "'";

    assertThat(fixtures.count(scene, unfiltered)).isEqualTo(1);
    assertThat(fixtures.count(other, unfiltered)).isZero();
    assertThat(CurrentOrganisation.find()).isEmpty();
    assertThat(jdbc.sql(unfiltered).query(Integer.class).single()).isZero();
    assertThat(
            fixtures.inTransaction(
                other,
                () ->
                    jdbc.sql("update response set version = 9 where id = ?")
                        .param(id.value())
                        .update()))
        .isZero();
    assertThatThrownBy(
            () ->
                fixtures.inTransaction(
                    scene,
                    () ->
                        jdbc.sql("update response set organisation_id = ?")
                            .param(other.organisation().value())
                            .update()))
        .hasRootCauseMessage(
            "ERROR: new row violates row-level security policy for table \"response\"");
  }

  @Test
  void refusesHalfAMeasureInTheTableToo() {
    var scene = fixtures.asked();
    fixtures.decide(scene, fixtures.promise(scene).version());
    for (var hole :
        List.of(
            "conduct = null",
            "conduct_on = null",
            "place = null",
            "heard = null",
            "heard_on = null",
            "ends_on = null",
            "ends_on = starts_on - 1",
            "open_channel = null",
            "signer = null",
            "nature = 'AWB'",
            "notice = 'LATER'",
            "kind = 'MEETING_ORDER'")) {
      assertThatThrownBy(
              () ->
                  fixtures.inTransaction(
                      scene, () -> jdbc.sql("update response set " + hole).update()))
          .as(hole)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }
}
