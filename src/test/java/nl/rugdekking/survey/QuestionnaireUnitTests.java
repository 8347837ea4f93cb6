// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireUnitTests {

  private static final String SMALL =
      """
      questionnaire: try
      version: 1
      title: {nl: Proef, en: Try}
      took-part-if-answered-more-than: 1
      lists:
        yes-no: {JA: {nl: ja, en: 'yes'}, NEE: {nl: nee, en: 'no'}}
      questions:
        - {code: A, kind: single, text: {nl: Ja nu, en: Yes n}, answers: yes-no}
        - {code: B, kind: multiple, text: {nl: Wat, en: What}, asked-if: A = JA, answers: {X: x, Y: y, GEEN: {nl: geen, en: none, exclusive: true}}}
        - {code: C, kind: number, text: {nl: Jaren, en: Years}, min: 0, max: 50}
        - {code: D, kind: number, text: {nl: Jaren hier, en: Years here}, valid: D <= 50 and answered(C), message: {nl: Eerst C., en: First C.}}
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"mayors,15", "clerks,17", "secretaries,19", "office-holders,16", "perception,31"})
  void whatIsShippedIsValidAndHasAsManyQuestions(String name, int questions) throws IOException {
    var columns = QuestionnaireFile.shipped(name).questions();
    var codes =
        Files.readAllLines(Path.of("src/main/resources/survey/questionnaires/" + name + ".yaml"))
            .stream()
            .filter(line -> line.startsWith("  - code: "))
            .count();
    assertThat(codes).isEqualTo(questions);
    assertThat(columns).hasSizeGreaterThanOrEqualTo(questions);
    assertThat(columns).allSatisfy(QuestionnaireUnitTests::speaksBothLanguages);
  }

  private static void speaksBothLanguages(Question question) {
    assertThat(question.text().dutch()).isNotEqualTo(question.text().english());
    assertThat(question.answers().stream().map(answer -> answer.label().english()))
        .doesNotHaveDuplicates();
  }

  @Test
  void perceptionHasTwelveItemsANationalOneAndTwelveVignettes() {
    var kinds =
        QuestionnaireFile.shipped("perception").questions().stream()
            .collect(
                Collectors.groupingBy(
                    q -> q.code().replaceAll("[0-9].*", ""), Collectors.counting()));
    assertThat(kinds)
        .containsAllEntriesOf(
            Map.of(
                "VEILIG_", 3L, "VRIJ_", 3L, "STEUN_", 3L, "OMGANG_", 3L, "ONVEILIG", 1L, "V", 36L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "version: 1|version: x|2:10|whole number",
        "kind: single|kind: singel|8:21|'singel' is no kind of question",
        "answers: yes-no}|answers: yes-so}|8:68|no list 'yes-so'",
        "A = JA|A = JAA|9:72|A has no answer 'JAA'",
        "A = JA|A =|9:71|Here an answer of A is expected, not the end",
        "A = JA|Z = JA|9:68|code of an earlier question is expected, not 'Z'",
        "A = JA|A < JA|9:72|no order",
        "A = JA|A = JA or|9:77|not the end",
        "A = JA|A = JA % 3|9:75|no sign '%'",
        "code: C|code: A|10:5|another question or column 'A'",
        "code: C|code: not|10:12|cannot be a code",
        "min: 0|minn: 0|10:59|'minn' is not known here",
        "min: 0|min: 60|10:73|largest number of C is below its smallest",
        "min: 0|min: weinig|10:64|a number is expected",
        "title: {nl: Proef, en: Try}|title: {nl: Proef}|3:8|'en' is missing",
        "version: 1|version: 1 version: 2|2:19|no valid YAML",
        "questionnaire: try|questionnaire: *try|1:16|no valid YAML",
        "max: 50}|max: 50, asked-if: &x {a: b}, valid: *x}|10:104|*x points to what stands elsewhere"
      })
  void aWrongLineIsRefusedWithItsPlaceAndWhy(String right, String wrong, String place, String why) {
    assertThatThrownBy(() -> QuestionnaireFile.read("q.yaml", SMALL.replace(right, wrong)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("q.yaml:" + place + ": ")
        .hasMessageContaining(why);
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedWhereItIs() {
    var text = "version: 1\nlists: " + "[".repeat(60) + "]".repeat(60) + "\n";
    assertThatThrownBy(() -> QuestionnaireFile.read("q.yaml", text))
        .hasMessage("q.yaml:2:57: More than 50 lists and names stand inside each other here.");
  }

  @Test
  void aCodeNoStaysNo() {
    var text =
        SMALL.replace("JA: {", "YES: {").replace("NEE: {", "NO: {").replace("A = JA", "A = NO");
    assertThat(QuestionnaireFile.read("q", text).questions().getFirst().answers())
        .extracting(Answer::code)
        .containsExactly("YES", "NO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a,NEE,X,3,|2:7|was not to be asked",
        "a,JA,X;GEEN,3,|2:6|can only stand alone",
        "a,JA,Q,3,|2:6|B has no answer 'Q'",
        "a,JA,X,51,|2:8|outside what C allows",
        "a,JA,X,drie,|2:8|'drie' is no number",
        "a,JA,X,,3|2:9|First C.",
        "a,JA,X,3|2:1|4 cells",
        "=a,JA,X,3,|2:1|formula",
        ",JA,X,3,|2:1|no group",
      })
  void anAnswerThatCannotBeIsRefusedWithItsPlace(String line, String place, String why)
      throws IOException {
    var file = answers(line);
    assertThatThrownBy(() -> AnswerFile.read(file, QuestionnaireFile.read("q", SMALL)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ":" + place + ": ")
        .hasMessageContaining(why);
  }

  @Test
  void whoAnsweredTooLittleDidNotTakePart() throws IOException {
    var answers =
        AnswerFile.read(
            answers("a,JA,X,3,\na,JA,,,\nb,NEE,.,5,3"), QuestionnaireFile.read("q", SMALL));
    assertThat(answers.respondents()).isEqualTo(2);
    assertThat(new Tabulation(answers).count(0).getFirst().tookPart()).isEqualTo(1);
  }

  @Test
  void basesKeepNotAskedSkippedAndTickedNothingApart() throws IOException {
    var answers =
        AnswerFile.read(
            answers("a,JA,X,3,\na,JA,-,3,\na,JA,,3,\na,NEE,.,5,3"),
            QuestionnaireFile.read("q", SMALL));
    var counted = new Tabulation(answers).count(1).getFirst();
    assertThat(counted.asked()).isEqualTo(3);
    assertThat(counted.answered()).isEqualTo(2);
    assertThat(counted.tookPart()).isEqualTo(4);
    assertThat(counted.counts()).containsExactly(1, 0, 0);
  }

  @Test
  void aProfileTooRareToHideJoinsItsNeighbour() throws IOException {
    var text = SMALL.replace("{code: A,", "{code: A, profile: true,");
    var lines = "a,NEE,.,3,4\n".repeat(9) + "a,JA,X,3,4\n";
    var answers = AnswerFile.read(answers(lines), QuestionnaireFile.read("q", text));
    var said = new ArrayList<String>();
    var coarse = RareAnswerMerger.of(answers, said::add);
    assertThat(coarse.questions().getFirst().answers())
        .extracting(Answer::code)
        .containsExactly("JA+NEE");
    assertThat(new Tabulation(coarse).count(0).getFirst().counts()).containsExactly(10);
    assertThat(said).hasSize(1);
  }

  private Path answers(String lines) throws IOException {
    return Files.writeString(directory.resolve("a.csv"), "group,A,B,C,D\n" + lines + "\n");
  }
}
