// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./run pulse}: reports one round of the safety pulse in one group, and the change since the
 * previous round.
 */
@Command(name = "pulse")
final class PulseCommand extends SurveyCommand {

  private static final double ENOUGH_ANSWERED = 0.5;
  private static final double LOWEST_PRINTED = 1.2;
  private static final double HIGHEST_PRINTED = 4.8;
  private static final String TOO_FEW_ANSWERS =
      "Te weinig antwoorden: de anderen kunnen er anders over denken"
          + " / Too few answers: the others may think otherwise";
  private static final BilingualText GAP =
      new BilingualText("jij min baliemedewerker", "you minus counter clerk");

  private enum Format {
    TEXT,
    JSON
  }

  @Option(names = "--members", paramLabel = "N", required = true)
  private int members;

  @Option(names = "--answers", paramLabel = "A.csv", required = true)
  private Path answers;

  @Option(names = "--previous", paramLabel = "B.csv")
  private @Nullable Path previous;

  @Option(names = "--calibration", paramLabel = "C.yaml")
  private @Nullable Path calibrationFile;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Override
  byte[] result() {
    requireLeast(1, members, "--members");
    var calibration =
        calibrationFile == null ? Calibration.shipped() : Calibration.read(calibrationFile);
    var now = round(answers);
    var before = previous == null ? null : round(previous);
    var page = PulsePage.of(members, now, before, calibration);
    say("Calibration %d: %s.".formatted(calibration.version(), calibration.origin().english()));
    return (format == Format.JSON ? json(page) : text(page)).getBytes(StandardCharsets.UTF_8);
  }

  private PulseRound round(Path file) {
    var round = PulseRound.read(file);
    var groupOf = round.answers().groupOf();
    int other =
        IntStream.range(0, groupOf.length)
            .filter(i -> groupOf[i] != groupOf[0])
            .findFirst()
            .orElse(-1);
    if (other >= 0) {
      throw AnswerFile.findPosition(file, other, AnswerFile.GROUP)
          .error("Here begins another group; the pulse is about one.");
    }
    if (round.respondents() > members) {
      throw AnswerFile.findPosition(file, members, AnswerFile.GROUP)
          .error(
              "There are %d respondents, and --members says that the group has %d.",
              round.respondents(), members);
    }
    return round;
  }

  private static String text(PulsePage page) {
    var lines = new ArrayList<String>();
    lines.add(
        "%d van %d leden antwoordden / %d of %d members answered"
            .formatted(page.answers(), page.members(), page.answers(), page.members()));
    if (page.answers() < ENOUGH_ANSWERED * page.members()) {
      lines.add(TOO_FEW_ANSWERS);
    }
    for (var result : page.facets()) {
      lines.add(
          words(result.facet().label())
              + figures(roundForPrint(result.mean()), result.interval(), ""));
      if (result.mean() != null) {
        lines.add("  " + verdict(result));
      }
    }
    for (var share : page.shares()) {
      lines.add(words(share.words()) + figures(share.percent(), share.interval(), " %"));
    }
    var gap = page.gap();
    if (gap != null) {
      lines.add(words(GAP) + figures(gap.gap(), gap.interval(), ""));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String words(BilingualText words) {
    return words.dutch() + " / " + words.english() + ": ";
  }

  private static String figures(@Nullable Double value, @Nullable Interval interval, String unit) {
    return value == null || interval == null
        ? CrossTable.HIDDEN + " (te weinig antwoorden / too few answers)"
        : "%s%s (%s - %s)"
            .formatted(
                Decimals.text(value, 1),
                unit,
                Decimals.text(interval.lower(), 2),
                Decimals.text(interval.upper(), 2));
  }

  private static String verdict(PulsePage.FacetResult result) {
    var smallest = Decimals.text(result.statedChange(), 1);
    var change = result.change();
    if (change == null) {
      return "kleinste verandering die hier te zien is: %s / smallest change that can be seen here: %s"
          .formatted(smallest, smallest);
    }
    if (!result.isChanged()) {
      return "geen aantoonbare verandering: minder dan %s is niet van toeval te onderscheiden / no demonstrable change: less than %s cannot be told from chance"
          .formatted(smallest, smallest);
    }
    var by = Decimals.text(change, 1);
    return "veranderd met %s, meer dan toeval (%s) / changed by %s, more than chance (%s)"
        .formatted(by, smallest, by, smallest);
  }

  private static String json(PulsePage page) {
    var gap = page.gap();
    var json = JsonMapper.shared().createObjectNode();
    json.put("members", page.members()).put("answers", page.answers());
    page.facets().forEach(result -> add(result, json.withArray("facets").addObject()));
    page.shares().forEach(share -> add(share, json.withArray("shares").addObject()));
    json.put("gap", gap == null ? null : Decimals.round(gap.gap()))
        .set("gap_interval", json(gap == null ? null : gap.interval()));
    return json + "\n";
  }

  private static void add(PulsePage.FacetResult result, ObjectNode json) {
    json.put("facet", result.facet().name().toLowerCase(Locale.ROOT))
        .put("answers", result.answers())
        .put("mean", Decimals.round(roundForPrint(result.mean())))
        .set("interval", json(result.interval()))
        .put("smallest_change", Decimals.round(result.statedChange()))
        .put("change", Decimals.round(roundToTenths(result.change())))
        .put("verdict", verdictCode(result));
  }

  private static void add(PulsePage.ShareResult share, ObjectNode json) {
    json.put("what", share.words().english())
        .put("answers", share.answers())
        .put("percent", Decimals.round(share.percent()))
        .set("interval", json(share.interval()));
  }

  private static @Nullable ObjectNode json(@Nullable Interval interval) {
    return interval == null ? null : IntervalCommand.json(interval);
  }

  // Rounds the mean and keeps it away from the ends of the scale: with more decimals, the
  // difference between two rounds would reveal the answer of the last respondent, and a mean at the
  // very end reveals that everybody gave the same answer.
  private static @Nullable Double roundForPrint(@Nullable Double mean) {
    return mean == null ? null : roundToTenths(Math.clamp(mean, LOWEST_PRINTED, HIGHEST_PRINTED));
  }

  private static @Nullable Double roundToTenths(@Nullable Double value) {
    return value == null ? null : Math.round(10 * value) / 10.0;
  }

  private static String verdictCode(PulsePage.FacetResult result) {
    if (result.mean() == null) {
      return "too-few-answers";
    }
    if (result.change() == null) {
      return "nothing-to-compare";
    }
    return result.isChanged() ? "changed" : "no-demonstrable-change";
  }
}
