// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.demo.YearScript.ColleagueGroup;
import nl.rugdekking.demo.YearScript.PlannedSite;
import nl.rugdekking.demo.YearScript.Scene;
import nl.rugdekking.demo.YearScript.Step;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.sites.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a {@link YearScript} from a file of the program. A fault in the file is a programming
 * error, so it is thrown as an exception.
 */
final class YearScriptReader {

  private static final List<String> OF_STEP = List.of("do", "at");
  private static final List<String> OF_SCENE =
      List.of("key", "ago", "course", "with", "also", "numbers");
  private static final int DAYS = 365;

  private YearScriptReader() {}

  /** Reads the year of an organisation, with the courses that all organisations share. */
  static YearScript read(String resource) {
    var year = load(resource);
    var courses = new LinkedHashMap<String, List<Step>>();
    load("demo/courses.yaml")
        .forEach(
            (name, steps) ->
                courses.put(name, list(steps).stream().map(YearScriptReader::step).toList()));
    return new YearScript(
        list(year.get("crowds")).stream().map(YearScriptReader::group).toList(),
        list(year.get("sites")).stream().map(YearScriptReader::site).toList(),
        courses,
        Stream.concat(
                list(year.get("scenes")).stream().map(YearScriptReader::map),
                list(year.get("earlier")).stream()
                    .map(YearScriptReader::map)
                    .flatMap(YearScriptReader::repeat))
            .map(values -> scene(values, text(year, "signer")))
            .toList());
  }

  // Reports of the same kind by several colleagues, spread over the last year of which the figures
  // are frozen.
  private static Stream<Map<String, Object>> repeat(Map<String, Object> values) {
    var numbers = text(values, "numbers").split(", ");
    return IntStream.range(0, numbers.length)
        .mapToObj(
            at -> {
              var one = new LinkedHashMap<>(values);
              int day = DAYS * (at + 1) / (numbers.length + 1);
              one.put("key", text(values, "key") + "-" + numbers[at]);
              one.put("by", text(values, "by") + numbers[at]);
              one.put("ago", StepTimes.inFrozenYear(day, text(values, "time")));
              return one;
            });
  }

  /** Reads the first or last names from which the names of people are made. */
  static List<String> names(String which) {
    return list(load("demo/names.yaml").get(which)).stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> load(String resource) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var in = new ClassPathResource(resource).getInputStream()) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return map(new Yaml(new SafeConstructor(options)).load(text));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private static ColleagueGroup group(Object from) {
    var values = map(from);
    return new ColleagueGroup(
        text(values, "key"),
        Integer.parseInt(text(values, "until")),
        text(values, "title"),
        BodyKind.valueOf(text(values, "body")),
        list(values.get("managers")).stream().map(String::valueOf).toList());
  }

  private static PlannedSite site(Object from) {
    var values = map(from);
    return new PlannedSite(
        text(values, "name"),
        text(values, "address"),
        SiteKind.valueOf(text(values, "kind")),
        list(values.get("workers")).stream().map(String::valueOf).toList());
  }

  private static Scene scene(Map<String, Object> values, String signer) {
    values.putIfAbsent("signer", signer);
    var otherwise = new HashMap<String, Map<String, String>>();
    map(values.getOrDefault("with", Map.of()))
        .forEach((verb, said) -> otherwise.put(verb, texts(map(said), List.of())));
    return new Scene(
        text(values, "key"),
        text(values, "ago"),
        text(values, "course"),
        texts(values, OF_SCENE),
        otherwise,
        list(values.get("also")).stream().map(YearScriptReader::step).toList());
  }

  private static Step step(Object from) {
    var values = map(from);
    return new Step(text(values, "do"), text(values, "at"), texts(values, OF_STEP));
  }

  private static Map<String, String> texts(Map<String, Object> values, List<String> without) {
    var texts = new HashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (!without.contains(name)) {
            texts.put(name, String.valueOf(value));
          }
        });
    return texts;
  }

  private static String text(Map<String, Object> values, String name) {
    return String.valueOf(Objects.requireNonNull(values.get(name), name));
  }

  private static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }

  private static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, of) -> map.put(key.toString(), of));
    return map;
  }
}
