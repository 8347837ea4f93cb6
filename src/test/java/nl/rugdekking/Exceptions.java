// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The list of exceptions to the house style: what, and in a sentence why. */
final class Exceptions {

  private static final Path LIST = Path.of("src/test/resources/house-style-exceptions.txt");

  private Exceptions() {}

  /** Fails on what breaks the rule and is not on the list, and on what is and breaks it no more. */
  static void check(String rule, Set<String> found) {
    assertThat(found).as("%s: see %s", rule, LIST).isEqualTo(listed(rule));
  }

  private static Set<String> listed(String rule) {
    var listed = new TreeSet<String>();
    try (var lines = Files.lines(LIST)) {
      lines
          .filter(line -> line.startsWith(rule + " "))
          .forEach(
              line -> {
                var parts = line.split(" \\| ", 2);
                assertThat(parts).as("a reason in: %s", line).hasSize(2);
                listed.add(parts[0].substring(rule.length()).strip());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listed;
  }
}
