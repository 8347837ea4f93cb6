// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;

/** Reads the form with the facts of a letter. Each field of the letter is a field of the form. */
final class FactForm {

  private FactForm() {}

  static Map<LetterField, String> facts(Map<String, String> typed) {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    for (var field : LetterField.values()) {
      var text = typed.get(field.name());
      if (text != null) {
        facts.put(field, text);
      }
    }
    return facts;
  }

  /** Returns the typed values, by the names of the fields. */
  static Map<String, String> byName(Map<String, String> typed) {
    var values = new HashMap<String, String>();
    facts(typed).forEach((field, text) -> values.put(field.name(), text));
    return values;
  }

  /** Returns the version of the letter that the page showed; null when nothing was written yet. */
  static @Nullable Integer version(Map<String, String> typed) {
    return number(typed.get("version"));
  }

  static @Nullable Integer number(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
    } catch (NumberFormatException notOurs) {
      throw new StalePageException();
    }
  }
}
