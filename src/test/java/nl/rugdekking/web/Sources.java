// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is written in the folders of the application, for tests that walk all of it. */
public final class Sources {

  static final Path JAVA = Path.of("src/main/java");
  static final Path TEMPLATES = Path.of("src/main/resources/templates");
  static final Path TEXTS = Path.of("src/main/resources/messages");

  private Sources() {}

  /** Content by path of every file in the folder with that ending. */
  static Map<Path, String> in(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toMap(file -> file, Sources::read, (a, b) -> a, TreeMap::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every text by key, of all rooms, in "nl" or "en". */
  public static Map<String, String> texts(String language) {
    Map<String, String> all = new TreeMap<>();
    for (Path file : in(TEXTS, "_" + language + ".properties").keySet()) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
