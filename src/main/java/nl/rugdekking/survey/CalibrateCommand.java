// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rugdekking.figures.GroupAgreement;
import nl.rugdekking.figures.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run calibrate}: computes the calibration of the safety pulse from the answers of many
 * organisations.
 */
@Command(name = "calibrate")
final class CalibrateCommand extends SurveyCommand {

  private static final int MIN_GROUPS = 10;
  private static final int MIN_PEOPLE = 100;

  @Option(names = "--answers", paramLabel = "A.csv", required = true)
  private Path file;

  @Override
  byte[] result() {
    var round = PulseRound.read(file);
    int groups = round.answers().groups().size();
    if (groups < MIN_GROUPS || round.respondents() < MIN_PEOPLE) {
      throw new FilePosition(file.toString(), 1, 1)
          .error(
              "A calibration needs at least %d organisations and %d respondents, not %d and %d.",
              MIN_GROUPS, MIN_PEOPLE, groups, round.respondents());
    }
    var out =
        new StringBuilder(
            "calibration: 1\norigin: {nl: \"%d antwoorden uit %d organisaties\", en: \"%d answers from %d organisations\"}\nfacets:\n"
                .formatted(round.respondents(), groups, round.respondents(), groups));
    for (var facet : Facet.values()) {
      out.append(line(facet, round.answers(), file));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Facet facet, Answers answers, Path file) {
    var items = complete(facet.items(answers));
    if (items.length < MIN_PEOPLE) {
      throw place(file, facet)
          .error(
              "%d people have to have answered all of %s, not %d.",
              MIN_PEOPLE, facet, items.length);
    }
    double alpha = Reliability.alpha(items);
    if (!(alpha > 0)) {
      throw place(file, facet)
          .error(
              "The items of %s do not go up together (alpha %s): were some turned round already?",
              facet, number(alpha));
    }
    var interval = Reliability.feldt(alpha, items.length, Facet.ITEMS);
    var agreement = GroupAgreement.of(byGroup(facet, answers));
    return "  %s: {deviation: %s, reliability: %s, alpha: %s, lower: %s, upper: %s, omega: %s, icc1: %s, icc2: %s}\n"
        .formatted(
            facet,
            number(deviation(items)),
            // This takes the lower bound of the reliability, so that a change is reported rather
            // too seldom than too often.
            number(Math.clamp(interval.lower(), 0.001, 0.999)),
            number(alpha),
            number(interval.lower()),
            number(interval.upper()),
            number(Reliability.omega(items)),
            number(agreement.icc1()),
            number(agreement.icc2()));
  }

  // Returns the place of the first column of the facet, for messages.
  private static FilePosition place(Path file, Facet facet) {
    try (var csv = CsvFile.open(file)) {
      return csv.header().place(csv.position(facet.items().getFirst()));
    }
  }

  private static String number(double value) {
    return Decimals.text(value, 4);
  }

  private static double[][] complete(double[][] items) {
    return Arrays.stream(items)
        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
        .toArray(double[][]::new);
  }

  private static double deviation(double[][] items) {
    var scores = Arrays.stream(items).mapToDouble(Facet::score).toArray();
    double mean = Arrays.stream(scores).average().orElse(0);
    double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    return Math.sqrt(squares / (scores.length - 1));
  }

  private static List<double[]> byGroup(Facet facet, Answers answers) {
    var items = facet.items(answers);
    var groups = new ArrayList<List<Double>>();
    answers.groups().forEach(group -> groups.add(new ArrayList<>()));
    for (int i = 0; i < items.length; i++) {
      double score = Facet.score(items[i]);
      if (!Double.isNaN(score)) {
        groups.get(answers.groupOf()[i]).add(score);
      }
    }
    return groups.stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }
}
