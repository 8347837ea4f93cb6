// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The facts of one letter, in the form in which they are printed. */
final class LetterFacts {

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final Map<LetterField, String> facts = new EnumMap<>(LetterField.class);

  /** Takes the facts as they were typed, and makes all line ends alike. */
  LetterFacts(Map<LetterField, String> typed) {
    typed.forEach(
        (field, text) ->
            facts.put(
                field,
                Normalizer.normalize(
                    LINE_END.matcher(text.strip()).replaceAll("\n"), Normalizer.Form.NFC)));
  }

  /** Returns the mandatory fields of the letter for which there is no fact. */
  Set<LetterField> listMissing(LetterKind kind) {
    var missing = kind.mandatory();
    missing.removeIf(field -> !facts.getOrDefault(field, "").isBlank());
    return missing;
  }

  /** Returns the characters that cannot be printed, for each fact that contains any. */
  Map<LetterField, Set<String>> listUnprintable() {
    var found = new EnumMap<LetterField, Set<String>>(LetterField.class);
    facts.forEach(
        (field, text) -> {
          var characters = LetterFonts.listUnprintable(text);
          if (!characters.isEmpty()) {
            found.put(field, characters);
          }
        });
    return found;
  }

  Map<String, String> byWord() {
    var words = new HashMap<String, String>();
    facts.forEach((field, text) -> words.put(field.word(), text));
    return words;
  }
}
