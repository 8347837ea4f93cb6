// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import nl.rugdekking.response.LegalNature.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that the application proposes for a letter. They are in Dutch, whatever the
 * language of the reader.
 */
final class LetterWords {

  private static final Properties WORDS = load();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));

  private LetterWords() {}

  /** Returns the sentence with these values in place of {0}, {1} and so on. */
  static String say(String key, @Nullable String... values) {
    var sentence = Objects.requireNonNull(WORDS.getProperty(key), key);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", Objects.requireNonNullElse(values[i], ""));
    }
    return sentence;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * Returns the ways to contest a measure, each on its own line. Giving a view beforehand is left
   * out: once there is a letter, it is too late for that.
   */
  static String describe(List<Remedy> route, ObjectionAddress objections) {
    return route.stream()
        .filter(remedy -> remedy != Remedy.VIEW_BEFOREHAND)
        .map(remedy -> say("remedy." + remedy.name(), objections.postal(), objections.digital()))
        .collect(Collectors.joining("\n"));
  }

  private static Properties load() {
    try (var in = LetterWords.class.getResourceAsStream("/outgoing/words.properties");
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
