// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.Test;

/** However many letters wait, the next ones are found at once, those about danger first. */
class ManyLettersModuleTests extends PostScene {

  @Test
  void theNextLettersAreReadFromTheIndexInTheirOrder() {
    var plan =
        CurrentOrganisation.callIn(
            organisation,
            () ->
                transactions.execute(
                    _ -> {
                      // Where the order comes from an index, these ways are not needed.
                      jdbc.sql("set local enable_sort = off").update();
                      jdbc.sql("set local enable_seqscan = off").update();
                      jdbc.sql("set local enable_bitmapscan = off").update();
                      return jdbc.sql("explain " + Outbox.DUE)
                          .param("organisation", organisation.value())
                          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                          .param("aside", new UUID[0])
                          .param("count", 32)
                          .query(String.class)
                          .list();
                    }));
    assertThat(String.join("\n", plan == null ? List.of() : plan))
        .contains("Index Scan using outbox_next")
        .doesNotContain("Sort");
  }

  @Test
  void theNextMomentIsTheEarliestOfBothKinds() {
    queue(KNOWN);
    var earliest = clock.instant();
    clock.move(Duration.ofHours(1));
    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                _ -> new Post(outbox, texts, due, clock).queueUrgent(letter(ENGLISH))));
    assertThat(CurrentOrganisation.callIn(organisation, () -> outbox.findNextTime(List.of())))
        .contains(earliest);
  }
}
