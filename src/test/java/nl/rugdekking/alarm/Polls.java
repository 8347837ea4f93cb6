// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import nl.rugdekking.Visitor;

/** Asks again, as an open page does while somebody is in danger. */
final class Polls {

  /** The address by which any page asks whether its bar changed. */
  static final Pattern BAR = Pattern.compile("hx-get=\"([^\"]*alarmbalk[^\"]*)\"");

  private Polls() {}

  /** Returns the address by which the page asks again. */
  static String findQuestion(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as("the page asks again").isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  /**
   * Asks until something changed. All who ask within a second get what the first of them got, so a
   * change may come a second later.
   */
  static String awaitChange(Visitor visitor, String question) {
    var answer = visitor.get(question);
    for (var end = Instant.now().plusSeconds(20);
        answer.statusCode() == 204 && Instant.now().isBefore(end);
        answer = visitor.get(question)) {
      Thread.onSpinWait();
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
