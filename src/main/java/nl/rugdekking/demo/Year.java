// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.BodyKind;

/**
 * The script of a year in an invented organisation: the colleagues, the courses a case can take,
 * and the incidents.
 *
 * @param courses the steps of a case, by the name of the course
 */
record Year(List<Crowd> crowds, Map<String, List<Step>> courses, List<Scene> scenes) {

  /**
   * Colleagues of one kind, numbered from one, counting those of the set-up file.
   *
   * @param key the beginning of the key of each person, which their number follows
   * @param until the last number
   * @param managers the keys of their managers, assigned in turn
   */
  record Crowd(String key, int until, String title, BodyKind body, List<String> managers) {}

  /**
   * Something that a person does.
   *
   * @param verb the action, one of those {@link SceneSteps} knows
   * @param moment the days after the report and the time of day, "3 10:30"; "0 +40" is in minutes
   */
  record Step(String verb, String moment, Map<String, String> said) {

    String get(String name) {
      var value = said.get(name);
      if (value == null) {
        throw new IllegalArgumentException("Step " + verb + " does not say " + name);
      }
      return value;
    }

    String get(String name, String otherwise) {
      return said.getOrDefault(name, otherwise);
    }

    /** Returns this step with the values that a scene overrides. */
    Step with(Map<String, String> other) {
      var all = new java.util.HashMap<>(said);
      all.putAll(other);
      return new Step(verb, moment, Map.copyOf(all));
    }
  }

  /**
   * One report and what followed.
   *
   * @param ago the days before today and the time of day, such as "120 21:14"
   * @param course the name of the course that the case takes
   * @param said the values of the report form
   * @param otherwise the values that this scene overrides in its course, by verb, or by verb and
   *     kind
   * @param also the steps besides the course
   */
  record Scene(
      String key,
      String ago,
      String course,
      Map<String, String> said,
      Map<String, Map<String, String>> otherwise,
      List<Step> also) {

    String get(String name) {
      var value = said.get(name);
      if (value == null) {
        throw new IllegalArgumentException("Scene " + key + " does not say " + name);
      }
      return value;
    }

    String get(String name, String otherwise) {
      return said.getOrDefault(name, otherwise);
    }

    List<String> list(String name) {
      var value = said.get(name);
      return value == null ? List.of() : List.of(value.split(",\\s*"));
    }
  }
}
