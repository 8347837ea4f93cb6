// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report in the reporter's own words, encrypted under the key of the report.
 *
 * @param time the time of day as the reporter wrote it
 * @param phone the number at which the reporter can be called now
 * @param names the other affected people, by name, mail address or function, as the reporter wrote
 *     them
 * @param accused the accused colleagues, as the reporter wrote them
 */
public record ReportText(
    String words,
    @Nullable String time,
    @Nullable String place,
    @Nullable String phone,
    List<String> names,
    List<String> accused) {

  public static final int MAX_TEXT_LENGTH = 20_000;
  public static final int MAX_LINE_LENGTH = 200;
  public static final int MAX_NAMES = 20;

  public ReportText {
    if (words.isBlank()
        || words.length() > MAX_TEXT_LENGTH
        || names.size() > MAX_NAMES
        || accused.size() > MAX_NAMES) {
      throw new IllegalArgumentException("A story of 1 to 20,000 characters, at most 20 names");
    }
    names = List.copyOf(names);
    accused = List.copyOf(accused);
  }

  static List<String> splitLines(@Nullable String text) {
    return text == null ? List.of() : text.lines().toList();
  }

  static @Nullable String joinLines(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
