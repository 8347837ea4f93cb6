// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An invented organisation as it stands in demo/. */
record DemoFile(
    String slug, String name, OrganisationKind kind, String domain, List<DemoPerson> people) {

  record DemoOffice(OfficeKind kind, @Nullable BodyKind body) {}

  /**
   * @param hint what to try as this person, Dutch and English; nobody to sign in as without one
   */
  record DemoPerson(
      String key,
      String name,
      String title,
      BodyKind body,
      @Nullable String manager,
      boolean outside,
      List<DemoOffice> offices,
      @Nullable Hint hint) {

    String email(String domain) {
      return key + "@" + domain;
    }
  }

  record Hint(String nl, String en) {}

  static DemoFile load(String name) {
    try (InputStream in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
      Map<String, Object> file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
      return new DemoFile(
          text(file, "slug"),
          text(file, "name"),
          OrganisationKind.valueOf(text(file, "kind")),
          text(file, "domain"),
          list(file.get("people")).stream().map(item -> person(map(item))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the demonstration " + name, e);
    }
  }

  private static DemoPerson person(Map<String, Object> from) {
    var manager = from.get("manager");
    return new DemoPerson(
        text(from, "key"),
        text(from, "name"),
        text(from, "title"),
        BodyKind.valueOf(text(from, "body")),
        manager == null ? null : manager.toString(),
        "OUTSIDE".equals(from.get("kind")),
        offices(from.get("offices")),
        from.containsKey("nl") ? new Hint(text(from, "nl"), text(from, "en")) : null);
  }

  private static List<DemoOffice> offices(@Nullable Object offices) {
    if (offices == null) {
      return List.of();
    }
    return list(offices).stream()
        .map(Object::toString)
        .map(text -> text.split(" ", 2))
        .map(
            words ->
                new DemoOffice(
                    OfficeKind.valueOf(words[0]),
                    words.length == 1 ? null : BodyKind.valueOf(words[1])))
        .toList();
  }

  private static String text(Map<String, Object> from, String key) {
    return Objects.requireNonNull(from.get(key), () -> "Missing in a demo file: " + key).toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value, "A block is missing");
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value, "A list is missing");
  }
}
