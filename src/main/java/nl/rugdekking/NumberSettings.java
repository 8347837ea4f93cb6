// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings that are numbers, looked at before anything starts: a wrong one is a sentence. */
final class NumberSettings {

  private record Range(String name, int least, int most) {

    Optional<String> fault(String value) {
      return value.isBlank() || fits(value)
          ? Optional.empty()
          : Optional.of(
              "%s must be a whole number from %d to %d; it is %s."
                  .formatted(name, least, most, value));
    }

    private boolean fits(String value) {
      try {
        var number = Integer.parseInt(value);
        return least <= number && number <= most;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  private static final List<Range> ALL =
      List.of(
          new Range("PORT", 0, 65_535),
          new Range("RUGDEKKING_SMTP_PORT", 1, 65_535),
          new Range("RUGDEKKING_DATABASE_POOL", 1, 1_000),
          new Range("RUGDEKKING_SIGN_INS_PER_QUARTER", 1, 1_000_000),
          new Range("RUGDEKKING_REPORTS_PER_HOUR", 1, 1_000_000));

  private NumberSettings() {}

  /** What is wrong with the first one that is wrong. */
  static Optional<String> fault(Map<String, String> environment) {
    return ALL.stream()
        .flatMap(range -> range.fault(environment.getOrDefault(range.name(), "")).stream())
        .findFirst();
  }
}
