// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells in their own words; sealed under the key of the report.
 *
 * @param time about what time, as they put it
 * @param phone where they can be called now
 * @param names others it happened to, by name, mail address or function, as they put it
 * @param accused colleagues it is about, likewise
 */
public record ReportText(
    String words,
    @Nullable String time,
    @Nullable String place,
    @Nullable String phone,
    List<String> names,
    List<String> accused) {

  public static final int LONGEST_WORDS = 20_000;
  public static final int LONGEST_LINE = 200;
  public static final int MOST_NAMES = 20;

  public ReportText {
    if (words.isBlank()
        || words.length() > LONGEST_WORDS
        || names.size() > MOST_NAMES
        || accused.size() > MOST_NAMES) {
      throw new IllegalArgumentException("A story of 1 to 20,000 characters, at most 20 names");
    }
    names = List.copyOf(names);
    accused = List.copyOf(accused);
  }
}
