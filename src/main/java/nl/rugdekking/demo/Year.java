// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.BodyKind;

/**
 * A year of an invented organisation as somebody wrote it down: who else works there, the courses a
 * case can take, and what happened.
 *
 * @param courses the steps of a case by the name of the course
 */
record Year(List<Crowd> crowds, Map<String, List<Step>> courses, List<Scene> scenes) {

  /**
   * Colleagues of one kind, numbered from one; those of the set-up file count.
   *
   * @param key of a person is this with their number
   * @param managers of whom each has one, in turns
   */
  record Crowd(String key, int until, String title, BodyKind body, List<String> managers) {}

  /**
   * Something that somebody does.
   *
   * @param verb what, as {@link SceneSteps} knows it
   * @param moment days after the report and the time of day, "3 10:30"; "0 +40" is in minutes
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

    /** With what a scene says otherwise about this step. */
    Step with(Map<String, String> other) {
      var all = new java.util.HashMap<>(said);
      all.putAll(other);
      return new Step(verb, moment, Map.copyOf(all));
    }
  }

  /**
   * One report and what came of it.
   *
   * @param ago days before today and the time of day, "120 21:14"
   * @param course how it goes on
   * @param said what the form asks
   * @param otherwise by verb, or verb and kind, what this scene says where its course is general
   * @param also steps beside the course
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
