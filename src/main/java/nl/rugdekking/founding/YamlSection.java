// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A section of a set-up file: the organisation or one person. A fault is added to a list and
 * parsing goes on, so that one run reports all faults.
 *
 * @param whose the name of the section, with which the sentences about its faults begin
 */
record YamlSection(String whose, Map<?, ?> values, List<String> faults) {

  private static final int SHOWN = 40;

  void fault(String what) {
    faults.add(whose + ": " + what + ".");
  }

  void knowsOnly(Collection<String> keys) {
    for (var key : values.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        fault(quoted(key) + " means nothing here; use " + String.join(", ", keys));
      }
    }
  }

  /** Returns the text, or an empty one when it is missing. */
  String text(String key, int longest) {
    var value = values.get(key);
    if (value == null) {
      fault(key + " is missing");
    } else if (value instanceof Map || value instanceof Collection) {
      fault(key + " must be one text");
    } else {
      return checkText(key, value.toString().strip(), longest);
    }
    return "";
  }

  private String checkText(String key, String text, int longest) {
    if (text.isEmpty()) {
      fault(key + " is empty");
    } else if (text.length() > longest) {
      fault("%s has %d characters; %d is the most".formatted(key, text.length(), longest));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      fault(key + " must be one line of text");
    }
    return text;
  }

  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    var text = text(key, Integer.MAX_VALUE);
    return text.isEmpty() ? Optional.empty() : choice(key, text, type);
  }

  <E extends Enum<E>> Optional<E> choice(String what, String text, Class<E> type) {
    var all = type.getEnumConstants();
    var found = Arrays.stream(all).filter(value -> value.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      mustBeOneOf(what, text, Arrays.stream(all).map(Enum::name).toList());
    }
    return found;
  }

  void mustBeOneOf(String what, String text, Collection<String> known) {
    if (!known.contains(text)) {
      fault(
          "%s is %s; it must be one of %s".formatted(what, quoted(text), String.join(", ", known)));
    }
  }

  static String quoted(@Nullable Object value) {
    var text =
        String.valueOf(value)
            .codePoints()
            .filter(character -> !Character.isISOControl(character))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + '"';
  }
}
