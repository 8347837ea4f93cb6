// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of the file for the police as its page shows it. */
public final class Ticks {

  private static final Pattern TICK =
      Pattern.compile("<input[^>]*name=\"weg\"[^>]*value=\"([^\"]+)\"[^>]*>");

  private Ticks() {}

  /** Returns what a browser sends when somebody changes no tick. */
  public static Map<String, String> preset(String page) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("seen", IncidentFixtures.found(page, "name=\"seen\" value=\"(-?\\d+)\""));
    fields.put(
        "weg",
        TICK.matcher(page)
            .results()
            .filter(tick -> tick.group().contains("checked"))
            .map(tick -> tick.group(1))
            .collect(Collectors.joining(",")));
    return fields;
  }

  /** Returns the same with a tick at these keys too. */
  public static Map<String, String> with(String page, String... keys) {
    var fields = preset(page);
    fields.merge(
        "weg", String.join(",", keys), (one, more) -> one.isEmpty() ? more : one + "," + more);
    return fields;
  }
}
