// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file a command reads, right at first and then broken a little in every place. */
class ParsersUnitTests {

  private static final String ANSWERS =
      "group,Q,M\nraad,JA,X;Y\nraad,NEE,X\ncollege,JA,-\ncollege,,.\n"
          + "raad,JA,X\n".repeat(12)
          + "college,NEE,Y\n".repeat(12);

  /** A file, and the command that reads it behind its last word. */
  @SuppressWarnings("ArrayRecordComponent") // made once and never compared
  private record Reader(String name, byte[] right, List<String> words) {}

  @TempDir Path directory;
  private final List<Reader> readers = new ArrayList<>();

  @BeforeEach
  void rightFiles() throws IOException {
    var example = Path.of("docs/handbook/example");
    var questionnaire = example.resolve("questionnaire.yaml");
    var export = example.resolve("qualtrics.csv");
    var qualtrics =
        List.of(
            "from-qualtrics",
            "--group",
            "ROL",
            "--multiple",
            "MAATREGELEN,RESULTATEN_WELKE",
            "--export");
    var made = new ArrayList<Object>(qualtrics);
    made.add(export);
    var answers = write("answers.csv", CommandRun.well(made.toArray()).out());
    var plain = write("plain.csv", ANSWERS);
    var tables = List.of("tables", "--multiple", "M", "--answers");
    var asked = List.of("tables", "--answers", answers, "--questionnaire");
    var pooled = Councils.write(directory.resolve("pooled.csv"), 12, 10, 3, 1).toString();
    var council = Councils.write(directory.resolve("council.csv"), 1, 20, 3, 2).toString();
    CommandRun.well(
        "tables",
        "--multiple",
        "M",
        "--answers",
        plain,
        "--protect",
        "--released",
        directory.resolve("released.csv"));
    var calibration =
        write("calibration.yaml", CommandRun.well("calibrate", "--answers", pooled).out());
    add("answers", plain, tables);
    add(
        "answers with a questionnaire",
        answers,
        List.of("tables", "--questionnaire", questionnaire.toString(), "--answers"));
    add("questionnaire", questionnaire.toString(), asked);
    add(
        "plan",
        example.resolve("tables.yaml").toString(),
        List.of(
            "tables",
            "--answers",
            answers,
            "--questionnaire",
            questionnaire.toString(),
            "--tables"));
    add(
        "published",
        example.resolve("published.csv").toString(),
        List.of("check-tables", "--tables"));
    add("qualtrics", export.toString(), qualtrics);
    add(
        "released",
        directory.resolve("released.csv").toString(),
        List.of("tables", "--multiple", "M", "--answers", plain, "--protect", "--released"));
    add(
        "earlier wave",
        plain,
        List.of("tables", "--multiple", "M", "--answers", plain, "--previous"));
    add("pulse", council, List.of("pulse", "--members", "27", "--answers"));
    add(
        "pulse before",
        council,
        List.of("pulse", "--members", "27", "--answers", council, "--previous"));
    add("pooled", pooled, List.of("calibrate", "--answers"));
    add(
        "calibration",
        calibration,
        List.of("pulse", "--members", "27", "--answers", council, "--calibration"));
    add(
        "answers for SPSS",
        plain,
        List.of(
            "export-sav",
            "--multiple",
            "M",
            "--out",
            directory.resolve("f.sav").toString(),
            "--answers"));
  }

  private void add(String name, String file, List<String> words) throws IOException {
    readers.add(new Reader(name, Files.readAllBytes(Path.of(file)), words));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void aBrokenFileIsRefusedInOneSentenceOrMakesAWholeResult() throws IOException {
    breakAll(60, new Random(71));
  }

  @Test
  @Tag("long")
  void thousandsOfBrokenFilesToo() throws IOException {
    breakAll(1_600, new Random(72));
  }

  private void breakAll(int times, Random random) throws IOException {
    for (var reader : readers) {
      assertThat(run(reader, reader.right).status()).as(reader.name).isZero();
      int refused = 0;
      int placed = 0;
      for (int i = 0; i < times; i++) {
        var broken = BrokenFile.of(reader.right, random);
        var run = run(reader, broken);
        check(reader, broken, run);
        refused += run.status() == 0 ? 0 : 1;
        placed += run.err().matches("(?s)[^:]+:[0-9]+:[0-9]+: .*") && run.status() == 2 ? 1 : 0;
      }
      System.out.printf(
          "Parsers: %-28s %d broken files, %d refused, %d with place%n",
          reader.name, times, refused, placed);
      assertThat(refused).as(reader.name).isPositive();
    }
  }

  private CommandRun run(Reader reader, byte[] content) throws IOException {
    var words = new ArrayList<Object>(reader.words);
    words.add(Files.write(directory.resolve("file"), content));
    return CommandRun.of(words.toArray());
  }

  private void check(Reader reader, byte[] content, CommandRun run) {
    var what = reader.name + ": " + new String(content, StandardCharsets.UTF_8) + run.err();
    if (run.status() == 0) {
      assertThat(run.out().isEmpty()).as(what).isEqualTo(reader.name.equals("answers for SPSS"));
      if (reader.name.equals("answers")) {
        assertThat(printed(run)).as(what).isEqualTo(counted(content));
      }
      return;
    }
    assertThat(run.status()).as(what).isEqualTo(2);
    assertThat(run.out()).as(what).isEmpty();
    assertThat(run.err())
        .as(what)
        .matches("\\P{Cntrl}+\\n")
        .doesNotContain("Exception", "nl.rugdekking");
  }

  // Somebody else's parser, and counting by hand.
  private static Map<String, Integer> counted(byte[] content) {
    var counts = new TreeMap<String, Integer>();
    var text = new String(content, StandardCharsets.UTF_8);
    var reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    try (var csv = CSVFormat.DEFAULT.parse(reader)) {
      var rows = csv.getRecords();
      var names = rows.getFirst().stream().map(String::strip).toList();
      for (var row : rows.subList(1, rows.size())) {
        for (int i = 0; i < names.size(); i++) {
          var cell = row.get(i).strip();
          if (!names.get(i).equals("group") && !List.of("", ".", "-").contains(cell)) {
            for (var code : names.get(i).equals("M") ? cell.split(";") : new String[] {cell}) {
              var group = row.get(names.indexOf("group")).strip();
              counts.merge(names.get(i) + "/" + group + "/" + code.strip(), 1, Integer::sum);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return counts;
  }

  private static Map<String, Integer> printed(CommandRun run) {
    var counts = new TreeMap<String, Integer>();
    try (var csv = CSVFormat.DEFAULT.parse(new StringReader(run.out()))) {
      for (var row : csv.getRecords()) {
        if (!row.get(4).equals("count") && !row.get(4).equals("0")) {
          counts.put(row.get(1) + "/" + row.get(2) + "/" + row.get(3), Integer.valueOf(row.get(4)));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return counts;
  }

  @Test
  void aHundredThousandColumnsAreNoTroubleToAnyReader() throws IOException {
    var names = IntStream.range(0, 100_000).mapToObj(i -> "Z" + i).collect(Collectors.joining(","));
    var wide = ("group," + names + "\nraad" + ",1".repeat(100_000) + "\n");
    for (var reader : readers) {
      var run = run(reader, wide.getBytes(StandardCharsets.UTF_8));
      assertThat(run.status()).as(reader.name + run.err()).isIn(0, 2);
      assertThat(run.err()).as(reader.name).doesNotContain("Exception");
      assertThat(run.out().isEmpty() || run.out().lines().count() > 90_000)
          .as(reader.name)
          .isTrue();
    }
  }
}
