// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static nl.rugdekking.norm.OffenceNotation.describe;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rugdekking.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

/**
 * What fits in situations from practice. They were written from the notes on the law, before the
 * table and its rules.
 */
class OffenceSituationsUnitTests {

  /**
   * What happened; the facts, uncertain ones in brackets; the articles that fit. A province is
   * named before the facts. Behind an article stands ! when only the affected can complain, ? when
   * the police or prosecutor decides whether a complaint is needed, ^ when it goes with another
   * offence, ~ when it fits only with an uncertain fact. "police" says that more fits than may be
   * shown.
   */
  private static final String SITUATIONS =
      """
      a counter clerk is threatened with death at the counter; IN_PUBLIC_BUILDING THREAT_KILL V_OFFICIAL LINK_OFFICE DURING_WORK; 180 285(1)
      an alderman is threatened with death by mail; THREAT_KILL THREAT_WRITTEN V_OFFICIAL V_OFFICE_LIST LINK_OFFICE; 285(1) police
      the same, if the permit is not given; THREAT_KILL THREAT_WRITTEN THREAT_CONDITION WANTS_OFFICIAL_ACT V_OFFICIAL V_OFFICE_LIST LINK_OFFICE; 179 285(1) 285(2) police
      a civil servant is threatened with a slap; THREAT_LIGHT V_OFFICIAL LINK_OFFICE DURING_WORK; 180
      the same by telephone in the evening; THREAT_LIGHT V_OFFICIAL LINK_OFFICE; none
      give the permit or I go to the newspaper; THREAT_REPUTATION WANTS_OFFICIAL_ACT V_OFFICIAL LINK_OFFICE; 284(1)(2)!
      leave the party or I tell your secret; THREAT_SECRET WANTS_OTHER V_OFFICIAL V_REPRESENTATIVE; 284(1)(2)!
      pay or I tell your secret; THREAT_SECRET WANTS_MONEY_OR_DATA V_PRIVATE; 318!
      pay or I break your legs; THREAT_INJURE WANTS_MONEY_OR_DATA V_PRIVATE; 285(1) 317
      you will lose your job; THREAT_REPUTATION V_OFFICIAL LINK_OFFICE; none
      a councillor is insulted to the face; INSULT_FACE V_OFFICIAL V_OFFICE_LIST V_REPRESENTATIVE LINK_OFFICE; 266?
      an enforcement officer is insulted at work; INSULT_FACE V_OFFICIAL V_OFFICE_LIST LINK_OFFICE DURING_WORK; 266? 267^
      a partner is insulted by letter; INSULT_SENT V_PRIVATE; 266!
      a civil servant is insulted about something private; INSULT_FACE V_OFFICIAL; 266!
      the same, and nobody knows whether it was about the office; INSULT_FACE V_OFFICIAL (LINK_OFFICE); 266! 267^~
      a hired guard is insulted about the work; INSULT_FACE LINK_OFFICE (V_OFFICIAL); 266! 267^~
      the council as such is insulted; INSULT_PUBLIC V_BODY; 266?
      a lie about a civil servant at work is put online; FACT_ALLEGED_PUBLIC ONLINE KNOWN_FALSE V_OFFICIAL LINK_OFFICE; 261(1)? 261(2)? 262? 267^
      gossip is told about a partner; FACT_ALLEGED_PUBLIC V_PRIVATE; 261(1)!
      the mayor is contacted again and again; REPEATED_CONTACT V_OFFICIAL V_OFFICE_LIST LINK_OFFICE; 285b!
      a civil servant is contacted again and again; REPEATED_CONTACT V_OFFICIAL; 285b!
      the address of an enforcement officer is put online; PERSONAL_DATA_SPREAD ONLINE V_OFFICIAL V_OFFICE_LIST; 285d(1) 285d(2)
      the address of a civil servant is put online; PERSONAL_DATA_SPREAD ONLINE V_OFFICIAL; 285d(1)
      the address of a board member of a water board; PERSONAL_DATA_SPREAD (V_OFFICE_LIST); 285d(1) 285d(2)~
      comes to the town hall after a ban; IN_PUBLIC_BUILDING ENTERED_AFTER_BAN; 139
      does not leave the corridor behind the counter; IN_CLOSED_PART STAYED_AFTER_ORDER; 138
      walks into the garden of an alderman; AT_HOME ENTERED_WITHOUT_RIGHT; 138
      walks into the hall without an appointment; IN_PUBLIC_BUILDING ENTERED_WITHOUT_RIGHT; none
      stands in the street in front of a house; AT_HOME PUBLIC_AREA; none
      shouts in the public gallery; AT_MEETING NOISE; 144
      hits somebody in a council meeting; AT_MEETING VIOLENCE_PERSON PAIN; 124 143 300
      hits somebody in a meeting of the provincial council; PROVINCE AT_MEETING VIOLENCE_PERSON PAIN; 143 300
      threatens a committee with death; AT_COMMITTEE THREAT_KILL; 124a 285(1)
      vote against or I ruin your name, in the council; AT_MEETING THREAT_REPUTATION WANTS_OTHER; 284(1)(2)!
      a slap at the counter; VIOLENCE_PERSON PAIN V_OFFICIAL LINK_OFFICE DURING_WORK; 180 300 304
      the same with injury; VIOLENCE_PERSON INJURY V_OFFICIAL LINK_OFFICE DURING_WORK; 180 181 300 304
      a group beats an enforcement officer into hospital; GROUP PUBLIC_AREA VIOLENCE_PERSON SERIOUS_INJURY V_OFFICIAL LINK_OFFICE DURING_WORK; 141 180 181 182 300 302 304
      a push without pain at home; VIOLENCE_PERSON V_PRIVATE; none
      a window at home is broken; DAMAGE AT_HOME; 350
      a group throws stones at the town hall; GROUP VIOLENCE_THING DAMAGE PUBLIC_AREA; 141 350
      calls that there is a bomb; THREAT_BOMB; 142a 285(1)
      raises a false alarm; FALSE_ALARM; 142
      blocks the door until the permit is signed; V_OFFICIAL WANTS_OFFICIAL_ACT HINDERED; 179
      holds somebody back until they promise to go; V_PRIVATE WANTS_OTHER VIOLENCE_PERSON; 284(1)(1)
      follows somebody alone on the road; FOLLOWED ON_ROAD; none
      three people follow somebody on the road; FOLLOWED GROUP ON_ROAD; 426bis
      one person does not let somebody pass on the road; HINDERED ON_ROAD; 426bis
      an aid worker is hindered; HINDERED V_AID_WORKER; 426ter
      an order of a supervising officer is not obeyed; ORDER_OF_OFFICER; 184
      a behaviour order of the prosecutor is broken; BROKE_OVJ_ORDER; 184a
      touches a host in the hall; SEXUAL_TOUCH IN_PUBLIC_BUILDING; 240/241?
      a sexual remark in the street; SEXUAL_REMARK PUBLIC_AREA; 429ter?
      a sexual remark by mail; SEXUAL_REMARK; none
      a group is insulted online; INSULT_PUBLIC ONLINE GROUP_GROUND; 137c 266! 44bis^
      hatred against a group is called for online; CALL_TO_VIOLENCE ONLINE GROUP_GROUND; 131 137d 44bis^
      hits somebody because of their belief; VIOLENCE_PERSON PAIN GROUP_GROUND; 300 44bis^
      films a consulting room and puts it online; SECRET_FILMING ONLINE; 139f 139g
      so many mails that the server stops; DATA_FLOOD; 138b
      reports a civil servant falsely; FALSE_REPORT PERSON_ACCUSED V_OFFICIAL LINK_OFFICE; 188 268?
      gives a false name to an enforcement officer; FALSE_NAME; 435(4)
      walks on the depot past a sign; VISIBLE_BAN; 461
      a witness is told to be silent; WITNESS_PRESSURE; 285a
      commotion around an enforcement officer in the street; NOISE STAYED_AFTER_ORDER PUBLIC_AREA V_OFFICIAL DURING_WORK; 185
      shouts in the hall and stays; NOISE STAYED_AFTER_ORDER IN_PUBLIC_BUILDING; 139 185
      a car is set on fire; ARSON; police
      a dog is kicked; ANIMAL_HURT; police
      shouts that the decision is bad; NOISE V_OFFICIAL LINK_OFFICE DURING_WORK; none
      """;

  private static final OffenceTable TABLE = OffenceTableReader.load();

  private record Situation(String what, OffenceQuestion question, Set<String> expected) {}

  @Test
  void everySituationGivesTheOffencesOfTheNotes() {
    var wrong = new TreeMap<String, String>();
    for (var situation : situations()) {
      var found = describe(TABLE.answer(situation.question(), true));
      if (!found.equals(situation.expected())) {
        wrong.put(situation.what(), found + " and not " + situation.expected());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(situations()).hasSizeGreaterThan(60);
  }

  @Test
  void unreleasedThePoliceAssessesAndNothingElseIsSaid() {
    for (var situation : situations()) {
      var answer = TABLE.answer(situation.question(), false);
      assertThat(answer.offences()).as(situation.what()).isEmpty();
      assertThat(answer.policeAssesses())
          .as(situation.what())
          .isEqualTo(!situation.expected().isEmpty());
    }
  }

  @Test
  void oneMoreFactOfTheActNeverTakesAnOffenceAway() {
    var random = new Random(20_261_201);
    var facts = List.of(Fact.values());
    for (int i = 0; i < 5_000; i++) {
      var fewer = EnumSet.noneOf(Fact.class);
      for (int n = random.nextInt(8); n >= 0; n--) {
        fewer.add(facts.get(random.nextInt(facts.size())));
      }
      var more = EnumSet.copyOf(fewer);
      var added = facts.get(random.nextInt(facts.size()));
      if (!added.is(Fact.Kind.ACT) && !added.is(Fact.Kind.WORDS)) {
        continue;
      }
      more.add(added);
      var before = TABLE.listFitting(OrganisationKind.MUNICIPALITY, fewer).keySet();
      assertThat(TABLE.listFitting(OrganisationKind.MUNICIPALITY, more).keySet())
          .as("%s and %s", fewer, added)
          .containsAll(before);
    }
  }

  private static List<Situation> situations() {
    var situations = new ArrayList<Situation>();
    for (var line : SITUATIONS.lines().toList()) {
      var parts = line.split("; ", -1);
      var kind = OrganisationKind.MUNICIPALITY;
      var facts = EnumSet.noneOf(Fact.class);
      var uncertain = EnumSet.noneOf(Fact.class);
      for (var word : parts[1].split(" ", -1)) {
        if (word.equals("PROVINCE")) {
          kind = OrganisationKind.PROVINCE;
        } else if (word.startsWith("(")) {
          uncertain.add(Fact.valueOf(word.substring(1, word.length() - 1)));
        } else {
          facts.add(Fact.valueOf(word));
        }
      }
      var expected = new TreeSet<>(List.of(parts[2].split(" ", -1)));
      expected.remove("none");
      situations.add(
          new Situation(parts[0], new OffenceQuestion(kind, facts, uncertain, null), expected));
    }
    return situations;
  }
}
