// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A section of a set-up file, the organisation or one person, whose values are read and checked. A
 * value that is missing or wrong adds a sentence to the list of faults, and reading goes on, so
 * that one run reports all faults.
 *
 * @param label the name of the section, with which the sentences about its faults begin
 */
record YamlSection(String label, Map<?, ?> values, List<String> faults) {

  // The number of characters of a wrong value that are quoted.
  private static final int MAX_QUOTED = 40;

  /** Adds a fault; the sentence begins with the label and gets its full stop here. */
  void addFault(String sentence) {
    faults.add(label + ": " + sentence + ".");
  }

  void requireKnownKeys(Collection<String> keys) {
    for (var key : values.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        addFault(quote(key) + " means nothing here; use " + String.join(", ", keys));
      }
    }
  }

  /**
   * Returns the text of this key, or an empty text when it is missing.
   *
   * @param maxLength the largest number of characters that is accepted
   */
  String readText(String key, int maxLength) {
    var value = values.get(key);
    if (value == null) {
      addFault(key + " is missing");
    } else if (value instanceof Map || value instanceof Collection) {
      addFault(key + " must be one text");
    } else {
      return checkText(key, value.toString().strip(), maxLength);
    }
    return "";
  }

  private String checkText(String key, String text, int maxLength) {
    if (text.isEmpty()) {
      addFault(key + " is empty");
    } else if (text.length() > maxLength) {
      addFault("%s has %d characters; %d is the most".formatted(key, text.length(), maxLength));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      addFault(key + " must be one line of text");
    }
    return text;
  }

  /** Returns the day of this key; the parser of YAML makes a {@link Date} of some texts already. */
  Optional<LocalDate> readDay(String key) {
    if (values.get(key) instanceof Date day) {
      return Optional.of(LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC));
    }
    var text = readText(key, Integer.MAX_VALUE);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      addFault("%s is %s; it must be a day, as in 2027-12-31".formatted(key, quote(text)));
      return Optional.empty();
    }
  }

  /** Returns the constant whose name is the text of this key. */
  <E extends Enum<E>> Optional<E> readChoice(String key, Class<E> type) {
    var text = readText(key, Integer.MAX_VALUE);
    return text.isEmpty() ? Optional.empty() : readChoice(key, text, type);
  }

  /**
   * Returns the constant with this name.
   *
   * @param what the words for this value in the sentence about a fault
   */
  <E extends Enum<E>> Optional<E> readChoice(String what, String text, Class<E> type) {
    var all = type.getEnumConstants();
    var found = Arrays.stream(all).filter(value -> value.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      requireOneOf(what, text, Arrays.stream(all).map(Enum::name).toList());
    }
    return found;
  }

  void requireOneOf(String what, String text, Collection<String> known) {
    if (!known.contains(text)) {
      addFault(
          "%s is %s; it must be one of %s".formatted(what, quote(text), String.join(", ", known)));
    }
  }

  /** Returns the start of a value between quotation marks, without control characters. */
  static String quote(@Nullable Object value) {
    var text =
        String.valueOf(value)
            .codePoints()
            .filter(character -> !Character.isISOControl(character))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return '"' + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text) + '"';
  }
}
