// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter is written out of the case and the measure, and names nobody who must not be named. */
@RugdekkingTest
class OutgoingLettersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;

  @Test
  void saysWhatTheCaseAndTheMeasureTell() {
    var letter = letters.decided(MeasureKind.BUILDING_BAN);
    var facts = letters.sheet(letter).facts();
    assertThat(facts.fixed())
        .containsEntry(LetterField.REFERENCE, letter.scene().number())
        .containsEntry(LetterField.SCOPE, "Geen toegang")
        .containsEntry(LetterField.OPEN_CHANNEL, "Paspoort op afspraak")
        .containsKeys(LetterField.FIRST_DAY, LetterField.LAST_DAY, LetterField.REMEDY);
    assertThat(facts.fixed().get(LetterField.REMEDY))
        .contains("ombudsman")
        .doesNotContain("bezwaar");
    assertThat(facts.proposed())
        .containsEntry(LetterField.RECIPIENT, "De heer X. Voorbeeld")
        .containsEntry(LetterField.SIGNATORY, "A. Griffier, griffier");
    assertThat(facts.proposed().get(LetterField.VIEW))
        .contains("Zegt dat hij te lang moest wachten");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter))
        .contains("Gooideeenstoelnaardebalie", "Geentoegang", "Paspoortopafspraak")
        .contains("DeheerX.Voorbeeld", "Getyptbijreden", "ombudsman");
  }

  @Test
  void whatFollowsFromTheDecisionCannotBeTypedOtherwise() {
    var letter = letters.decided(MeasureKind.BUILDING_BAN);
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.LAST_DAY, "Voor altijd");
    typed.put(LetterField.SCOPE, "Het hele land");
    letters.write(letter, typed);
    assertThat(letters.printed(letter)).doesNotContain("Vooraltijd", "Hetheleland");
  }

  @ParameterizedTest
  @EnumSource(
      value = MeasureKind.class,
      names = {"TALK", "WARNING_LETTER", "CONDITIONS", "BUILDING_BAN", "CONTACT_BAN"})
  void eachPartThatIsLeftOutIsNamed(MeasureKind measure) {
    var letter = letters.decided(measure);
    var complete = letters.complete(letter);
    for (var field : letters.sheet(letter).facts().asked()) {
      if (letter.about().kind().mandatory().contains(field)) {
        var typed = new HashMap<>(complete);
        typed.put(field, "  ");
        assertThat(faults(letter, typed))
            .containsExactly(new LetterFault(field, LetterFault.Kind.MISSING, ""));
      }
    }
    letters.write(letter, complete);
    assertThat(letters.sheet(letter).letter()).isNotNull();
  }

  @Test
  void aRecipientWithoutAnAddressIsNamed() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.RECIPIENT, "De heer X. Voorbeeld\n ");
    assertThat(faults(letter, typed))
        .containsExactly(new LetterFault(LetterField.RECIPIENT, LetterFault.Kind.NO_ADDRESS, ""));
  }

  @Test
  void charactersThatCannotBePrintedAreNamedBeforeAnythingIsWritten() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.FACTS, "Riep \u6f22 aan de balie");
    assertThat(faults(letter, typed))
        .containsExactly(
            new LetterFault(LetterField.FACTS, LetterFault.Kind.UNPRINTABLE, "\u6f22 (U+6F22)"));
    assertThat(letters.sheet(letter).letter()).isNull();
  }

  @Test
  void whoWithheldTheirNameIsNotNamed() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.FACTS, "U schold BALIEMENS uit, en Bo baliemens hoorde het.");
    typed.put(LetterField.NORM, "Wie Baliemens lastigvalt, gaat over de grens.");
    letters.write(letter, typed, "Gevraagd aan de balie");
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'"
            .formatted(letter.about().part().value()));
    var rewritten = new HashMap<>(typed);
    assertThat(faults(letter, rewritten))
        .containsExactlyInAnyOrder(
            new LetterFault(LetterField.FACTS, LetterFault.Kind.HIDDEN_NAME, ""),
            new LetterFault(LetterField.NORM, LetterFault.Kind.HIDDEN_NAME, ""));
    assertThat(letters.sheet(letter).isToWriteAgain()).isTrue();
    assertThatThrownBy(() -> letters.printed(letter)).isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> letters.record(letter)).hasMessage("outgoing.named");
    typed.put(LetterField.FACTS, "U schold een medewerker uit.");
    typed.put(LetterField.NORM, "Wie iemand lastigvalt, gaat over de grens.");
    letters.write(letter, typed);
    assertThat(letters.printed(letter)).contains("eenmedewerker");
  }

  @Test
  void aShortNameIsFoundAndSoIsOneThatIsTypedOtherwise() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    Database.change(
        "update person set name = 'Ren\u00e9e Bos' where organisation_id = '%s' and name = 'Bo Baliemens'"
            .formatted(letter.scene().organisation().value()));
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'"
            .formatted(letter.about().part().value()));
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.FACTS, "U bedreigde mevrouw Bos.");
    typed.put(LetterField.NORM, "In het bos geldt hetzelfde.");
    typed.put(LetterField.RECIPIENT, "Aan Rene\u0301e\u00a0\nBos");
    assertThat(faults(letter, typed))
        .containsExactlyInAnyOrder(
            new LetterFault(LetterField.FACTS, LetterFault.Kind.HIDDEN_NAME, ""),
            new LetterFault(LetterField.RECIPIENT, LetterFault.Kind.HIDDEN_NAME, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bo Baliemens", "B. Baliemens, baliemedewerker", "mr. B.C. Baliemens"})
  void theAffectedDoesNotSign(String signatory) {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.SIGNATORY, signatory);
    assertThat(faults(letter, typed))
        .containsExactly(new LetterFault(LetterField.SIGNATORY, LetterFault.Kind.OF_AFFECTED, ""));
    typed.put(LetterField.SIGNATORY, "Burgemeester A. Baliemens");
    letters.write(letter, typed);
  }

  @Test
  void aWithdrawnMeasureGetsTheLetterThatItEnds() {
    var letter = letters.decided(MeasureKind.BUILDING_BAN);
    var scene = letter.scene();
    scene.in(
        () -> {
          responses.withdraw(
              fixtures.enter(scene),
              letter.about().part(),
              letter.about().measure(),
              0,
              "Niet meer nodig");
          return true;
        });
    assertThatThrownBy(() -> letters.write(letter, letters.complete(letter)))
        .as("nor is what does not hold any more made known")
        .hasMessage("outgoing.over");
    letters.confirm(scene, LetterKind.LIFTING);
    var ends =
        new Started(
            scene,
            new LetterAddress(letter.about().part(), letter.about().measure(), LetterKind.LIFTING));
    letters.write(ends, letters.complete(ends));
    assertThat(letters.printed(ends)).contains("Nietmeernodig", "Detoegangsontzeggingvan");
  }

  @Test
  void aLetterToWhoIsShieldedOpensNoMore() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    letters.write(letter, letters.complete(letter));
    Database.change(
        "update affected set outcome = 'DID_NOT_HAPPEN', closed_at = now() where part_id = '%s'"
            .formatted(letter.about().part().value()));
    assertThatThrownBy(() -> letters.sheet(letter)).hasMessage("outgoing.shielded");
    assertThatThrownBy(() -> letters.printed(letter)).hasMessage("outgoing.shielded");
  }

  private List<LetterFault> faults(Started letter, Map<LetterField, String> typed) {
    return catchThrowableOfType(FaultyLetterException.class, () -> letters.write(letter, typed))
        .faults();
  }
}
