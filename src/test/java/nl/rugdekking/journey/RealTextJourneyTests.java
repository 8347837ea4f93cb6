// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.report.RealRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ten lines of a real kind of list go in as people wrote them, and come out like that. */
@Tag("journey")
@RugdekkingTest
class RealTextJourneyTests {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("d-M-yyyy"),
          DateTimeFormatter.ofPattern("d/M/yy"),
          DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("nl")));

  /** Where the list says it came in, and what the form calls that; the rest is left open. */
  private static final Map<String, String> CHANNELS =
      Map.of(
          "raadsvergadering", "meeting",
          "op straat", "public-space",
          "mail", "email",
          "e-mail", "email",
          "telefoon", "telephone");

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phones")
  void tenRowsOfAListComeOutAsTheyWereWritten(Journey.Screen screen) {
    var rows = RealRows.ten();
    try (var journey = Journey.begin("real-text", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var clerk = journey.signedIn(Town.CLERK);
      var numbers = new ArrayList<String>();
      for (int row = 0; row < rows.size(); row++) {
        numbers.add(reports(councillor, rows.get(row)));
        comesOutAsWritten(clerk, numbers.getLast(), rows.get(row));
        if (isOdd(rows.get(row))) {
          clerk.look("row-" + (row + 1));
        }
      }
      assertThat(rows)
          .as("with a double among them")
          .hasSizeGreaterThan(new HashSet<>(rows).size());
      assertThat(numbers).doesNotHaveDuplicates();
      councillor.open("/meldingen").look("reports");
      assertThat(councillor.page().locator("main").innerText()).contains(numbers);
    }
  }

  private static boolean isOdd(RealRows.Row row) {
    return row.words().startsWith("=") || row.words().contains("\n") || row.date().isEmpty();
  }

  private static String reports(Visitor councillor, RealRows.Row row) {
    councillor.open("/melden").fill("words", row.words());
    day(row.date())
        .ifPresentOrElse(
            day -> councillor.choose("day", "OTHER").fill("date", day.toString()),
            () -> councillor.choose("day", "UNKNOWN"));
    councillor.choose("whom", "OTHER").fill("names", row.who()).press("report.send");
    councillor.reads("report.progress.RECEIVED");
    assertThat(councillor.page().locator(".rd-words").textContent()).isEqualTo(row.words());
    assertThat(councillor.page().locator("main").innerText()).contains(row.who());
    var number = councillor.number();
    tellsMore(councillor, row);
    return number;
  }

  private static void tellsMore(Visitor councillor, RealRows.Row row) {
    if (CHANNELS.containsKey(row.channel())) {
      Folds.open(councillor.follow("report.more"), "report.more.choose")
          .follow("report.more.CHANNEL")
          .choose("choice", CHANNELS.get(row.channel()));
      councillor.press("report.more.save").follow("report.more.back");
    }
    if (!row.time().isEmpty()) {
      Folds.open(councillor.follow("report.more"), "report.more.choose")
          .follow("report.more.WHERE")
          .fill("detailstime", row.time());
      councillor.press("report.more.save");
    }
  }

  private static void comesOutAsWritten(Visitor clerk, String number, RealRows.Row row) {
    clerk.open("/incidenten/" + number);
    var words = clerk.page().locator(".rd-words").first();
    assertThat(words.textContent()).isEqualTo(row.words());
    assertThat(words.innerText()).as("as many lines as were typed").isEqualTo(row.words());
    assertThat(words.locator("a").count()).as("a formula is text").isZero();
    clerk.readsText(row.who());
    if (!row.time().isEmpty()) {
      clerk.readsText(row.time());
    }
    day(row.date())
        .ifPresent(
            day ->
                clerk.readsText(
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl")).format(day)));
  }

  private static Optional<LocalDate> day(String written) {
    return DATES.stream()
        .flatMap(
            format -> {
              try {
                return Optional.of(LocalDate.parse(written, format)).stream();
              } catch (java.time.format.DateTimeParseException other) {
                return java.util.stream.Stream.<LocalDate>empty();
              }
            })
        .findFirst();
  }
}
