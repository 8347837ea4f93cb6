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
 *
 * @param bodies the bodies by their normalized names
 * @param titles the codes of the positions by their normalized names
 */
record KnownNames(
    Map<String, BodyKind> bodies, Map<String, String> titles, OrganisationStructure structure) {

  static KnownNames of(OrganisationStructure structure) {
    Map<String, BodyKind> bodies = new LinkedHashMap<>();
    structure
        .bodies()
        .forEach(
            (kind, body) -> {
              bodies.put(normalize(kind.name()), kind);
              bodies.put(normalize(body.name().nl()), kind);
              bodies.put(normalize(body.name().en()), kind);
            });
    // People commonly say "raad" for "gemeenteraad".
    if ("gemeenteraad".equals(normalize(structure.body(BodyKind.COUNCIL).name().nl()))) {
      bodies.put("raad", BodyKind.COUNCIL);
    }
    Map<String, String> titles = new LinkedHashMap<>();
    structure
        .titles()
        .forEach(
            (code, label) -> {
              titles.put(normalize(code), code);
              titles.put(normalize(label.nl()), code);
              titles.put(normalize(label.en()), code);
            });
    return new KnownNames(bodies, titles, structure);
  }

  /** Returns the body with this name, or null. */
  @Nullable BodyKind body(String text) {
    return bodies.get(normalize(text));
  }

  /** Returns the code of the position with this name, or null. */
  @Nullable String title(String text) {
    return titles.get(normalize(text));
  }

  /**
   * Returns the names of bodies that are allowed, with commas between, for the sentence about a
   * fault.
   */
  String bodyNames(Locale language) {
    return joinNames(
        structure.bodies().values().stream().map(OrganisationStructure.Body::name).toList(),
        language);
  }

  /** Returns the names of positions that are allowed, in the same way. */
  String titleNames(Locale language) {
    return joinNames(structure.titles().values(), language);
  }

  private static String joinNames(Iterable<Label> labels, Locale language) {
    Set<String> names = new TreeSet<>();
    labels.forEach(label -> names.add(label.in(language)));
    return String.join(", ", names);
  }

  /**
   * Normalizes a name, so that "De gemeenteraad", "gemeenteraad" and "GEMEENTERAAD" are equal, and
   * so that "handhaver" equals "handhaver (boa)".
   */
  private static String normalize(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst(" *\\([^)]*\\)$", "")
        .replaceFirst("^(de|het|the) ", "")
        .replaceAll("[\\s_-]+", " ");
  }
}
