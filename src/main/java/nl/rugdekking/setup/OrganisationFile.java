// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** An organisation with its people, positions and offices, as somebody wrote it down. */
public record OrganisationFile(
    String slug, String name, OrganisationKind kind, String domain, List<FilePerson> people) {

  public record FileOffice(OfficeKind kind, @Nullable BodyKind body) {}

  /**
   * @param hint what to try as this person, Dutch and English; nobody to sign in as without one
   */
  public record FilePerson(
      String key,
      String name,
      String title,
      BodyKind body,
      @Nullable String manager,
      boolean outside,
      List<FileOffice> offices,
      @Nullable Hint hint) {

    public String email(String domain) {
      return key + "@" + domain;
    }
  }

  public record Hint(String nl, String en) {}

  /**
   * @throws IllegalArgumentException with a sentence when something is missing or unknown
   */
  public static OrganisationFile read(InputStream in) {
    try {
      Map<String, Object> file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
      return new OrganisationFile(
          text(file, "slug"),
          text(file, "name"),
          OrganisationKind.valueOf(text(file, "kind")),
          text(file, "domain"),
          list(file.get("people")).stream().map(item -> person(map(item))).toList());
    } catch (YAMLException | ClassCastException e) {
      throw new IllegalArgumentException("This is not a set-up file: " + e.getMessage(), e);
    }
  }

  private static FilePerson person(Map<String, Object> from) {
    var manager = from.get("manager");
    return new FilePerson(
        text(from, "key"),
        text(from, "name"),
        text(from, "title"),
        BodyKind.valueOf(text(from, "body")),
        manager == null ? null : manager.toString(),
        "OUTSIDE".equals(from.get("kind")),
        offices(from.get("offices")),
        from.containsKey("nl") ? new Hint(text(from, "nl"), text(from, "en")) : null);
  }

  private static List<FileOffice> offices(@Nullable Object offices) {
    if (offices == null) {
      return List.of();
    }
    return list(offices).stream()
        .map(Object::toString)
        .map(text -> text.split(" ", 2))
        .map(
            words ->
                new FileOffice(
                    OfficeKind.valueOf(words[0]),
                    words.length == 1 ? null : BodyKind.valueOf(words[1])))
        .toList();
  }

  private static String text(Map<String, Object> from, String key) {
    var value = from.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The set-up file does not say: " + key);
    }
    return value.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("A block is missing in the set-up file");
    }
    return (Map<String, Object>) value;
  }

  private static List<?> list(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("The list of people is missing in the set-up file");
    }
    return (List<?>) value;
  }
}
