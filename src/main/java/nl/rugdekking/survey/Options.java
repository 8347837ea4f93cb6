// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of a command: {@code --name value}, or {@code --name} for a switch. */
final class Options {

  private final String command;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Options(String command) {
    this.command = command;
  }

  static Options parse(
      String command, List<String> words, Set<String> named, Set<String> switches) {
    var options = new Options(command);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var name = word.startsWith("--") ? word.substring(2) : "";
      if (switches.contains(name)) {
        options.put(name, "");
      } else if (!named.contains(name)) {
        throw options.refuse("does not know %s.".formatted(MessageText.quote(word)));
      } else if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
        throw options.refuse("needs a value behind --%s.".formatted(name));
      } else {
        options.put(name, words.get(++i));
      }
    }
    return options;
  }

  private void put(String name, String value) {
    if (values.put(name, value) != null) {
      throw refuse("takes --%s once.".formatted(name));
    }
  }

  BadInputException refuse(String sentence) {
    return new BadInputException(
        command + " " + sentence + " ./run " + command + " --help shows how.");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name) {
    return find(name).orElseThrow(() -> refuse("needs --%s.".formatted(name)));
  }

  Path file(String name) {
    return path(name, get(name));
  }

  Optional<Path> findFile(String name) {
    return find(name).map(value -> path(name, value));
  }

  private Path path(String name, String value) {
    try {
      if (!value.isBlank()) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      // refused below
    }
    throw refuse("needs a file behind --%s.".formatted(name));
  }

  /** Returns a whole number; refuses one below {@code least}. */
  int whole(String name, int least) {
    var value = get(name);
    try {
      int number = value.matches("[0-9]{1,10}") ? Integer.parseInt(value) : -1;
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw refuse(
        "needs a whole number from %d to %d behind --%s, not %s."
            .formatted(least, Integer.MAX_VALUE, name, MessageText.quote(value)));
  }

  /** Returns the codes of a list that is separated by commas. */
  Set<String> codes(String name) {
    return find(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the value, which must be one of these words; the first word is the default. */
  String oneOf(String name, String... words) {
    var value = find(name).orElse(words[0]);
    if (!List.of(words).contains(value)) {
      throw refuse(
          "takes %s behind --%s, not %s."
              .formatted(String.join(", ", words), name, MessageText.quote(value)));
    }
    return value;
  }
}
