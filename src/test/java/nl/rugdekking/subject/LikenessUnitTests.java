// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what a subject is known again, and by what nobody is. */
class LikenessUnitTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noor in 't Veld | in 't Veld, Noor",
        "Noor in 't Veld | NOOR VELD",
        "Fatima D'Angremond | D'Angremond, Fatima",
        "Fatima D'Angremond | fatima angremond",
        "Élise Özdemir | elise ozdemir",
        "Rachid El Amrani | dhr. Amrani, Rachid",
        "Piet van der Zanden | P. v.d. Zanden",
        "Piet van der Zanden | Zanden, P.",
        "Noor in 't Veld | N. in 't Veld",
        "Sanne D'Angremond | D'Angremond, S.",
        "Meral Dijksma | Meral Dyksma",
        "Anouk Terpstra | Anouk Terptsra",
        "Anouk Terpstra | Anuk Terpstra",
        "Anouk Terpstra | Xnouk Terpstra",
        "Anouk Terpstra | Terpstraa Anouk",
        "Anouk Terpstra | Anouk Terpstra-Bakker",
        "Anouk Terpstra | Anouk Bakker - Terpstra",
        "Anouk Terpstra | Bakker-Terpstra, Anouk",
        "Mohamed de Vries-Kappert | Mohamed Kappert"
      })
  void knowsANameAgain(String one, String other) {
    assertThat(alike(one, other)).isTrue();
    assertThat(alike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noor Slagter | Noor Wiltink",
        "Noor Slagter | Sanne Slagter",
        "Piet Bakker | Paul Bakker",
        "P. Bakker | S. Bakker",
        "Bram ter Braak | Braak",
        "Jan Bos | Jap Bos"
      })
  void doesNotTakeOneForAnother(String one, String other) {
    assertThat(alike(one, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dezelfde als vorige keer",
        "Dezelfde",
        "fam.",
        "Fam",
        "familie",
        "fam. Bosgoed",
        "Gezin Bosgoed",
        "onbekend",
        "Onbekend",
        "anoniem account",
        "collega",
        "groep jongeren",
        "diverse",
        "geen",
        "n.v.t.",
        "N.V.T",
        "nvt",
        "idem",
        "zie boven",
        "zie dossier",
        "?",
        "-",
        "...",
        "12345",
        "N.N.",
        "x",
        "",
        "  ",
        "de",
        "van der"
      })
  void isNeverAName(String said) {
    assertThat(NameMarks.calculate(said)).isEmpty();
    assertThat(MarkCalculator.calculate(SubjectKind.PERSON, SubjectDetails.ofName(said))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06.1234.5678",
        "+31612345678",
        "+31 6 12345678",
        "+31 (0)6-12345678",
        "0031612345678",
        "00 31 6 1234 5678",
        "31612345678",
        "612345678",
        "tel. 06-12345678"
      })
  void readsATelephoneNumberInAnyNotation(String said) {
    assertThat(MarkCalculator.normalizeTelephone(said)).isEqualTo(Optional.of("0612345678"));
  }

  @Test
  void keepsANumberFromAbroadApartAndRefusesWhatIsNone() {
    assertThat(MarkCalculator.normalizeTelephone("+49 30 1234567"))
        .isEqualTo(Optional.of("+49301234567"));
    assertThat(MarkCalculator.normalizeTelephone("0049301234567"))
        .isEqualTo(Optional.of("+49301234567"));
    for (var no : new String[] {"", "onbekend", "112", "06", "1234567890123456789", "+1"}) {
      assertThat(MarkCalculator.normalizeTelephone(no)).as(no).isEmpty();
    }
  }

  @Test
  void readsAnAddressAndAHandle() {
    assertThat(MarkCalculator.normalizeEmail(" Mailto:Boos@Voorbeeld.Example "))
        .contains("boos@voorbeeld.example");
    assertThat(MarkCalculator.normalizeEmail("geen mail")).isEmpty();
    for (var said :
        new String[] {
          "@BoosMens", "boosmens", "https://x.example/BoosMens?s=1", "x.example/@boosmens"
        }) {
      assertThat(MarkCalculator.normalizeHandle(said)).as(said).contains("boosmens");
    }
    for (var no : new String[] {"@", "", "anoniem", "een heel verhaal over iemand"}) {
      assertThat(MarkCalculator.normalizeHandle(no)).as(no).isEmpty();
    }
  }

  @Test
  void somebodyUnknownAGroupAndAColleagueHaveNoName() {
    for (var kind :
        new SubjectKind[] {SubjectKind.UNKNOWN, SubjectKind.GROUP, SubjectKind.COLLEAGUE}) {
      assertThat(MarkCalculator.calculate(kind, SubjectDetails.ofName("Noor Slagter"))).isEmpty();
    }
    var called = new SubjectDetails(null, "06-12345678", null, null, null, null);
    assertThat(MarkCalculator.calculate(SubjectKind.UNKNOWN, called)).hasSize(1);
  }

  private static boolean alike(String one, String other) {
    var there = NameMarks.calculate(other);
    return NameMarks.calculate(one).stream()
        .flatMap(mark -> mark.listMatching().stream())
        .anyMatch(there::contains);
  }
}
