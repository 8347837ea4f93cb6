// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk;

import java.time.LocalDate;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of line that a confidential adviser adds to the timeline of a talk. */
enum TalkEntryKind implements EntryKind {
  /** The adviser referred the person elsewhere. The stored words are the place and the day. */
  REFERRED {
    @Override
    public String describe(String words, Texts texts, boolean forAffected) {
      var parts = words.split(" ", 2);
      return texts.text(
          "handling.referral.line",
          texts.text("handling.referral." + parts[0]),
          texts.day(LocalDate.parse(parts[1])));
    }
  },
  /**
   * The law obliged the adviser to pass something on. The stored words are the duty and the day,
   * followed by the reason when the affected person was not told beforehand.
   */
  DISCLOSED {
    @Override
    public String describe(String words, Texts texts, boolean forAffected) {
      var parts = words.split(" ", 3);
      var duty = texts.text("handling.disclosure." + parts[0]);
      var day = texts.day(LocalDate.parse(parts[1]));
      return parts.length == 2
          ? texts.text("handling.disclosure.line", duty, day)
          : texts.text("handling.disclosure.line.not-told", duty, day, parts[2]);
    }
  };

  @Component
  static class KindProvider implements Provider {}

  @Override
  public String room() {
    return "handling";
  }

  @Override
  public boolean isOfTalk() {
    return true;
  }
}
