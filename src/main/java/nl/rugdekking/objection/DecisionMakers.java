// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.response.Response;
import org.springframework.stereotype.Component;

/**
 * Finds the people who had a part in a measure: who decided on it, who signs it and who wrote its
 * letters. None of them may decide about an objection against it.
 */
@Component
record DecisionMakers(People people, SentLetters letters) {

  /** Returns their names; that of who signs together with their office, as it was typed. */
  List<String> list(Response measure) {
    var persons =
        Stream.concat(
                Stream.of(measure.decision().by()), letters.listWriters(measure.id()).stream())
            .distinct()
            .toList();
    var names =
        new ArrayList<>(people.mapById(persons).values().stream().map(Person::name).toList());
    var signer = measure.content().towards().signer();
    if (signer != null && !signer.isBlank()) {
      names.add(signer);
    }
    return names.stream().distinct().toList();
  }

  /**
   * Returns true when this is the name of one of them. More words around the name, such as an
   * office, make no difference.
   */
  boolean include(Response measure, String name) {
    var typed = spaced(name);
    return list(measure).stream()
        .map(DecisionMakers::spaced)
        .anyMatch(known -> known.contains(typed) || typed.contains(known));
  }

  // Spaces around each word, so that a name is never found inside a longer word.
  private static String spaced(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
  }
}
