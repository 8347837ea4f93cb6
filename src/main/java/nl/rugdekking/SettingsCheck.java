// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Checks the environment against {@link Settings} and reports a sentence for each setting that is
 * wrong or unknown.
 */
final class SettingsCheck {

  private static final String PREFIX = "RUGDEKKING_";
  private static final int NEAR = 4;

  /**
   * The setting for the browser of the tests and screenshots; the application itself does not read
   * it.
   */
  private static final String OF_TESTS = "RUGDEKKING_CHROMIUM";

  /** Settings that may contain a secret, so messages never quote their values. */
  private static final Set<String> UNQUOTED =
      Set.of(
          "RUGDEKKING_DATABASE_URL",
          "RUGDEKKING_MASTER_PASSWORD",
          "RUGDEKKING_GATEWAY_URL",
          "RUGDEKKING_GATEWAY_BODY");

  private SettingsCheck() {}

  /** Returns the environment name of each setting, with its path in {@link Settings}. */
  static SortedMap<String, String> names() {
    var names = new TreeMap<String, String>();
    addNames(Settings.class, "", names);
    return names;
  }

  private static void addNames(Class<?> type, String above, SortedMap<String, String> names) {
    for (var component : type.getRecordComponents()) {
      var path = above + component.getName();
      if (component.getType().isRecord()) {
        addNames(component.getType(), path + ".", names);
      } else {
        names.put(nameOf(path), path);
      }
    }
  }

  private static String nameOf(String path) {
    var words = path.replaceAll("([A-Z])", "_$1").replace('.', '_').toUpperCase(Locale.ROOT);
    return words.equals("PORT") ? words : PREFIX + words;
  }

  /** Returns a sentence for each fault; an empty list when there are none. */
  static List<String> faults(Map<String, String> environment) {
    var given = new HashMap<>(environment);
    given.values().removeIf(String::isBlank);
    var sentences = new TreeSet<String>();
    listUnknownNames(given.keySet()).map(SettingsCheck::unknownSentence).forEach(sentences::add);
    // Hibernate Validator would print its version on standard output
    if (LoggerFactory.getLogger("org.hibernate.validator") instanceof Logger chatty) {
      chatty.setLevel(Level.WARN);
    }
    try (var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Words())
            .buildValidatorFactory()) {
      factory.getValidator().validate(bind(given)).forEach(wrong -> sentences.add(sentence(wrong)));
    }
    return List.copyOf(sentences);
  }

  private static Settings bind(Map<String, String> given) {
    var properties = new HashMap<String, String>();
    names()
        .forEach(
            (name, path) -> {
              if (given.containsKey(name)) {
                properties.put("rugdekking." + kebab(path), given.get(name));
              }
            });
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("rugdekking", Settings.class);
  }

  private static String kebab(String path) {
    return path.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String sentence(ConstraintViolation<Settings> wrong) {
    if (!(wrong.getInvalidValue() instanceof String value)) {
      return wrong.getMessage() + ".";
    }
    var name = nameOf(wrong.getPropertyPath().toString());
    var quoted = UNQUOTED.contains(name) ? "" : "; it is " + value.replaceAll("\\s+", " ");
    return "%s %s%s.".formatted(name, wrong.getMessage(), quoted);
  }

  private static Stream<String> listUnknownNames(Set<String> given) {
    var known = names();
    return given.stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(OF_TESTS))
        .filter(name -> !known.containsKey(name));
  }

  private static String unknownSentence(String name) {
    return "There is no setting %s%s."
        .formatted(
            name,
            findNearestName(name).map(near -> "; did you mean %s?".formatted(near)).orElse(""))
        .replace("?.", "?");
  }

  private static Optional<String> findNearestName(String name) {
    return names().keySet().stream()
        .filter(known -> distance(name, known) <= NEAR)
        .min((one, other) -> Integer.compare(distance(name, one), distance(name, other)));
  }

  /**
   * Returns the edit distance: the number of letters to add, remove or change to turn one word into
   * the other.
   */
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** Fills in the bounds in the message of a range; leaves all other messages as they are. */
  private static final class Words implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      var bounds = context.getConstraintDescriptor().getAttributes();
      return template
          .replace("{least}", String.valueOf(bounds.get("least")))
          .replace("{most}", String.valueOf(bounds.get("most")));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return interpolate(template, context);
    }
  }
}
