// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.promise.DueDates;
import org.springframework.stereotype.Component;

/**
 * Makes short random numbers that are unique per organisation and year, like 2026-K7M4. With
 * consecutive numbers a hidden case would show as a gap, and reports would have to wait for each
 * other.
 */
@Component
public class IncidentNumbers {

  // Without vowels a number can contain no words, and without letters and digits that sound or look
  // alike it can be read out on the telephone.
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int MIN_LENGTH = 4;
  private static final int TRIES_PER_LENGTH = 3;

  private final SecureRandom random = new SecureRandom();
  private final CaseAssignments cases;

  IncidentNumbers(CaseAssignments cases) {
    this.cases = cases;
  }

  /** Reserves a free number. When the short numbers of a year run out, longer ones are used. */
  public String reserve(IncidentId incident, Instant now) {
    int year = LocalDate.ofInstant(now, DueDates.ZONE).getYear();
    for (int length = MIN_LENGTH; ; length++) {
      for (int attempt = 0; attempt < TRIES_PER_LENGTH; attempt++) {
        var number = year + "-" + letters(length);
        if (cases.reserveNumber(incident, number)) {
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
