// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Links;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form that somebody can reach, filled in as no browser would: a clear answer, never 500. */
@RugdekkingTest
class EveryFormModuleTests {

  private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*>.*?</form>");
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

  private static final Map<String, UnaryOperator<String>> FILLINGS =
      Map.of(
          "nothing", name -> "",
          "a word", name -> "abc;--\"'<b>",
          "a null character", name -> "a\0b",
          "digits without end", name -> "9".repeat(5_000),
          "a template", name -> "/{" + name + "}{form}",
          "an unknown id", name -> "00000000-0000-0000-0000-000000000001");

  @Autowired IncidentFixtures fixtures;

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"REPORTER", "AFFECTED", "OWNER", "RESPONSIBLE", "ADMINISTRATOR", "COORDINATOR"})
  void answersClearlyWhateverIsSent(Persona persona) {
    var scene = fixtures.twoAffected();
    var visitor = scene.as(persona);
    var forms = forms(visitor, scene);
    var broken = new TreeSet<String>();

    forms.forEach(
        (action, names) -> {
          check(visitor, action, Map.of(), "no field", broken);
          FILLINGS.forEach(
              (label, filling) ->
                  check(
                      visitor,
                      action,
                      names.stream().collect(Collectors.toMap(name -> name, filling)),
                      label,
                      broken));
        });

    assertThat(broken).isEmpty();
    assertThat(forms).hasSizeGreaterThan(persona == Persona.OWNER ? 6 : 1);
  }

  private static void check(
      Visitor visitor,
      String action,
      Map<String, String> fields,
      String label,
      Set<String> broken) {
    var answer = visitor.post(action, fields);
    var leads = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() >= 500 || leads.contains("{") || leads.contains("[")) {
      broken.add(answer.statusCode() + " " + action + " with " + label);
    }
  }

  /** Addresses of the forms and the names of their fields. */
  private static Map<String, Set<String>> forms(Visitor visitor, Scene scene) {
    var forms = new TreeMap<String, Set<String>>();
    var seen = new HashSet<String>();
    var pages = new ArrayDeque<>(Set.of(scene.path("")));
    while (!pages.isEmpty()) {
      var page = pages.pop();
      if (!Links.isNew(page, seen)) {
        continue;
      }
      var answer = visitor.get(page);
      assertThat(answer.statusCode()).as(page).isLessThan(500);
      Links.on(answer.body())
          .filter(link -> link.startsWith(scene.path("")) && !link.contains("/bewijs/"))
          .forEach(pages::push);
      FORM.matcher(answer.body()).results().forEach(form -> add(form.group(), forms));
    }
    return forms;
  }

  private static void add(String form, Map<String, Set<String>> forms) {
    var action = ACTION.matcher(form);
    if (!form.contains("method=\"post\"")
        || !action.find()
        || action.group(1).endsWith("/afmelden")) {
      return;
    }
    var names = forms.computeIfAbsent(action.group(1), key -> new TreeSet<>());
    NAME.matcher(form).results().map(name -> name.group(1)).forEach(names::add);
    names.remove("_csrf");
  }
}
