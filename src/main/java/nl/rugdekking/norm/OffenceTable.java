// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.OrganisationKind;

/**
 * The shipped table of offences. It finds the offences that fit the facts of an act, and is the
 * same for all organisations.
 *
 * @param version the number of the table, which whoever edits the table changes too
 * @param hash a text that changes with each row
 */
record OffenceTable(
    int version,
    String hash,
    List<Offence> offences,
    List<MeetingSpeech.Rule> speeches,
    List<VictimRule> victims) {

  /** Returns the offences that pages may show once a lawyer has released the table. */
  List<Offence> listShowable() {
    return offences.stream().filter(Offence::isShowable).toList();
  }

  /**
   * Returns the offences that may be at stake.
   *
   * @param released true when a lawyer of the organisation released this version of the table
   */
  OffenceAnswer answer(OffenceQuestion question, boolean released) {
    var speech = findSpeech(question);
    var isProtected = speech.filter(MeetingSpeech::isProtected).isPresent();
    var certainFacts = copyFacts(question.facts(), isProtected);
    var possibleFacts = copyFacts(question.uncertain(), isProtected);
    possibleFacts.addAll(certainFacts);
    // An offence can fit the certain facts and no longer fit when more facts are added.
    var fittingCertain = listFitting(question.kind(), certainFacts);
    var fittingPossible = listFitting(question.kind(), possibleFacts);
    var shown = new ArrayList<OffenceAnswer.PossibleOffence>();
    var policeAssesses = false;
    for (var offence : offences) {
      var code = offence.code();
      var because = fittingPossible.getOrDefault(code, fittingCertain.get(code));
      if (because == null) {
        continue;
      }
      var uncertain = !fittingCertain.containsKey(code) || !fittingPossible.containsKey(code);
      var article = offence.article();
      if (article == null || !released || !offence.isShowable()) {
        policeAssesses = true;
      } else {
        var open =
            uncertain
                ? findOpen(offence, question.kind(), certainFacts, because)
                : OpenConditions.NONE;
        shown.add(describe(offence, article, because, open, uncertain, question));
      }
    }
    return new OffenceAnswer(shown, policeAssesses, speech);
  }

  private static OffenceAnswer.PossibleOffence describe(
      Offence offence,
      String article,
      Set<Fact> because,
      OpenConditions open,
      boolean uncertain,
      OffenceQuestion question) {
    var need = offence.complaintNeed(question.facts());
    var knownOn = question.knownOn();
    return new OffenceAnswer.PossibleOffence(
        offence.name(),
        article,
        offence.year(),
        Set.copyOf(because),
        uncertain,
        open,
        need,
        knownOn == null || !need.hasLastDay() ? null : ComplaintTerm.lastDay(knownOn),
        offence.isOngoing());
  }

  private OpenConditions findOpen(
      Offence offence, OrganisationKind kind, Set<Fact> certain, Set<Fact> because) {
    var uncertain = EnumSet.noneOf(Fact.class);
    because.stream().filter(fact -> !certain.contains(fact)).forEach(uncertain::add);
    return OpenConditions.find(
        uncertain,
        some -> {
          var facts = copyFacts(certain, false);
          facts.addAll(some);
          return listFitting(kind, facts).containsKey(offence.code());
        });
  }

  // Returns a copy of the facts, without what somebody said when that cannot be prosecuted.
  private static Set<Fact> copyFacts(Set<Fact> facts, boolean withoutWords) {
    var copy = EnumSet.noneOf(Fact.class);
    facts.stream().filter(fact -> !withoutWords || !fact.is(Fact.Kind.WORDS)).forEach(copy::add);
    return copy;
  }

  /** Returns the codes of the rows that fit, each with the facts by which it fits. */
  Map<String, Set<Fact>> listFitting(OrganisationKind kind, Set<Fact> facts) {
    Map<String, Set<Fact>> fitting = new LinkedHashMap<>();
    for (var offence : offences) {
      if (offence.only().contains(kind)) {
        offence
            .pattern()
            .match(facts, fitting)
            .ifPresent(because -> fitting.put(offence.code(), because));
      }
    }
    return fitting;
  }

  // Finds the rule about words in a meeting. A rule that only uncertain facts ask for is named, but
  // does not protect the words.
  private Optional<MeetingSpeech> findSpeech(OffenceQuestion question) {
    return findSpeech(question.kind(), question.facts()).or(() -> findUncertainSpeech(question));
  }

  private Optional<MeetingSpeech> findUncertainSpeech(OffenceQuestion question) {
    var allFacts = copyFacts(question.facts(), false);
    allFacts.addAll(question.uncertain());
    return findSpeech(question.kind(), allFacts)
        .map(speech -> new MeetingSpeech(speech.article(), speech.year(), false));
  }

  private Optional<MeetingSpeech> findSpeech(OrganisationKind kind, Set<Fact> facts) {
    return speeches.stream()
        .filter(rule -> rule.covers(kind, facts))
        .map(MeetingSpeech.Rule::speech)
        .max(Comparator.comparing(MeetingSpeech::isProtected));
  }

  /** Returns the facts about the affected person that follow from their title. */
  VictimFacts victimFacts(OrganisationKind kind, String title) {
    return victims.stream()
        .filter(rule -> rule.covers(kind, title))
        .map(VictimRule::facts)
        .findFirst()
        .orElse(VictimFacts.UNKNOWN);
  }
}
