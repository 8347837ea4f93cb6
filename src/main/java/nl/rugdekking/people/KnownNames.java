// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import org.jspecify.annotations.Nullable;

/**
 * The names of bodies and positions that may be used in a list of people: those of the organisation
 * in both languages, and the codes.
 */
record KnownNames(
    Map<String, BodyKind> bodies, Map<String, String> titles, OrganisationStructure structure) {

  static KnownNames of(OrganisationStructure structure) {
    Map<String, BodyKind> bodies = new LinkedHashMap<>();
    structure
        .bodies()
        .forEach(
            (kind, body) -> {
              bodies.put(plain(kind.name()), kind);
              bodies.put(plain(body.name().nl()), kind);
              bodies.put(plain(body.name().en()), kind);
            });
    // People commonly say "raad" for "gemeenteraad".
    if ("gemeenteraad".equals(plain(structure.body(BodyKind.COUNCIL).name().nl()))) {
      bodies.put("raad", BodyKind.COUNCIL);
    }
    Map<String, String> titles = new LinkedHashMap<>();
    structure
        .titles()
        .forEach(
            (code, label) -> {
              titles.put(plain(code), code);
              titles.put(plain(label.nl()), code);
              titles.put(plain(label.en()), code);
            });
    return new KnownNames(bodies, titles, structure);
  }

  @Nullable BodyKind body(String text) {
    return bodies.get(plain(text));
  }

  @Nullable String title(String text) {
    return titles.get(plain(text));
  }

  /** Returns the names that are allowed, for the sentence about a fault. */
  String bodyNames(Locale language) {
    return names(
        structure.bodies().values().stream().map(OrganisationStructure.Body::name).toList(),
        language);
  }

  String titleNames(Locale language) {
    return names(structure.titles().values(), language);
  }

  private static String names(Iterable<Label> labels, Locale language) {
    Set<String> names = new TreeSet<>();
    labels.forEach(label -> names.add(label.in(language)));
    return String.join(", ", names);
  }

  /**
   * Normalizes a name, so that "De gemeenteraad", "gemeenteraad" and "GEMEENTERAAD" are equal, and
   * so that "handhaver" equals "handhaver (boa)".
   */
  private static String plain(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst(" *\\([^)]*\\)$", "")
        .replaceFirst("^(de|het|the) ", "")
        .replaceAll("[\\s_-]+", " ");
  }
}
