// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesUnitTests {

  @AfterEach
  void reset() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static Dates at(String now) {
    return new Dates(Clock.fixed(amsterdam(now), ZoneOffset.UTC), new RoomMessageSource());
  }

  private static Instant amsterdam(String local) {
    return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-05T21:14 | 2026-11-05T22:00 | vandaag 22:00       | today 22:00
          2026-11-05T21:14 | 2026-11-05T23:59 | vandaag             | today
          2026-11-05T21:14 | 2026-11-06T23:59 | morgen              | tomorrow
          2026-11-05T21:14 | 2026-11-09T23:59 | maandag             | Monday
          2026-11-05T21:14 | 2026-11-12T23:59 | 12 november         | 12 November
          2026-11-05T21:14 | 2026-11-06T10:30 | morgen 10:30        | tomorrow 10:30
          2026-11-05T23:50 | 2026-11-06T00:34 | vannacht 00:34      | tonight 00:34
          2026-11-06T00:10 | 2026-11-06T00:34 | vandaag 00:34       | today 00:34
          2026-11-05T09:00 | 2026-11-06T00:34 | morgen 00:34        | tomorrow 00:34
          2026-11-05T21:14 | 2026-11-09T10:30 | maandag 10:30       | Monday 10:30
          2026-11-05T21:14 | 2026-11-12T10:30 | 12 november 10:30   | 12 November 10:30
          2026-11-05T21:14 | 2027-01-04T10:30 | 4 januari 2027, 10:30 | 4 January 2027, 10:30
          2026-11-05T21:14 | 2026-11-05T21:13 | 1 minuut te laat    | 1 minute late
          2026-11-05T21:14 | 2026-11-05T20:30 | 44 minuten te laat  | 44 minutes late
          2026-11-05T21:14 | 2026-11-05T20:00 | 1 uur te laat       | 1 hour late
          2026-11-05T21:14 | 2026-11-04T21:14 | 1 dag te laat       | 1 day late
          2026-11-05T21:14 | 2026-11-03T21:14 | 2 dagen te laat     | 2 days late
          2026-11-06T00:10 | 2026-11-05T22:10 | 2 uur te laat       | 2 hours late
          2026-10-25T12:00 | 2026-10-24T12:00 | 1 dag te laat       | 1 day late
          2026-03-29T04:00 | 2026-03-28T23:00 | 4 uur te laat       | 4 hours late
          """)
  void saysWhenSomethingIsDueAsPeopleDo(String now, String due, String dutch, String english) {
    LocaleContextHolder.setLocale(LanguageResolver.DUTCH);
    assertThat(at(now).due(amsterdam(due))).isEqualTo(dutch);
    LocaleContextHolder.setLocale(LanguageResolver.ENGLISH);
    assertThat(at(now).due(amsterdam(due))).isEqualTo(english);
  }

  @Test
  void tellsWhoWaitsInWhichNightItIsDue() {
    LocaleContextHolder.setLocale(LanguageResolver.DUTCH);
    var dates = at("2026-11-05T23:50");
    assertThat(dates.dueBriefly(amsterdam("2026-11-06T00:34"))).isEqualTo("vannacht 00:34");
    assertThat(dates.dueBriefly(amsterdam("2026-11-06T10:00"))).isEqualTo("morgen");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-05T09:10,vandaag 09:10",
    "2026-11-04T09:10,gisteren 09:10",
    "2026-11-03T21:14,3 november 21:14",
    "'2025-11-03T21:14','3 november 2025, 21:14'"
  })
  void saysWhenSomethingHappenedAsPeopleDo(String then, String shown) {
    LocaleContextHolder.setLocale(LanguageResolver.DUTCH);
    assertThat(at("2026-11-05T21:14").past(amsterdam(then))).isEqualTo(shown);
  }

  @Test
  void showsTheTimeInTheNetherlandsWhateverTheServerThinks() {
    LocaleContextHolder.setLocale(LanguageResolver.DUTCH);
    Dates dates = at("2026-11-05T21:14");
    assertThat(dates.full(Instant.parse("2026-07-03T22:30:00Z"))).isEqualTo("4 juli 2026, 00:30");
    assertThat(dates.full(Instant.parse("2026-11-03T20:14:00Z"), Locale.UK))
        .isEqualTo("3 November 2026, 21:14");
    assertThat(dates.day(LocalDate.of(2026, 11, 3))).isEqualTo("3 november 2026");
  }
}
