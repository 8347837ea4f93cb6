// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.stream.Stream;
import nl.rugdekking.organisation.PromiseKind;

/** A reason for which a promise may always be explained, whatever the affected answered. */
public final class Reasons {

  private Reasons() {}

  /** One that the page of a promise offers. */
  public static String onPage(String page) {
    return Stream.of("other", "own-help", "declined-two", "declined-six")
        .filter(code -> page.contains("value=\"" + code + "\""))
        .findFirst()
        .orElseThrow();
  }

  /** Beside care nothing is written, so that "other" is no reason there. */
  public static String forKind(PromiseKind kind) {
    return switch (kind.code()) {
      case "AFTERCARE" -> "own-help";
      case "AFTERCARE_TWO_WEEKS" -> "declined-two";
      case "AFTERCARE_SIX_WEEKS" -> "declined-six";
      default -> "other";
    };
  }
}
