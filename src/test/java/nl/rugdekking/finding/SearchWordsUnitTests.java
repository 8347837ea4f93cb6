// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.rugdekking.finding.CaseSearchQuery.Fault;
import nl.rugdekking.finding.Excerpt.Piece;
import nl.rugdekking.finding.Excerpt.Source;
import nl.rugdekking.finding.SearchTerms.Term;
import nl.rugdekking.organisation.NameForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the words that somebody searches for, and what is shown of what they find. */
class SearchWordsUnitTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mevrouw van der Berg | berg",
        "v.d. Berg | berg",
        "v/d Berg | berg",
        "vd Berg | berg",
        "'t Hart | hart",
        "d'Angremond | angremond",
        "D. Bakker | d bakker",
        "Müller-Øst | muller ost",
        "van de | van de",
        "Jan Jan | jan",
        "50% _korting_ | 50 korting"
      })
  void particlesTitlesAndAccentsMakeNoDifference(String typed, String terms) {
    assertThat(String.join(" ", SearchTerms.of(typed).terms().stream().map(Term::text).toList()))
        .isEqualTo(terms);
  }

  @Test
  void aTextIsPlainWhicheverLettersItHas() {
    for (int letter = 0; letter < Character.MIN_SURROGATE; letter++) {
      var text = "Één " + Character.toString(letter) + "é" + Character.toString(letter) + " Zo";
      assertThat(PlainText.of(text)).as("U+%04X", letter).isEqualTo(NameForms.plain(text));
    }
    assertThat(PlainText.of("“Geïntimideerd”, zei Zoë’s coördinator – ’s avonds… één keer"))
        .isEqualTo("“geintimideerd”, zei zoe’s coordinator – ’s avonds... een keer");
    assertThat(PlainText.of("ŠÖDERBLØM ß ΟΔΟΣ 😀")).isEqualTo("soderblom ss οδος 😀");
  }

  @Test
  void wordsThatFindNothingAreAFault() {
    assertThat(fault("%*'(._")).isEqualTo(Fault.NO_LETTERS);
    assertThat(fault("J. P.")).isEqualTo(Fault.SINGLE_LETTERS);
    assertThat(fault("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"))
        .isEqualTo(Fault.TOO_MANY_WORDS);
    assertThat(fault("J. Bakker")).isNull();
    assertThat(fault(" ")).isNull();
  }

  private static @Nullable Fault fault(String words) {
    return new CaseSearchQuery(words, null, null).findFault();
  }

  /** Over a small alphabet, so that words of which one has a typing error meet often. */
  @Test
  void aTypingErrorIsWhatTheTableOfTheTextbookCountsAsOne() {
    var random = new Random(5);
    int errors = 0;
    for (int i = 0; i < 200_000; i++) {
      var one = word(random);
      var other = word(random);
      boolean is =
          SearchJudge.distance(one, other) <= 1 && Math.max(one.length(), other.length()) >= 5;
      assertThat(TypingError.isOne(one, other)).as("%s and %s", one, other).isEqualTo(is);
      errors += is ? 1 : 0;
    }
    assertThat(errors).isGreaterThan(1_000);
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int length = 3 + random.nextInt(5); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(2)));
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-K7M4",
        "2026-k7m",
        "2026k7",
        "2026 K7M4",
        "k7m4",
        "K7",
        "k7m",
        "2026–K7M4",
        "2026"
      })
  void aNumberIsFoundByItsBeginning(String typed) {
    assertThat(CaseNumberPrefix.of(typed).orElseThrow().begins("2026-K7M4")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kr", "baker", "06-12345678", "2026-AEI", "", "K7M4K7M4K7M4K7M4K7M4", "k"})
  void whatIsNoNumberIsNotTakenForOne(String typed) {
    assertThat(CaseNumberPrefix.of(typed)).isEmpty();
  }

  @Test
  void onlyANumberThatCanBeNothingElseIsSearchedForAlone() {
    assertThat(List.of("2026-K", "K7M", "2026K7M4"))
        .allMatch(typed -> CaseNumberPrefix.of(typed).orElseThrow().isCertain());
    assertThat(List.of("Sch", "2026", "K7"))
        .noneMatch(typed -> CaseNumberPrefix.of(typed).orElseThrow().isCertain());
  }

  @Test
  void anInitialCountsOnlyBesideALongerWordOfTheSameName() {
    var terms = SearchTerms.of("J. Bakker").terms();
    assertThat(NameWords.of("Jan Bakker").listFound(terms)).hasSize(2);
    assertThat(NameWords.of("Anna Bakker").listFound(terms)).hasSize(1);
    assertThat(NameWords.of("Jan de Wit").listFound(terms)).isEmpty();
    assertThat(NameWords.of("J. Bakker").listFound(SearchTerms.of("Jan Bakker").terms()))
        .hasSize(2);
  }

  @Test
  void namesAreFoundWrittenTogetherAndWithYForIj() {
    assertThat(found("vandenberg", "Anna van den Berg")).isTrue();
    assertThat(found("Dykstra", "Piet Dijkstra")).isTrue();
    assertThat(found("Dij", "Piet Dykstra")).isTrue();
    assertThat(found("berg", "Anna Vandenberg")).isFalse();
  }

  private static boolean found(String typed, String name) {
    var terms = SearchTerms.of(typed).terms();
    return NameWords.of(name).listFound(terms).size() == terms.size();
  }

  @Test
  void aWordIsFoundAtItsBeginningAndWithFourLettersInside() {
    assertThat(Term.of("ooi").isIn("met een hooivork")).isFalse();
    assertThat(Term.of("hoo").isIn("(hooivork) ")).isTrue();
    assertThat(Term.of("vork").isIn("hooivork")).isTrue();
    assertThat(Term.of("an").isIn("dan kan an")).isTrue();
  }

  @Test
  void theSentenceAroundTheWordIsShownWithTheWordMarked() {
    var text = "Eerst was het rustig. Toen kwam hij met een HOOIVORK binnen! Daarna ging hij weg.";
    assertThat(excerpt(text, "hooi")).isEqualTo("Toen kwam hij met een [HOOIVORK] binnen!");
    assertThat(excerpt("De façade is vies.\nMeer niet.", "facade"))
        .isEqualTo("De [façade] is vies.");
  }

  @Test
  void aLongSentenceIsCutAtWordsAndSaysSo() {
    var text = many("aldoor") + " hooivork " + many("verder");
    var shown = excerpt(text, "hooivork");
    assertThat(shown).startsWith("…aldoor").endsWith("verder…").contains("[hooivork]");
    assertThat(shown.length()).isLessThan(190);
  }

  private static String many(String word) {
    return String.join(" ", Collections.nCopies(60, word));
  }

  @Test
  void aNameIsShownWholeWithWhatWasFoundInIt() {
    var excerpt = Excerpts.ofName(Source.AFFECTED, "Jan de Vries", SearchTerms.of("vreis").terms());
    assertThat(excerpt.pieces())
        .containsExactly(new Piece("Jan de ", false), new Piece("Vries", true));
  }

  private static String excerpt(String text, String typed) {
    var terms = SearchTerms.of(typed).terms();
    var shown = new StringBuilder();
    Excerpts.ofText(Source.REPORT, text, terms, terms)
        .pieces()
        .forEach(piece -> shown.append(piece.marked() ? "[" + piece.text() + "]" : piece.text()));
    return shown.toString();
  }
}
