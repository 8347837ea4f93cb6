// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.rugdekking.figures.MeanPrecision;

/**
 * The spread and reliability of each facet (topic) of the safety pulse, measured in many
 * organisations.
 *
 * @param version the number of this calibration
 * @param origin a description of the data it comes from
 */
record Calibration(int version, BilingualText origin, Map<Facet, MeanPrecision> facets) {

  static Calibration shipped() {
    try (var stream = Calibration.class.getResourceAsStream("/survey/calibration.yaml")) {
      var bytes = Objects.requireNonNull(stream).readAllBytes();
      return read(YamlNode.read("calibration.yaml", new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Calibration read(Path file) {
    return read(YamlNode.read(file));
  }

  private static Calibration read(YamlNode root) {
    var map = root.map(Set.of("calibration", "origin", "facets"));
    var facets = new EnumMap<Facet, MeanPrecision>(Facet.class);
    var listed = root.get(map, "facets");
    var byName = listed.map();
    for (var facet : Facet.values()) {
      var yaml = listed.get(byName, facet.name());
      var values =
          yaml.map(
              Set.of(
                  "deviation", "reliability", "alpha", "lower", "upper", "omega", "icc1", "icc2"));
      double deviation = yaml.get(values, "deviation").number();
      double reliability = yaml.get(values, "reliability").number();
      if (deviation <= 0 || reliability <= 0 || reliability >= 1) {
        throw yaml.error("The deviation is above 0 and the reliability between 0 and 1.");
      }
      facets.put(facet, new MeanPrecision(deviation, reliability));
    }
    return new Calibration(
        root.get(map, "calibration").wholeNumber(1, 9999),
        root.get(map, "origin").bilingualText(),
        facets);
  }

  MeanPrecision of(Facet facet) {
    return Objects.requireNonNull(facets.get(facet));
  }
}
