// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads the form with the facts of a letter. Each field of the letter is a field of the form. */
final class FactForm {

  private static final String MAY_NAME = "mayName";
  private static final String NAMING = "naming";
  private static final int MAX_NAMING = 2_000;

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
  static Map<String, Object> byName(Map<String, String> typed) {
    var values = new HashMap<String, Object>();
    facts(typed).forEach((field, text) -> values.put(field.name(), text));
    values.put(MAY_NAME, typed.containsKey(MAY_NAME));
    values.put(NAMING, typed.getOrDefault(NAMING, ""));
    return values;
  }

  /**
   * Returns why the letter may name the affected person. It is empty when that was not ticked, or
   * without a reason.
   */
  static Optional<String> findNaming(Map<String, String> typed) {
    return Optional.ofNullable(typed.get(NAMING))
        .filter(reason -> typed.containsKey(MAY_NAME))
        .map(TypedText::removeUnreadable)
        .map(String::strip)
        .filter(reason -> !reason.isEmpty() && reason.length() <= MAX_NAMING);
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
