// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * The templates of letters that come with the application, made from the sources in {@code
 * paper/letters}. Where the law differs for a kind of organisation, a source has a name between
 * braces in place of the words, and {@code words.properties} has the words of each kind.
 */
final class ShippedTemplates {

  private static final Properties WORDS = load("words.properties");
  private static final Properties SAMPLES = load("samples.properties");

  private ShippedTemplates() {}

  /**
   * Returns the template of a letter as ODT (OpenDocument text).
   *
   * @param logo the logo above the letter, or null for an organisation without a logo
   */
  static byte[] get(LetterKind kind, OrganisationKind organisation, Inline.@Nullable Picture logo) {
    var letter = LetterSource.parse(source(kind, organisation));
    var header = new ArrayList<Block>();
    if (logo != null) {
      header.add(new Block.Paragraph(List.of(logo)));
    }
    header.addAll(letter.header());
    return OdtWriter.write(new LetterDocument(header, letter.body(), letter.footer()), title(kind));
  }

  /** Returns the title of a letter of this kind in Dutch, the language of the letters. */
  static String title(LetterKind kind) {
    return getProperty(SAMPLES, "title." + kind.name());
  }

  /** Returns invented facts, for the example of a letter. */
  static LetterFacts sampleFacts(LetterKind kind, String organisation) {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    for (var field : EnumSet.complementOf(EnumSet.of(LetterField.ORGANISATION))) {
      var special = SAMPLES.getProperty(kind.name() + "." + field.name());
      facts.put(field, special == null ? getProperty(SAMPLES, field.name()) : special);
    }
    facts.put(LetterField.ORGANISATION, organisation);
    return new LetterFacts(facts);
  }

  /** Returns the source of a letter with the words of this kind of organisation. */
  static String source(LetterKind kind, OrganisationKind organisation) {
    var source = readText("letters/" + kind.path() + ".txt");
    var prefix = organisation.name() + ".";
    for (var key : WORDS.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        var name = key.substring(prefix.length());
        source = source.replace("{" + name + "}", getProperty(WORDS, key));
      }
    }
    return source;
  }

  private static String getProperty(Properties properties, String key) {
    return Objects.requireNonNull(properties.getProperty(key), key);
  }

  private static Properties load(String name) {
    try (var in = ShippedTemplates.class.getResourceAsStream("/paper/" + name);
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readText(String name) {
    try (var in = ShippedTemplates.class.getResourceAsStream("/paper/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
