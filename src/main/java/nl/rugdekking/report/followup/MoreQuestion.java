// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Arrays;
import java.util.Optional;

/** What may be told after a report was sent, one page each, all of them optional. */
public enum MoreQuestion {
  FORM("vorm", false),
  CHANNEL("kanaal", false),
  TOPIC("onderwerp", false),
  SUBJECT("veroorzaker", false),
  WITNESSES("getuigen", false),
  EVIDENCE("bewijs", false),
  SEVERITY("ernst", true),
  EFFECTS("gevolgen", true),
  WISHES("wensen", true);

  private final String word;
  private final boolean own;

  MoreQuestion(String word, boolean own) {
    this.word = word;
    this.own = own;
  }

  /** In addresses. */
  public String word() {
    return word;
  }

  /** About what it did to whom it happened to: only they can say. */
  public boolean isOwn() {
    return own;
  }

  public static Optional<MoreQuestion> of(String word) {
    return Arrays.stream(values()).filter(question -> question.word.equals(word)).findFirst();
  }
}
