// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.EntryKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes a line of the timeline in a few words, for a list. It needs no encrypted text. */
@Component
public class StepTexts {

  private final EntryKinds kinds;
  private final CaseTexts texts;

  StepTexts(EntryKinds kinds, CaseTexts texts) {
    this.kinds = kinds;
    this.texts = texts;
  }

  /**
   * The text for handlers, without what people wrote.
   *
   * @param room the room that wrote the line
   * @param kind the name of its kind in that room
   * @param about the code that is stored with it, or null
   */
  public String describe(String room, String kind, @Nullable String about) {
    var found = kinds.get(room, kind);
    return withoutEnd(texts.text(found.key(), describeAbout(found, about), ""));
  }

  private String describeAbout(EntryKind kind, @Nullable String about) {
    if (about == null) {
      return "";
    }
    if (kind == CaseEntryKind.CORRECTED
        || (kind instanceof CaseEntryKind own && own.isAboutSeveral())) {
      return texts.text("promise.kind." + about.split(" ", 2)[0]);
    }
    return kind == CaseEntryKind.POSITION_CORRECTED
        ? texts.word(about)
        : kind.findAboutKey(about, false).map(texts::text).orElse("");
  }

  // When the code is left out, the sentence would end in a colon.
  private static String withoutEnd(String text) {
    var end = text.length();
    while (end > 0 && " :.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
