// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.EnumMap;
import java.util.Map;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterSetting.Sender;
import org.jspecify.annotations.Nullable;

/** Collects the facts of a letter, beginning with those that every letter has. */
class FactCollector {

  private final Map<LetterField, String> fixed = new EnumMap<>(LetterField.class);
  private final Map<LetterField, String> proposed = new EnumMap<>(LetterField.class);
  private final Map<LetterField, LetterFault.Kind> gaps = new EnumMap<>(LetterField.class);

  /**
   * @param recipient the name of the person to whom the letter goes, as far as known
   */
  FactCollector(LetterFactSources.Frame frame, @Nullable String recipient) {
    fix(LetterField.ORGANISATION, frame.organisation());
    addSender(frame.setting().sender());
    fix(LetterField.DATE, LetterWords.day(frame.today()));
    fix(LetterField.REFERENCE, frame.number());
    propose(LetterField.RECIPIENT, recipient);
    propose(LetterField.SALUTATION, LetterWords.say("salutation"));
    propose(LetterField.REPRESENTATIVE, LetterWords.say("representative"));
    if (!frame.withheld()) {
      addData(frame);
    }
  }

  private void addSender(Sender sender) {
    if (sender.department().isBlank()) {
      addGap(LetterField.SENDER, LetterFault.Kind.NO_SENDER);
    } else {
      fix(LetterField.SENDER, sender.department());
    }
  }

  private void addData(LetterFactSources.Frame frame) {
    var sender = frame.setting().sender();
    if (sender.explainsData()) {
      propose(
          LetterField.DATA_KEPT,
          LetterWords.say(
              "data",
              Integer.toString(frame.years()),
              sender.dataGround(),
              sender.privacyContact()));
    } else {
      addGap(LetterField.DATA_KEPT, LetterFault.Kind.NO_PRIVACY_CONTACT);
    }
  }

  final void fix(LetterField field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      fixed.put(field, text);
    }
  }

  final void propose(LetterField field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      proposed.put(field, text);
    }
  }

  /** Adds a sentence to a fact that follows from the decision. */
  final void append(LetterField field, String sentence) {
    fixed.merge(field, sentence, (before, more) -> before + " " + more);
  }

  /** Says that the organisation has to fill in something before this fact is known. */
  final void addGap(LetterField field, LetterFault.Kind gap) {
    fixed.remove(field);
    gaps.put(field, gap);
  }

  final LetterFactSources toSources() {
    return new LetterFactSources(fixed, proposed, gaps);
  }
}
