// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.sites.SiteKind;

/**
 * The script of a year in an invented organisation: the colleagues, the courses a case can take,
 * and the incidents.
 *
 * @param courses the steps of a case, by the name of the course
 */
record YearScript(
    List<ColleagueGroup> colleagueGroups,
    List<PlannedSite> sites,
    Map<String, List<Step>> courses,
    List<Scene> scenes) {

  /**
   * A place where the organisation works.
   *
   * @param workers the keys of the people who work there
   */
  record PlannedSite(String name, String address, SiteKind kind, List<String> workers) {}

  /**
   * Colleagues of one kind, who are numbered from one. The numbers include the people in the set-up
   * file.
   *
   * @param key the beginning of the key of each person, which their number follows
   * @param lastNumber the last number
   * @param managers the keys of their managers, assigned in turn
   */
  record ColleagueGroup(
      String key, int lastNumber, String title, BodyKind body, List<String> managers) {}

  /**
   * Something that a person does.
   *
   * @param action the action, one of those {@link StepPlayer} knows
   * @param moment the days after the report and the time of day, "3 10:30"; "0 +40" is in minutes
   */
  record Step(String action, String moment, Map<String, String> values) {

    /** Returns a value; throws when the step does not give it. */
    String getValue(String name) {
      var value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("Step " + action + " does not say " + name);
      }
      return value;
    }

    String getValue(String name, String otherwise) {
      return values.getOrDefault(name, otherwise);
    }

    /** Returns this step with the values that a scene overrides. */
    Step with(Map<String, String> overrides) {
      var all = new HashMap<>(values);
      all.putAll(overrides);
      return new Step(action, moment, Map.copyOf(all));
    }
  }

  /**
   * One report and what followed.
   *
   * @param ago the days before today and the time of day, such as "120 21:14"
   * @param course the name of the course that the case takes
   * @param values the values of the report form
   * @param overrides the values that this scene overrides in its course, by action, or by action
   *     and kind
   * @param extraSteps the steps that come besides those of the course
   */
  record Scene(
      String key,
      String ago,
      String course,
      Map<String, String> values,
      Map<String, Map<String, String>> overrides,
      List<Step> extraSteps) {

    String getValue(String name) {
      var value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("Scene " + key + " does not say " + name);
      }
      return value;
    }

    String getValue(String name, String otherwise) {
      return values.getOrDefault(name, otherwise);
    }

    /** Returns the values with this name, which have commas between; none when it is not given. */
    List<String> listValues(String name) {
      var value = values.get(name);
      return value == null ? List.of() : List.of(value.split(",\\s*"));
    }
  }
}
