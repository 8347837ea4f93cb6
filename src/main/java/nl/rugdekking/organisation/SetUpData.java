// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The data with which an organisation of one kind begins, read from the set-up files that the
 * program ships with.
 */
record SetUpData(
    Map<BodyKind, BodySetUp> bodies,
    List<Reason> reasons,
    Map<ClassificationKind, List<Label>> classifications,
    List<Label> titles) {

  record BodySetUp(String nl, String en, boolean coordinatorReads) {}

  static SetUpData loadFor(OrganisationKind kind) {
    var common = load("setup/common.yaml");
    var own = load(kind.setUpFile());
    Map<ClassificationKind, List<Label>> classifications = new EnumMap<>(ClassificationKind.class);
    classifications.put(ClassificationKind.FORM, labels(common, "forms"));
    classifications.put(ClassificationKind.CHANNEL, labels(common, "channels"));
    classifications.put(ClassificationKind.GROUND, labels(common, "grounds"));
    classifications.put(ClassificationKind.TARGET, labels(common, "targets"));
    classifications.put(ClassificationKind.WAY, labels(common, "ways"));
    classifications.put(ClassificationKind.PLATFORM, labels(common, "platforms"));
    classifications.put(
        ClassificationKind.TOPIC,
        Stream.of(own, common).flatMap(file -> labels(file, "topics").stream()).toList());
    return new SetUpData(bodies(own), reasons(common), classifications, titles(own));
  }

  private static Map<BodyKind, BodySetUp> bodies(Map<String, ?> own) {
    Map<BodyKind, BodySetUp> bodies = new EnumMap<>(BodyKind.class);
    map(own.get("bodies"))
        .forEach(
            (kind, value) -> {
              var body = map(value);
              bodies.put(
                  BodyKind.valueOf(kind),
                  new BodySetUp(
                      text(body, "nl"),
                      text(body, "en"),
                      Boolean.TRUE.equals(body.get("coordinatorReads"))));
            });
    return bodies;
  }

  private static List<Reason> reasons(Map<String, ?> common) {
    List<Reason> reasons = new ArrayList<>();
    for (var item : list(common.get("reasons"))) {
      var reason = map(item);
      var promise = reason.get("promise");
      reasons.add(
          new Reason(
              label(reason), promise == null ? null : new PromiseKind(promise.toString()), false));
    }
    return reasons;
  }

  private static List<Label> titles(Map<String, ?> own) {
    List<Label> titles = new ArrayList<>();
    map(own.get("titles"))
        .forEach(
            (code, value) ->
                titles.add(new Label(code, text(map(value), "nl"), text(map(value), "en"))));
    return titles;
  }

  private static List<Label> labels(Map<String, ?> from, String key) {
    return list(from.get(key)).stream().map(item -> label(map(item))).toList();
  }

  private static Label label(Map<String, ?> from) {
    return new Label(text(from, "code"), text(from, "nl"), text(from, "en"));
  }

  private static String text(Map<String, ?> from, String key) {
    return Objects.requireNonNull(from.get(key), () -> "Missing in the set-up file: " + key)
        .toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(@Nullable Object value) {
    return (Map<String, ?>) Objects.requireNonNull(value, "A block is missing in the set-up file");
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value, "A list is missing in the set-up file");
  }

  private static Map<String, ?> load(String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = new ClassPathResource(file).getInputStream()) {
      return map(new Yaml(new SafeConstructor(options)).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
