// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, a command says one sentence with the place, or makes a right table. */
class OddInputUnitTests {

  private static final Pattern PLACED = Pattern.compile("^[^:]+:[0-9]+:[0-9]+: \\P{Cntrl}+\\n$");
  private static final List<String> PIECES =
      List.of(
          ",",
          "\n",
          "\r\n",
          "\r",
          "\"",
          "\"\"",
          ";",
          ".",
          "-",
          "=1+1",
          "@x",
          "\t",
          "\u0000",
          "é",
          "\u202E",
          "\uFEFF",
          "group",
          "A",
          "B",
          "1",
          "99999999999",
          "'",
          "{",
          "[",
          ": ",
          "- ",
          "&a",
          "*a",
          "!!x",
          "%",
          "#",
          "|",
          "  ",
          "\uD83D\uDE00",
          "questions:",
          "code:",
          "tables:",
          "1.5e9");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "group",
        "group\na\n",
        "group,A",
        "Group,A\na,1\n",
        "group,A,A\na,1,1\n",
        "group,A,\na,1,2\n",
        "group;A\na;1\n",
        "group,A\na\n",
        "group,A\na,1,2\n",
        "group,A\n\"a,1\n",
        "group,A\na\"b,1\n",
        "group,A\n\"a\"b,1\n",
        "group,A\na,1\u0000\n",
        "group,A\na,=1+1\n",
        "group,A\na,+cmd\n",
        "group,A\na,\"x\ny\"\n",
        "group,A\na,\u202Eabc\n",
        "group,A\n,1\n",
        "group,=A\na,1\n",
        "group,A\na,X;Y\n",
        "group,A\na,-\n",
      })
  void isRefusedInOneSentenceWithItsPlace(String text) throws IOException {
    refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void otherEncodingsAreRefusedWithThePlaceOfTheFirstByte() throws IOException {
    var text = "group,A\na,caf\u00e9\n";
    assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1))).contains(":2:6: ", "UTF-8");
    assertThat(refused(text.getBytes(StandardCharsets.UTF_16))).contains(":1:1: ");
    assertThat(refused(new byte[] {'g', (byte) 0xC0, (byte) 0x80})).contains(":1:2: ");
  }

  @Test
  void anOrderMarkQuotesAndOtherEndsOfLinesChangeNothing() throws IOException {
    var plain = tables("group,A\na,x\nb,y\n".getBytes(StandardCharsets.UTF_8)).out();
    for (var same :
        List.of(
            "\uFEFFgroup,A\na,x\nb,y\n",
            "group,A\r\na,x\r\nb,y\r\n",
            "group,A\ra,x\rb,y",
            "\"group\",\"A\"\n\"a\",\"x\"\nb, y \n\n\n")) {
      assertThat(tables(same.getBytes(StandardCharsets.UTF_8)).out()).isEqualTo(plain);
    }
  }

  @Test
  void aHundredThousandColumnsAreCountedOrRefused() throws IOException {
    var names = IntStream.range(0, 100_000).mapToObj(i -> "Q" + i).collect(Collectors.joining(","));
    var cells = "1,".repeat(99_999) + "1";
    var run = tables(("group," + names + "\na," + cells + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().count()).isEqualTo(100_001);
    assertThat(refused(("group," + names + "\na,1\n").getBytes(StandardCharsets.UTF_8)))
        .contains("2 cells");
  }

  @Test
  void anythingIsRefusedWithAPlaceOrGivesAWholeTable() throws IOException {
    anything(300, new Random(8));
  }

  @Test
  @Tag("long")
  void anythingALongTime() throws IOException {
    anything(20_000, new Random(9));
  }

  private void anything(int tries, Random random) throws IOException {
    var right = Files.writeString(directory.resolve("right"), "group,A\na,1\n").toString();
    int refused = 0;
    for (int i = 0; i < tries; i++) {
      var pieces = random.ints(random.nextInt(30), 0, PIECES.size()).mapToObj(PIECES::get);
      var text = "group,A\na," + pieces.collect(Collectors.joining());
      refused += oneOf(text, List.of("tables", "--answers"));
      refused += oneOf(text, List.of("check-tables", "--tables"));
      refused += oneOf(text, List.of("from-qualtrics", "--group", "A", "--export"));
      var yaml = text.substring(8);
      refused += oneOf(yaml, List.of("tables", "--answers", "x", "--questionnaire"));
      refused += oneOf("tables: " + yaml, List.of("tables", "--answers", right, "--tables"));
    }
    assertThat(refused).isGreaterThan(tries);
  }

  private int oneOf(String text, List<String> words) throws IOException {
    var file = directory.resolve("f");
    Files.writeString(file, text);
    var all = new ArrayList<Object>(words);
    all.add(file);
    var run = CommandRun.of(all.toArray());
    if (run.status() == 0) {
      assertThat(run.out()).endsWith("\n");
      return 0;
    }
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).as(text).matches(PLACED);
    return 1;
  }

  private String refused(byte[] content) throws IOException {
    var run = tables(content);
    assertThat(run.status()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).matches(PLACED);
    return run.err();
  }

  private CommandRun tables(byte[] content) throws IOException {
    return CommandRun.of("tables", "--answers", Files.write(directory.resolve("f"), content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tables",
        "tables --answers",
        "tables --answers a --answers b",
        "tables --answers nowhere.csv",
        "tables --answers . --format pdf",
        "tables --answers a --colour red",
        "tables a.csv",
        "interval --population 9 --sample 6",
        "interval --population nine --sample 6 --count 2",
        "interval --population 9 --sample 6 --count 7",
        "interval --population 9 --sample 10 --count 2",
        "interval --population 9 --sample 0 --count 0",
        "interval --population -9 --sample 6 --count 2",
        "check-tables",
        "check-tables --tables src/test/resources/survey/column-checks.csv",
        "pulse --members 9 --answers src/test/resources/survey/report-tables.csv",
        "calibrate --answers src/test/resources/survey/report-tables.csv",
        "export-sav --answers src/test/resources/survey/report-tables.csv --out /nowhere/f.sav"
      })
  void aWrongCommandIsRefusedInOneSentence(String words) {
    var run = CommandRun.of((Object[]) words.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tables",
        "check-tables",
        "from-qualtrics",
        "interval",
        "pulse",
        "calibrate",
        "simulate-pulse",
        "export-sav"
      })
  void helpIsInDutchAndEnglish(String command) {
    var run = CommandRun.well(command, "--help");
    assertThat(run.out()).startsWith("./run " + command).contains("\nNederlands\n", "\nEnglish\n");
    assertThat(run.err()).isEmpty();
  }
}
