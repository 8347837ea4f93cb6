// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the texts of all pages. Each room (package for one part of the domain) has
 * messages/room_nl.properties and messages/room_en.properties. An apostrophe is written twice in a
 * text with arguments, and once in a text without.
 */
class RoomMessageSource extends ResourceBundleMessageSource {

  private static final String DUTCH_FILES = "classpath*:messages/*_nl.properties";

  RoomMessageSource() {
    setBasenames(rooms().toArray(String[]::new));
    setDefaultEncoding("UTF-8");
    setDefaultLocale(LanguageResolver.DUTCH);
    setFallbackToSystemLocale(false);
  }

  private static List<String> rooms() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(DUTCH_FILES);
      return Stream.of(files)
          .map(file -> Objects.requireNonNull(file.getFilename()))
          .map(name -> "messages/" + name.substring(0, name.length() - "_nl.properties".length()))
          .sorted()
          .distinct()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
