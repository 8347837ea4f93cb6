// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Arrays;
import java.util.Optional;

/**
 * The optional questions that can be answered after a report was sent, one on each page and in this
 * order: what a report of danger left out comes first, then the questions that help the affected
 * person.
 */
public enum FollowUpQuestion {
  AFFECTED("wie", false),
  BODY("bestuur", false),
  SAFETY("veiligheid", true),
  WISHES("wensen", true),
  FORM("vorm", false),
  CHANNEL("kanaal", false),
  WHERE("plaats", false),
  COURSE("toedracht", false),
  TOPIC("onderwerp", false),
  SUBJECT("veroorzaker", false),
  WITNESSES("getuigen", false),
  EVIDENCE("bewijs", false),
  POLICE("politie", false),
  SEVERITY("ernst", true),
  EFFECTS("gevolgen", true);

  private final String word;
  private final boolean own;

  FollowUpQuestion(String word, boolean own) {
    this.word = word;
    this.own = own;
  }

  /** Returns the name of the question in web addresses. */
  public String word() {
    return word;
  }

  /** Returns true for a question that only the affected person can answer, about themselves. */
  public boolean isAboutOneself() {
    return own;
  }

  public static Optional<FollowUpQuestion> of(String word) {
    return Arrays.stream(values()).filter(question -> question.word.equals(word)).findFirst();
  }
}
