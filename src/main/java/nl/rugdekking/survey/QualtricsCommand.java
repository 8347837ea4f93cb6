// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run from-qualtrics}: turns an export of Qualtrics into a file with answers. Columns that
 * identify a person or a moment are left out, and respondents are sorted by their answers, so that
 * their order reveals nothing either.
 */
@Command(name = "from-qualtrics")
final class QualtricsCommand extends SurveyCommand {

  private static final Set<String> IDENTIFYING_COLUMNS =
      Set.of(
          "StartDate",
          "EndDate",
          "Status",
          "IPAddress",
          "Progress",
          "Duration (in seconds)",
          "Finished",
          "RecordedDate",
          "ResponseId",
          "RecipientLastName",
          "RecipientFirstName",
          "RecipientEmail",
          "ExternalReference",
          "LocationLatitude",
          "LocationLongitude",
          "DistributionChannel",
          "UserLanguage");
  private static final int LINES_BELOW_CODES = 2;

  @Option(names = "--export", paramLabel = "E.csv", required = true)
  private Path file;

  @Option(names = "--group", paramLabel = "CODE", required = true)
  private String groupCode;

  @Option(names = "--multiple", paramLabel = "Q1,Q2", split = "\\s*,\\s*")
  private Set<String> multiple = Set.of();

  @Option(names = "--leave-out", paramLabel = "Q3", split = "\\s*,\\s*")
  private Set<String> leaveOut = Set.of();

  @Override
  byte[] result() {
    try (var csv = CsvFile.open(file)) {
      int group = csv.position(groupCode);
      var kept =
          IntStream.range(0, csv.header().size())
              .filter(i -> i != group && !IDENTIFYING_COLUMNS.contains(csv.name(i)))
              .filter(i -> !leaveOut.contains(csv.name(i)))
              .boxed()
              .toList();
      multiple.forEach(csv::position);
      leaveOut.forEach(csv::position);
      var lines = lines(csv, group, kept, multiple);
      if (lines.isEmpty()) {
        throw csv.header().place().error("There are no respondents below the lines with names.");
      }
      say(
          "%d respondents, %d questions; columns about the person and the time are left behind."
              .formatted(lines.size(), kept.size()));
      var names = kept.stream().map(csv::name).toList();
      return (line(AnswerFile.GROUP, names) + lines.stream().sorted().collect(Collectors.joining()))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static List<String> lines(
      CsvFile csv, int group, List<Integer> kept, Set<String> multiple) {
    var lines = new ArrayList<String>();
    for (@Nullable CsvRow row = readFirstAnswers(csv); row != null; row = csv.next()) {
      var cells = new ArrayList<String>();
      for (int i : kept) {
        var cell = row.cell(i).strip();
        cells.add(multiple.contains(csv.name(i)) ? cell.replaceAll("\\s*,\\s*", ";") : cell);
      }
      if (row.cell(group).isBlank()) {
        throw row.place(group).error("This respondent has no group.");
      }
      lines.add(line(row.cell(group).strip(), cells));
    }
    return lines;
  }

  // Skips the two lines below the codes: the texts of the questions, and identifiers of Qualtrics.
  private static @Nullable CsvRow readFirstAnswers(CsvFile csv) {
    var row = csv.next();
    for (int i = 0; i < LINES_BELOW_CODES && row != null && (i == 0 || isIdentifiers(row)); i++) {
      var next = csv.next();
      if (i == 0 && (next == null || !isIdentifiers(next))) {
        throw row.place()
            .error(
                "The third line of an export of Qualtrics has {\"ImportId\":...}; export with those lines.");
      }
      row = next;
    }
    return row;
  }

  private static boolean isIdentifiers(CsvRow row) {
    return row.cell(0).startsWith("{\"ImportId\"");
  }

  private static String line(String first, List<String> rest) {
    var cells = new ArrayList<Object>(List.of(first));
    cells.addAll(rest);
    return new CsvText().line(cells.toArray()).toString();
  }
}
