// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One row of a {@link NormFile}. A fault names the file and the line of the value. */
record NormRow(NormFile file, int line, Map<String, NormFile.Value> values) {

  /** Fails when the row has a name that is not one of these. */
  void requireOnly(Set<String> names) {
    values.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            throw file.fault(value.line(), "there is no field " + name);
          }
        });
  }

  String text(String name) {
    return find(name).orElseThrow(() -> file.fault(line, name + " is missing"));
  }

  /** Returns the text of a field; empty when the row leaves it out. */
  Optional<String> find(String name) {
    var value = values.get(name);
    if (value != null && value.text().isEmpty()) {
      throw fault(name, name + " is empty");
    }
    return Optional.ofNullable(value).map(NormFile.Value::text);
  }

  <T extends Enum<T>> T code(String name, Class<T> type) {
    return parse(name, text -> Enum.valueOf(type, text));
  }

  /**
   * Returns the codes of a field that lists them with bars between them; an empty set when the row
   * leaves it out.
   */
  <T extends Enum<T>> Set<T> codes(String name, Class<T> type) {
    return values.containsKey(name)
        ? parse(
            name,
            text -> {
              var codes = EnumSet.noneOf(type);
              list(text).forEach(code -> codes.add(Enum.valueOf(type, code)));
              return codes;
            })
        : EnumSet.noneOf(type);
  }

  /** Returns the words of a field that lists them with bars between them. */
  List<String> words(String name) {
    return list(text(name));
  }

  /** Reads a field, and names its line when that fails. */
  <T> T parse(String name, Function<String, T> reader) {
    try {
      return reader.apply(text(name));
    } catch (IllegalArgumentException e) {
      throw fault(name, name + ": " + describe(e, text(name)));
    }
  }

  IllegalStateException fault(String name, String what) {
    var value = values.get(name);
    return file.fault(value == null ? line : value.line(), what);
  }

  private static String describe(IllegalArgumentException e, String text) {
    var said = String.valueOf(e.getMessage());
    if (e instanceof NumberFormatException) {
      return text + " is no number";
    }
    return said.startsWith("No enum constant")
        ? said.substring(said.lastIndexOf('.') + 1) + " is not known"
        : said;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }
}
