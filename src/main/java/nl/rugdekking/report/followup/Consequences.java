// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import static nl.rugdekking.report.followup.MoreAnswer.CODES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceItems;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.FollowUpStatements;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what has to follow from an answer: adds a line to the timeline of the case, and for some
 * questions changes the part (accused, severity, wishes).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consequences {

  private final FollowUpStatements register;
  private final PartSteps parts;
  private final People people;
  private final EvidenceItems evidence;

  Consequences(
      FollowUpStatements register, PartSteps parts, People people, EvidenceItems evidence) {
    this.evidence = evidence;
    this.register = register;
    this.parts = parts;
    this.people = people;
  }

  void files(List<EvidenceItem> items) {
    evidence.add(items);
  }

  void follow(Teller respondent, MoreTold sent) {
    var question = sent.question();
    var part = respondent.part(question);
    var by = respondent.person();
    switch (question) {
      case FORM, CHANNEL, TOPIC, WITNESSES, EVIDENCE -> addTimelineLine(respondent, question);
      case SUBJECT -> {
        // Recorded first, because from then on the accused may not see the case or this answer.
        if (by == null) {
          accusedWithoutName(part, sent.answer());
        } else {
          accused(sent.answer(), by).ifPresent(accused -> register.accuse(part, by, accused));
        }
        addTimelineLine(respondent, question);
      }
      case EFFECTS -> register.aboutOneself(part, by, question.name());
      case SEVERITY -> {
        register.aboutOneself(part, by, question.name());
        code(Severity.class, sent.answer().one(CODES))
            .ifPresent(severity -> register.severity(part, by, severity));
      }
      case WISHES -> register.wishes(part, by, wishes(part, sent.answer()));
    }
  }

  private void addTimelineLine(Teller respondent, MoreQuestion question) {
    var report = respondent.report();
    if (report != null) {
      register.aboutReport(
          respondent.part(question), report.id(), respondent.person(), question.name());
    }
  }

  // Anybody can send a report without a name, so the page does not say whether the name is known
  // here. A colleague with exactly this name is kept from the case whatever else was chosen,
  // because nobody can be asked whom the reporter means.
  private void accusedWithoutName(CasePart part, MoreAnswer answer) {
    var name = answer.one(MoreAnswer.NAME);
    var found = people.findExactly(name);
    if (found.isPresent()) {
      register.accuse(part, null, found.get().id());
    } else if (isColleague(answer) || people.knows(name)) {
      register.accuseUnknown(part);
    }
  }

  private static boolean isColleague(MoreAnswer answer) {
    return answer.one(CODES).equals(MoreAnswer.COLLEAGUE);
  }

  private Optional<PersonId> accused(MoreAnswer answer, PersonId by) {
    var name = answer.one(MoreAnswer.NAME);
    if (!isColleague(answer)) {
      if (people.knows(name)) {
        throw new RefusedException("report.more.colleague.known");
      }
      return Optional.empty();
    }
    return Optional.of(
        people
            .findExactly(name)
            .map(person -> person.id())
            .filter(person -> !person.equals(by))
            .orElseThrow(() -> new RefusedException("report.more.colleague.unknown")));
  }

  // The affected person is not asked about police advice: when there is danger, it still has to be
  // asked for.
  private Wishes wishes(CasePart own, MoreAnswer answer) {
    var danger = code(Danger.class, answer.one("danger")).orElseThrow();
    var known = parts.get(own.id()).policeAdvice();
    var assumed = danger == Danger.NONE ? PoliceAdvice.NOT_NEEDED : PoliceAdvice.TO_ASK;
    return new Wishes(
        wish(answer, "response"),
        wish(answer, "police"),
        wish(answer, "damage"),
        wish(answer, "care"),
        danger,
        known == null ? assumed : known,
        null,
        null);
  }

  private static Wish wish(MoreAnswer answer, String field) {
    return code(Wish.class, answer.one(field)).orElseThrow();
  }

  private static <E extends Enum<E>> Optional<E> code(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> code.name().equals(name))
        .findFirst();
  }
}
