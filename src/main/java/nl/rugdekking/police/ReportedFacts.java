// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.complaint.ReportedAct;
import nl.rugdekking.norm.Fact;
import nl.rugdekking.norm.OffenceQuestion;
import nl.rugdekking.norm.VictimFacts;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.register.acting.Meeting;

/**
 * The reported acts against one person, translated to facts of the table of offences. The codes are
 * those of the lists with which every organisation starts. Forms that an organisation added itself
 * lead to no facts.
 *
 * @param ways the codes of the ways of threatening
 */
record ReportedFacts(
    Set<String> forms, Set<String> channels, Set<String> ways, Optional<Meeting> meeting) {

  private static final Map<String, Set<Fact>> OF_FORM =
      Map.of(
          "doxing", Set.of(Fact.PERSONAL_DATA_SPREAD),
          "stalking", Set.of(Fact.REPEATED_CONTACT),
          "slander", Set.of(Fact.FACT_ALLEGED_PUBLIC),
          "physical", Set.of(Fact.VIOLENCE_PERSON),
          "destruction", Set.of(Fact.VIOLENCE_THING, Fact.DAMAGE),
          "discrimination", Set.of(Fact.GROUP_GROUND),
          "arson", Set.of(Fact.ARSON),
          "hostage", Set.of(Fact.HOSTAGE_TAKEN));

  private static final Map<String, Set<Fact>> OF_CHANNEL =
      Map.of(
          "social-media", Set.of(Fact.ONLINE, Fact.WRITTEN),
          "email", Set.of(Fact.WRITTEN),
          "letter", Set.of(Fact.WRITTEN),
          "private-address", Set.of(Fact.AT_HOME),
          "public-space", Set.of(Fact.PUBLIC_AREA));

  private static final Set<String> FROM_AFAR = Set.of("social-media", "email", "letter");

  private static final Map<String, Set<Fact>> OF_WAY =
      Map.of(
          "written", Set.of(Fact.THREAT_WRITTEN),
          "online", Set.of(Fact.THREAT_WRITTEN, Fact.ONLINE));

  static ReportedFacts of(List<ReportedAct> acts, Optional<Meeting> meeting) {
    var forms = new HashSet<String>();
    var channels = new HashSet<String>();
    var ways = new HashSet<String>();
    for (var act : acts) {
      forms.addAll(act.forms());
      Optional.ofNullable(act.incident().channel()).ifPresent(channels::add);
      ways.addAll(act.incident().details().getOrDefault(ClassificationKind.WAY, List.of()));
    }
    return new ReportedFacts(forms, channels, ways, meeting);
  }

  /** Returns the questions that are asked about these acts. */
  List<FactQuestion> listQuestions() {
    return forms.isEmpty()
        ? List.of()
        : Stream.of(FactQuestion.values())
            .filter(question -> question.fits(forms, channels))
            .toList();
  }

  /** Returns true when it happened in a meeting, and nobody recorded in which one. */
  boolean isMeetingUnknown() {
    return channels.contains("meeting") && meeting.isEmpty();
  }

  OffenceQuestion ask(
      OrganisationKind kind, VictimFacts victim, FactAnswers answers, LocalDate knownOn) {
    var certain = EnumSet.noneOf(Fact.class);
    certain.addAll(victim.certain());
    certain.addAll(listTold());
    certain.addAll(answers.listFacts());
    var uncertain = EnumSet.noneOf(Fact.class);
    uncertain.addAll(victim.uncertain());
    uncertain.addAll(listAssumed(answers));
    uncertain.removeAll(certain);
    return new OffenceQuestion(kind, certain, uncertain, knownOn);
  }

  private Set<Fact> listTold() {
    var told = EnumSet.noneOf(Fact.class);
    forms.forEach(form -> told.addAll(OF_FORM.getOrDefault(form, Set.of())));
    channels.forEach(channel -> told.addAll(OF_CHANNEL.getOrDefault(channel, Set.of())));
    ways.forEach(way -> told.addAll(OF_WAY.getOrDefault(way, Set.of())));
    // A threat that came in writing was made in writing, also when nobody chose the way.
    if (forms.contains("threat") && told.contains(Fact.WRITTEN)) {
      told.add(Fact.THREAT_WRITTEN);
    }
    meeting.ifPresent(
        found -> {
          told.add(found.kind() == Meeting.Kind.COUNCIL ? Fact.AT_MEETING : Fact.AT_COMMITTEE);
          if (found.privileged()) {
            told.add(Fact.SAID_BY_MEMBER);
          }
        });
    return told;
  }

  // Returns the facts that the form of the act makes possible. They are assumed until the handler
  // of the part answered the question about them.
  private Set<Fact> listAssumed(FactAnswers answers) {
    var assumed = EnumSet.noneOf(Fact.class);
    listQuestions().stream()
        .filter(answers::isOpen)
        .forEach(question -> assumed.addAll(assume(question)));
    if (forms.contains("physical")) {
      assumed.add(Fact.PAIN);
    }
    return assumed;
  }

  private Set<Fact> assume(FactQuestion question) {
    return switch (question) {
      case WORK ->
          isOnlyFromAfar() ? Set.of(Fact.LINK_OFFICE) : Set.of(Fact.LINK_OFFICE, Fact.DURING_WORK);
      case THREAT -> Set.of(Fact.THREAT_KILL, Fact.THREAT_INJURE);
      case INSULT -> Set.of(assumeInsult());
      case DEMAND -> Set.of(Fact.WANTS_OFFICIAL_ACT);
      case SEXUAL -> Set.of(Fact.SEXUAL_REMARK, Fact.SEXUAL_TOUCH);
      case REPUTATION, CONDUCT, PLACE, SPEAKER -> Set.of();
    };
  }

  // Nobody resists somebody at work in a letter.
  private boolean isOnlyFromAfar() {
    return !channels.isEmpty() && FROM_AFAR.containsAll(channels);
  }

  private Fact assumeInsult() {
    if (channels.contains("social-media")) {
      return Fact.INSULT_PUBLIC;
    }
    return channels.contains("email") || channels.contains("letter")
        ? Fact.INSULT_SENT
        : Fact.INSULT_FACE;
  }
}
