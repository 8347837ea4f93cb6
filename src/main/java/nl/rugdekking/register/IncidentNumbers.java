// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.promise.DueDates;
import org.springframework.stereotype.Component;

/**
 * Short random numbers within organisation and year, like 2026-K7M4. A running number would show a
 * hidden case as a gap, and make reports wait for each other.
 */
@Component
public class IncidentNumbers {

  // No vowels, so no words; and nothing that is mistaken for something else on the telephone.
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int SHORTEST = 4;
  private static final int TRIES_PER_LENGTH = 3;

  private final SecureRandom random = new SecureRandom();
  private final Cases cases;

  IncidentNumbers(Cases cases) {
    this.cases = cases;
  }

  /** Takes a free number; a year that fills up gets longer ones. */
  public String claim(IncidentId incident, Instant now) {
    int year = LocalDate.ofInstant(now, DueDates.ZONE).getYear();
    for (int length = SHORTEST; ; length++) {
      for (int attempt = 0; attempt < TRIES_PER_LENGTH; attempt++) {
        var number = year + "-" + letters(length);
        if (cases.claim(incident, number)) {
          return number;
        }
      }
    }
  }

  private String letters(int length) {
    var letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
