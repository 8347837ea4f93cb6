// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.norm.Fact;
import nl.rugdekking.norm.OffenceQuestion;
import nl.rugdekking.norm.VictimFacts;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.register.acting.Meeting;
import org.junit.jupiter.api.Test;

/** Which facts follow from a report, which are only possible, and what is asked about them. */
class ReportedFactsUnitTests {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final VictimFacts COUNCILLOR =
      new VictimFacts(Set.of(Fact.V_OFFICIAL), Set.of(Fact.V_OFFICE_LIST));

  @Test
  void aThreatByMailIsPossiblyOneOfKillingUntilItIsAnswered() {
    var told = told(Set.of("threat"), Set.of("email"), Set.of("written"));
    assertThat(told.listQuestions())
        .containsExactly(FactQuestion.WORK, FactQuestion.THREAT, FactQuestion.DEMAND);
    var open = ask(told, FactAnswers.EMPTY);
    assertThat(open.facts())
        .containsExactlyInAnyOrder(Fact.V_OFFICIAL, Fact.WRITTEN, Fact.THREAT_WRITTEN);
    assertThat(open.uncertain())
        .contains(Fact.THREAT_KILL, Fact.THREAT_INJURE, Fact.LINK_OFFICE, Fact.V_OFFICE_LIST);
    assertThat(open.knownOn()).isEqualTo(DAY);

    var answered = ask(told, said("THREAT.THREAT_ARSON", "WORK.LINK_OFFICE"));
    assertThat(answered.facts()).contains(Fact.THREAT_ARSON, Fact.LINK_OFFICE);
    assertThat(answered.uncertain())
        .containsExactlyInAnyOrder(Fact.V_OFFICE_LIST, Fact.WANTS_OFFICIAL_ACT);

    assertThat(ask(told, said("THREAT.UNKNOWN")).uncertain()).contains(Fact.THREAT_KILL);
    assertThat(ask(told, said("THREAT.NONE")).uncertain()).doesNotContain(Fact.THREAT_KILL);
  }

  @Test
  void aThreatByMailWithAConditionIsInWritingAndNotAgainstSomebodyAtWork() {
    var told = told(Set.of("threat"), Set.of("email"), Set.of());
    var asked = ask(told, said("THREAT.THREAT_KILL", "THREAT.THREAT_CONDITION"));
    assertThat(asked.facts()).contains(Fact.THREAT_WRITTEN, Fact.THREAT_CONDITION);
    assertThat(asked.uncertain())
        .contains(Fact.WANTS_OFFICIAL_ACT)
        .doesNotContain(Fact.DURING_WORK);
    assertThat(assumed("threat", "face-to-face")).contains(Fact.DURING_WORK);
    assertThat(facts("threat", "phone")).doesNotContain(Fact.THREAT_WRITTEN);
    assertThat(facts("slander", "email")).doesNotContain(Fact.THREAT_WRITTEN);
  }

  @Test
  void whatIsLeftBlankIsNotKnown() {
    var mail = told(Set.of("threat"), Set.of("email"), Set.of());
    var condition = ask(mail, said("THREAT.THREAT_CONDITION"));
    assertThat(condition.facts()).contains(Fact.THREAT_CONDITION);
    assertThat(condition.uncertain())
        .as("a condition does not say with what somebody threatened")
        .contains(Fact.THREAT_KILL, Fact.THREAT_INJURE);
    assertThat(ask(mail, said("THREAT.THREAT_CONDITION", "THREAT.THREAT_LIGHT")).uncertain())
        .as("now it is said with what")
        .doesNotContain(Fact.THREAT_KILL);
    assertThat(ask(mail, said("THREAT.NONE")).uncertain()).doesNotContain(Fact.THREAT_KILL);
    var counter = told(Set.of("threat"), Set.of("face-to-face"), Set.of());
    assertThat(ask(counter, said("WORK.LINK_OFFICE")).uncertain()).contains(Fact.DURING_WORK);
    assertThat(ask(counter, said("WORK.DURING_WORK")).uncertain()).contains(Fact.LINK_OFFICE);
    assertThat(ask(counter, said("WORK.NONE")).uncertain())
        .doesNotContain(Fact.DURING_WORK, Fact.LINK_OFFICE);
    var sexual = told(Set.of("sexual"), Set.of("face-to-face"), Set.of());
    assertThat(ask(sexual, said("SEXUAL.SECRET_FILMING")).uncertain())
        .contains(Fact.SEXUAL_REMARK, Fact.SEXUAL_TOUCH);
  }

  @Test
  void whereItCameInSaysHowSomebodyWasInsulted() {
    assertThat(assumed("verbal", "face-to-face")).contains(Fact.INSULT_FACE);
    assertThat(assumed("verbal", "letter")).contains(Fact.INSULT_SENT);
    assertThat(assumed("verbal", "social-media")).contains(Fact.INSULT_PUBLIC);
  }

  @Test
  void aFormAndAChannelSayWhatTheyHold() {
    assertThat(facts("slander", "social-media"))
        .contains(Fact.FACT_ALLEGED_PUBLIC, Fact.ONLINE, Fact.WRITTEN);
    assertThat(facts("stalking", "private-address")).contains(Fact.REPEATED_CONTACT, Fact.AT_HOME);
    assertThat(facts("destruction", "public-space"))
        .contains(Fact.VIOLENCE_THING, Fact.DAMAGE, Fact.PUBLIC_AREA);
    assertThat(facts("of-our-own", "public-space")).doesNotContain(Fact.DAMAGE);
  }

  @Test
  void injuriesAreNeverAskedAndPainStaysUncertain() {
    var told = told(Set.of("physical"), Set.of("face-to-face"), Set.of());
    assertThat(told.listQuestions())
        .flatExtracting(FactQuestion::facts)
        .doesNotContain(Fact.PAIN, Fact.INJURY, Fact.SERIOUS_INJURY);
    var asked = ask(told, said("CONDUCT.NONE", "WORK.LINK_OFFICE", "PLACE.NONE"));
    assertThat(asked.facts()).contains(Fact.VIOLENCE_PERSON);
    assertThat(asked.uncertain()).contains(Fact.PAIN);
  }

  @Test
  void whatAParticipantSaidInAMeetingIsToldAsSuch() {
    var council =
        new ReportedFacts(Set.of("verbal"), Set.of("meeting"), Set.of(), Optional.empty());
    assertThat(council.isMeetingUnknown()).isTrue();
    var said =
        new ReportedFacts(
            Set.of("verbal"),
            Set.of("meeting"),
            Set.of(),
            Optional.of(new Meeting(Meeting.Kind.COUNCIL, true)));
    assertThat(said.isMeetingUnknown()).isFalse();
    assertThat(ask(said, FactAnswers.EMPTY).facts()).contains(Fact.AT_MEETING, Fact.SAID_BY_MEMBER);
    var visitor =
        new ReportedFacts(
            Set.of("verbal"),
            Set.of("meeting"),
            Set.of(),
            Optional.of(new Meeting(Meeting.Kind.COMMITTEE, false)));
    assertThat(ask(visitor, said("SPEAKER.SAID_BY_SPEAKER")).facts())
        .contains(Fact.AT_COMMITTEE, Fact.SAID_BY_SPEAKER);
  }

  @Test
  void ofAReportWithoutAFormNothingIsAsked() {
    assertThat(told(Set.of(), Set.of("meeting"), Set.of()).listQuestions()).isEmpty();
  }

  @Test
  void whatThePageDidNotOfferIsNoAnswer() {
    var read =
        FactAnswers.parse(
            List.of("THREAT.INJURY", "NOTHING.NONE", "THREAT", "", "WORK.DURING_WORK"), 3);
    assertThat(read.chosen()).containsOnlyKeys(FactQuestion.WORK);
    assertThat(FactAnswers.read(Optional.of(read.write()), 3)).isEqualTo(read);
    assertThat(FactAnswers.read(Optional.empty(), 3).chosen()).isEmpty();
  }

  private static Set<Fact> facts(String form, String channel) {
    return ask(told(Set.of(form), Set.of(channel), Set.of()), FactAnswers.EMPTY).facts();
  }

  private static Set<Fact> assumed(String form, String channel) {
    return ask(told(Set.of(form), Set.of(channel), Set.of()), FactAnswers.EMPTY).uncertain();
  }

  private static ReportedFacts told(Set<String> forms, Set<String> channels, Set<String> ways) {
    return new ReportedFacts(forms, channels, ways, Optional.empty());
  }

  private static OffenceQuestion ask(ReportedFacts told, FactAnswers answers) {
    return told.ask(OrganisationKind.MUNICIPALITY, COUNCILLOR, answers, DAY);
  }

  private static FactAnswers said(String... codes) {
    return FactAnswers.parse(List.of(codes), 0);
  }
}
