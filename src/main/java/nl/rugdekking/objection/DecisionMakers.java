// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.response.LegalNature;
import nl.rugdekking.response.Response;
import org.springframework.stereotype.Component;

/**
 * Finds the people who had a part in a measure: who decided on it, who signs it and who wrote its
 * letters. None of them handles what is undertaken against it (Awb 7:5 and 9:7).
 */
@Component
record DecisionMakers(People people, SentLetters letters) {

  private static final Set<String> PREFIXES =
      Set.of("van", "de", "der", "den", "het", "ten", "ter", "te", "heer", "mevrouw", "mr", "drs");

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

  /** Returns true when this is the name of one of them. */
  boolean include(Response measure, String name) {
    return list(measure).stream().anyMatch(known -> isSamePerson(known, name));
  }

  /** Returns true when this colleague is one of them. */
  boolean include(Response measure, Person colleague) {
    var signer = measure.content().towards().signer();
    return measure.decision().by().equals(colleague.id())
        || letters.listWriters(measure.id()).contains(colleague.id())
        || (signer != null && isSamePerson(signer, colleague.name()));
  }

  /**
   * Returns true when this person may decide about an objection. The organ that took the decision
   * decides about it anew (Awb 7:11), so the chair who gave an order in meetings decides. Whoever
   * took a decision under a mandate does not decide about the objection (Awb 10:3(3)).
   */
  boolean mayDecide(Response measure, ObjectionKind kind, String name) {
    var signer = measure.content().towards().signer();
    return (kind == ObjectionKind.OBJECTION
            && measure.nature() == LegalNature.MEETING_ORDER
            && signer != null
            && isSamePerson(signer, name))
        || !include(measure, name);
  }

  /**
   * Returns true when two names, each perhaps with an office, can be of one person. An initial
   * stands for each first name that begins with it.
   */
  static boolean isSamePerson(String one, String other) {
    return separateWords(one).contains(separateWords(other))
        || separateWords(other).contains(separateWords(one))
        || hasNameOf(one, other)
        || hasNameOf(other, one);
  }

  private static boolean hasNameOf(String known, String typed) {
    var name = listWords(known);
    var family = name.getLast();
    var firsts = name.subList(0, name.size() - 1);
    var words = List.of(separateWords(typed).strip().split(" "));
    var before = words.subList(0, Math.max(0, words.indexOf(family)));
    var beside = new ArrayList<>(listWords(typed));
    return isFirstNameIn(before, firsts)
        || (beside.remove(family) && isFirstNameIn(beside, firsts));
  }

  private static boolean isFirstNameIn(List<String> words, List<String> firsts) {
    return words.stream()
        .filter(word -> !PREFIXES.contains(word))
        .anyMatch(
            word ->
                firsts.stream()
                    .anyMatch(first -> !PREFIXES.contains(first) && isFirstName(first, word)));
  }

  // The last word before a comma or a bracket is the family name. When nothing but the family name
  // stands there, the first name follows it.
  private static List<String> listWords(String text) {
    var pieces = text.split("[,(;]", 3);
    var family = List.of(separateWords(pieces[0]).strip().split(" "));
    if (pieces.length == 1 || family.stream().filter(one -> !PREFIXES.contains(one)).count() > 1) {
      return family;
    }
    return Stream.concat(Stream.of(separateWords(pieces[1]).strip().split(" ")), family.stream())
        .toList();
  }

  private static boolean isFirstName(String one, String other) {
    return one.equals(other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
  }

  // Spaces around each word, so that a name is never found inside a longer word.
  private static String separateWords(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
  }
}
