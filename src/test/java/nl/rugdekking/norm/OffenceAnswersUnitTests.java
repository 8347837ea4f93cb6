// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static nl.rugdekking.norm.OffenceNotation.describe;
import static nl.rugdekking.norm.OffenceNotation.inShort;
import static nl.rugdekking.norm.OffenceNotation.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

/** What an answer says of words in a meeting, of the last day, and of who the affected is. */
class OffenceAnswersUnitTests {

  private static final OffenceTable TABLE = OffenceTableReader.load();

  @Test
  void whatAParticipantSaysInACouncilOrCommitteeIsNoOffence() {
    var said = "THREAT_KILL INSULT_PUBLIC V_OFFICIAL LINK_OFFICE SAID_BY_MEMBER ";
    assertThat(speech(OrganisationKind.MUNICIPALITY, said + "AT_MEETING"))
        .isEqualTo("Gemeentewet, artikel 22, protected: []");
    assertThat(speech(OrganisationKind.MUNICIPALITY, said + "AT_COMMITTEE"))
        .isEqualTo("Gemeentewet, artikel 82, lid 5, en artikel 83, lid 4, protected: []");
    // what was done there is not protected
    assertThat(
            speech(
                OrganisationKind.MUNICIPALITY, said + "AT_MEETING VIOLENCE_PERSON PAIN V_OFFICIAL"))
        .endsWith("protected: [124, 143, 300, 304]");
    // outside a meeting it is said by anybody
    assertThat(speech(OrganisationKind.MUNICIPALITY, "INSULT_PUBLIC SAID_BY_MEMBER"))
        .isEqualTo("none: [266!]");
  }

  @Test
  void whereTheNotesHaveNoArticleTheAnswerSaysThatItIsUncertain() {
    assertThat(speech(OrganisationKind.MUNICIPALITY, "INSULT_PUBLIC SAID_BY_SPEAKER AT_MEETING"))
        .isEqualTo("uncertain: [266!]");
    for (var kind : EnumSet.complementOf(EnumSet.of(OrganisationKind.MUNICIPALITY))) {
      assertThat(speech(kind, "INSULT_PUBLIC SAID_BY_MEMBER AT_MEETING"))
          .isEqualTo("uncertain: [266!]");
      assertThat(speech(kind, "INSULT_PUBLIC SAID_BY_MEMBER AT_COMMITTEE"))
          .isEqualTo("uncertain: [266!]");
    }
    var unsure =
        new OffenceQuestion(
            OrganisationKind.MUNICIPALITY,
            parse("INSULT_PUBLIC AT_MEETING"),
            parse("SAID_BY_MEMBER"),
            null);
    assertThat(TABLE.answer(unsure, true).speech().orElseThrow().isProtected()).isFalse();
    assertThat(describe(TABLE.answer(unsure, true))).containsExactly("266!");
  }

  /** The day of knowledge, and the last working day strictly before the ninetieth after it. */
  @Test
  void theLastDayIsAWorkingDayBeforeDayNinety() {
    // day 90 is a Sunday; a holiday; the day after one; New Year; the decree day after it
    assertThat(lastDay("266", "INSULT_SENT", "2026-03-02")).isEqualTo("2026-05-29");
    assertThat(lastDay("285b", "REPEATED_CONTACT", "2026-02-14")).isEqualTo("2026-05-13");
    assertThat(lastDay("285b", "REPEATED_CONTACT", "2026-02-15")).isEqualTo("2026-05-13");
    assertThat(lastDay("318", "THREAT_SECRET WANTS_MONEY_OR_DATA", "2025-10-04"))
        .isEqualTo("2025-12-31");
    assertThat(lastDay("318", "THREAT_SECRET WANTS_MONEY_OR_DATA", "2025-10-05"))
        .isEqualTo("2025-12-31");
    // an uncertain complaint has a last day too, an offence without one has none
    assertThat(lastDay("268", "FALSE_REPORT PERSON_ACCUSED", "2026-09-01")).isEqualTo("2026-11-27");
    assertThat(lastDay("350", "DAMAGE", "2026-09-01")).isEqualTo("null");
    // of acts that go on a later one may be in time
    assertThat(find("285b", "REPEATED_CONTACT", "2026-02-14").ongoing()).isTrue();
    assertThat(find("318", "THREAT_SECRET WANTS_MONEY_OR_DATA", "2026-02-14").ongoing()).isFalse();
  }

  /** Who is an official, and who is on the list of offices, by what they do. */
  @Test
  void whoIsAnOfficialFollowsFromTheTitleAndIsOpenWhereTheNotesAre() {
    var town = OrganisationKind.MUNICIPALITY;
    for (var title : List.of("mayor", "alderman", "enforcement-officer")) {
      assertThat(victim(town, title)).isEqualTo("V_OFFICIAL V_OFFICE_LIST");
    }
    assertThat(victim(town, "councillor")).isEqualTo("V_OFFICIAL V_OFFICE_LIST V_REPRESENTATIVE");
    for (var title : List.of("counter-clerk", "civil-servant", "clerk", "secretary")) {
      assertThat(victim(town, title)).isEqualTo("V_OFFICIAL");
    }
    for (var title : List.of("hired", "committee-member")) {
      assertThat(victim(town, title)).isEqualTo("(V_OFFICIAL)");
    }
    assertThat(victim(town, "family")).isEqualTo("V_PRIVATE");
    assertThat(victim(town, "volunteer")).isEqualTo("(V_OFFICIAL) (V_OFFICE_LIST)");
    assertThat(victim(OrganisationKind.PROVINCE, "alderman")).isEqualTo("V_OFFICIAL V_OFFICE_LIST");
    assertThat(victim(OrganisationKind.WATER_BOARD, "mayor"))
        .isEqualTo("V_OFFICIAL (V_OFFICE_LIST)");
    assertThat(victim(OrganisationKind.WATER_BOARD, "councillor"))
        .isEqualTo("(V_OFFICIAL) (V_OFFICE_LIST) (V_REPRESENTATIVE)");
  }

  /** Offences that certainly fit come first, and the threat itself before resistance at work. */
  @Test
  void theOffenceThatFitsBestComesFirst() {
    var sure = "THREAT_KILL V_OFFICIAL LINK_OFFICE DURING_WORK";
    assertThat(sorted(sure, "")).isEqualTo("285(1) 180");
    assertThat(sorted("V_OFFICIAL", "THREAT_KILL LINK_OFFICE DURING_WORK"))
        .isEqualTo("285(1)~ 180~");
    assertThat(sorted("VIOLENCE_PERSON PAIN V_OFFICIAL", "LINK_OFFICE DURING_WORK"))
        .isEqualTo("300 304~ 180~");
  }

  private static String sorted(String certain, String uncertain) {
    var question =
        new OffenceQuestion(
            OrganisationKind.MUNICIPALITY,
            parse(certain),
            uncertain.isEmpty() ? Set.of() : parse(uncertain),
            null);
    return TABLE.answer(question, true).sortByFit(question.facts()).offences().stream()
        .map(offence -> inShort(offence.article()) + (offence.uncertain() ? "~" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String victim(OrganisationKind kind, String title) {
    var facts = TABLE.victimFacts(kind, title);
    return Arrays.stream(Fact.values())
        .filter(fact -> facts.certain().contains(fact) || facts.uncertain().contains(fact))
        .map(fact -> facts.certain().contains(fact) ? fact.name() : "(" + fact + ")")
        .collect(Collectors.joining(" "));
  }

  private static String speech(OrganisationKind kind, String facts) {
    var answer = TABLE.answer(new OffenceQuestion(kind, parse(facts), Set.of(), null), true);
    var speech =
        answer
            .speech()
            .map(rule -> rule.isProtected() ? rule.article() + ", protected" : "uncertain")
            .orElse("none");
    return speech + ": " + describe(answer);
  }

  private static String lastDay(String article, String facts, String knownOn) {
    return String.valueOf(find(article, facts, knownOn).lastDay());
  }

  private static PossibleOffence find(String article, String facts, String knownOn) {
    var question =
        new OffenceQuestion(
            OrganisationKind.MUNICIPALITY, parse(facts), Set.of(), LocalDate.parse(knownOn));
    return TABLE.answer(question, true).offences().stream()
        .filter(offence -> inShort(offence.article()).equals(article))
        .findFirst()
        .orElseThrow();
  }
}
