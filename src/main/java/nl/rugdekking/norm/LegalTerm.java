// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.promise.DecreeDays;
import org.jspecify.annotations.Nullable;

/**
 * A term of the law within which damage is claimed. The Algemene termijnenwet does not lengthen a
 * term of years, so the last day is a working day strictly before its end.
 */
public enum LegalTerm {
  /**
   * A civil claim, from the day on which the damage and the perpetrator are known. The text of the
   * article was not read for this row.
   */
  CIVIL_CLAIM(5, "3:310 BW", null),
  /** A request to the fund for victims of violence, from the day of the violence. */
  VIOLENCE_FUND(10, "art. 7 Wet schadefonds geweldsmisdrijven", 2024);

  private final int years;
  private final String article;
  private final @Nullable Integer yearRead;

  LegalTerm(int years, String article, @Nullable Integer yearRead) {
    this.years = years;
    this.article = article;
    this.yearRead = yearRead;
  }

  public int years() {
    return years;
  }

  public String article() {
    return article;
  }

  /** Returns true when pages show its last day only after a lawyer released it. */
  public boolean needsRelease() {
    return yearRead == null;
  }

  /** Returns the year of the text that was read; empty when nobody read it for this row. */
  public Optional<Integer> findYearRead() {
    return Optional.ofNullable(yearRead);
  }

  /** Returns the last working day strictly before the term ends. */
  public LocalDate lastDay(LocalDate from) {
    return DecreeDays.calendar().onOrBefore(from.plusYears(years).minusDays(1));
  }
}
