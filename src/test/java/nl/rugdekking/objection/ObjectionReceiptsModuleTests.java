// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter confirms that a complaint was received, and says who handles it. */
@RugdekkingTest
class ObjectionReceiptsModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Started receipt;

  @BeforeEach
  void aComplaintWasReceived() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    var said =
        new ObjectionStatement(
            UUID.randomUUID(),
            ObjectionKind.COMPLAINT,
            objections.today(),
            "Het klopt niet",
            ObjectionStatement.Handler.named("J. Bakker"),
            false);
    ban.scene()
        .in(
            () -> {
              var access = fixtures.enter(ban.scene());
              objections.record(access, ban.about().part(), ban.about().measure(), said);
              return true;
            });
    receipt = letters.about(ban, LetterKind.COMPLAINT_RECEIPT);
  }

  @Test
  void theLetterThatConfirmsTheReceiptSaysTheDays() {
    assertThat(letters.sheet(receipt).facts().fixed())
        .containsKeys(LetterField.RECEIVED_ON, LetterField.DECIDED_BY);
    assertThat(letters.sheet(receipt).facts().proposed())
        .containsEntry(LetterField.HANDLER, "J. Bakker");
    letters.write(receipt, letters.complete(receipt));
    assertThat(letters.printed(receipt)).contains("Wijhebbenuwklachtontvangen", "J.Bakker");
    assertThat(handlers()).containsExactly("J. Bakker");
  }

  @Test
  void whoeverTheLetterNamesHandlesItInTheCaseToo() {
    for (var name : List.of("K. de Wit, jurist", "L. Vos, jurist")) {
      var facts = new EnumMap<>(letters.complete(receipt));
      facts.put(LetterField.HANDLER, name);
      letters.write(receipt, facts);
      assertThat(letters.printed(receipt)).contains(name.replace(" ", ""));
      assertThat(handlers()).containsExactly(name);
    }
  }

  private List<String> handlers() {
    return ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).stream()
        .map(objection -> String.valueOf(objection.handler()))
        .toList();
  }
}
