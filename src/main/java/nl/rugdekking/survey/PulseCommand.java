// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.Interval;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./run pulse}: reports one round of the safety pulse in one group, and the change since the
 * previous round.
 */
final class PulseCommand {

  private static final double ENOUGH = 0.5;
  private static final double LOWEST = 1.2;
  private static final double HIGHEST = 4.8;
  private static final String FEW =
      "Te weinig om op te leunen: wie niet antwoordde kan anders denken"
          + " / Too few to lean on: who did not answer may think otherwise";
  private static final BilingualText GAP =
      new BilingualText("jij min baliemedewerker", "you minus counter clerk");

  private PulseCommand() {}

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    int members = options.whole("members", 1);
    var format = options.oneOf("format", "text", "json");
    var calibration =
        options.findFile("calibration").map(Calibration::read).orElseGet(Calibration::shipped);
    var now = round(options, "answers", members);
    var before = options.has("previous") ? round(options, "previous", members) : null;
    var page = PulsePage.of(members, now, before, calibration);
    messages.say(
        "Calibration %d: %s.".formatted(calibration.version(), calibration.origin().english()));
    return (format.equals("json") ? json(page) : text(page)).getBytes(StandardCharsets.UTF_8);
  }

  private static PulseRound round(Options options, String name, int members) {
    var file = options.file(name);
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
    if (page.answers() < ENOUGH * page.members()) {
      lines.add(FEW);
    }
    for (var result : page.facets()) {
      lines.add(
          words(result.facet().label()) + figures(printed(result.mean()), result.interval(), ""));
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
                Json.number(value, 1),
                unit,
                Json.number(interval.lower(), 2),
                Json.number(interval.upper(), 2));
  }

  private static String verdict(PulsePage.FacetResult result) {
    var smallest = Json.number(result.statedChange(), 1);
    var change = result.change();
    if (change == null) {
      return "kleinste verandering die hier te zien is: %s / smallest change that can be seen here: %s"
          .formatted(smallest, smallest);
    }
    if (!result.isChanged()) {
      return "geen aantoonbare verandering: minder dan %s is niet van toeval te onderscheiden / no demonstrable change: less than %s cannot be told from chance"
          .formatted(smallest, smallest);
    }
    var by = Json.number(change, 1);
    return "veranderd met %s, meer dan toeval (%s) / changed by %s, more than chance (%s)"
        .formatted(by, smallest, by, smallest);
  }

  private static String json(PulsePage page) {
    var gap = page.gap();
    return Json.object(
            "members", page.members(),
            "answers", page.answers(),
            "facets", list(page.facets().stream().map(PulseCommand::json)),
            "shares", list(page.shares().stream().map(PulseCommand::json)),
            "gap", gap == null ? new Json.Raw("null") : gap.gap(),
            "gap_interval", orNull(gap == null ? null : gap.interval()))
        + "\n";
  }

  private static Json.Raw list(Stream<String> parts) {
    return new Json.Raw(Json.list(parts.toList()));
  }

  private static String json(PulsePage.FacetResult result) {
    return Json.object(
        "facet", result.facet().name().toLowerCase(Locale.ROOT),
        "answers", result.answers(),
        "mean", orNull(printed(result.mean())),
        "interval", orNull(result.interval()),
        "smallest_change", result.statedChange(),
        "change", orNull(tenths(result.change())),
        "verdict", verdictCode(result));
  }

  private static String json(PulsePage.ShareResult share) {
    return Json.object(
        "what", share.words().english(),
        "answers", share.answers(),
        "percent", orNull(share.percent()),
        "interval", orNull(share.interval()));
  }

  // Rounds the mean and keeps it away from the ends of the scale: with more decimals, the
  // difference between two rounds would reveal the answer of the last respondent, and a mean at the
  // very end reveals that everybody gave the same answer.
  private static @Nullable Double printed(@Nullable Double mean) {
    return mean == null ? null : tenths(Math.min(HIGHEST, Math.max(LOWEST, mean)));
  }

  private static @Nullable Double tenths(@Nullable Double value) {
    return value == null ? null : Math.round(10 * value) / 10.0;
  }

  private static String verdictCode(PulsePage.FacetResult result) {
    if (result.mean() == null) {
      return "too-few-answers";
    }
    return result.change() == null
        ? "nothing-to-compare"
        : result.isChanged() ? "changed" : "no-demonstrable-change";
  }

  private static Object orNull(@Nullable Double value) {
    return value == null ? new Json.Raw("null") : value;
  }

  private static Json.Raw orNull(@Nullable Interval interval) {
    return new Json.Raw(
        interval == null
            ? "null"
            : Json.object("lower", interval.lower(), "upper", interval.upper()));
  }
}
