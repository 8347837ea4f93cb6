// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import static nl.rugdekking.report.followup.FollowUpAnswer.CODES;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.FollowUpStatements;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.report.ReportRepository;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what follows from an answer: adds a line to the timeline of the case, and for some
 * questions changes the part (accused, severity, wishes).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerConsequences {

  private final FollowUpStatements register;
  private final PartService parts;
  private final People people;
  private final ReportRepository reports;
  private final EvidenceRepository evidence;

  AnswerConsequences(
      FollowUpStatements register,
      PartService parts,
      People people,
      ReportRepository reports,
      EvidenceRepository evidence) {
    this.reports = reports;
    this.evidence = evidence;
    this.register = register;
    this.parts = parts;
    this.people = people;
  }

  void addFiles(List<EvidenceItem> items) {
    evidence.add(items);
  }

  void recordDanger(Respondent respondent) {
    respondent.parts().stream().filter(CasePart::open).forEach(register::recordDanger);
  }

  void apply(Respondent respondent, SentAnswer sent) {
    var question = sent.question();
    var part = respondent.getPart(question);
    var by = respondent.person();
    switch (question) {
      case AFFECTED, BODY, COURSE, TOPIC, WITNESSES, POLICE ->
          addTimelineLine(respondent, question);
      case WHERE -> {
        addTimelineLine(respondent, question);
        recordWhere(respondent, sent.answer());
      }
      case EVIDENCE -> {
        addTimelineLine(respondent, question);
        if (sent.answer().getValue(AnswerDetail.CAMERA.field()).equals("YES")) {
          register.recordCamera(part);
        }
      }
      case FORM -> {
        addTimelineLine(respondent, question);
        register.recordForms(part, sent.answer().getValues(CODES));
      }
      case CHANNEL -> {
        addTimelineLine(respondent, question);
        recordChannel(respondent, sent.answer());
      }
      case SUBJECT -> {
        // The accused is recorded first, because from then on they may not see the case or this
        // answer.
        recordAccused(part, by, sent.answer());
        addTimelineLine(respondent, question);
      }
      case EFFECTS, SAFETY -> register.recordAboutOneself(part, by, question.name());
      case SEVERITY -> {
        register.recordAboutOneself(part, by, question.name());
        EnumCodes.find(Severity.class, sent.answer().getValue(CODES))
            .ifPresent(severity -> register.recordSeverity(part, by, severity));
      }
      case WISHES -> register.recordWishes(part, by, wishes(part, sent.answer()));
    }
  }

  private void recordAccused(CasePart part, @Nullable PersonId by, FollowUpAnswer answer) {
    if (by == null) {
      accusedWithoutName(part, answer);
    } else {
      findAccusedColleague(answer, by).ifPresent(accused -> register.accuse(part, by, accused));
    }
  }

  private void recordChannel(Respondent respondent, FollowUpAnswer answer) {
    var channels = answer.getValues(CODES);
    var channel = channels.isEmpty() ? null : channels.getFirst();
    reports.setChannel(respondent.requireReport(), channel);
    register.recordChannel(
        respondent.getPart(FollowUpQuestion.CHANNEL), respondent.person(), channel);
  }

  private void recordWhere(Respondent respondent, FollowUpAnswer answer) {
    var time = answer.getValue(AnswerDetail.TIME.field());
    var place = answer.getValue(AnswerDetail.PLACE.field());
    reports.setWhere(
        respondent.requireReport(), time.isEmpty() ? null : time, place.isEmpty() ? null : place);
  }

  private void addTimelineLine(Respondent respondent, FollowUpQuestion question) {
    var report = respondent.report();
    if (report != null) {
      register.recordAboutReport(
          respondent.getPart(question), report.id(), respondent.person(), question.name());
    }
  }

  // Anybody can send a report without a name, so the page does not reveal if the name belongs to
  // somebody here. A colleague with exactly this name is blocked from the case whatever else was
  // chosen, because nobody can ask the reporter whom they mean.
  private void accusedWithoutName(CasePart part, FollowUpAnswer answer) {
    var name = answer.getValue(FollowUpAnswer.NAME);
    var found = people.findExactly(name);
    if (found.isPresent()) {
      register.accuse(part, null, found.get().id());
    } else if (isColleague(answer) || people.knows(name)) {
      register.accuseUnknown(part);
    }
  }

  private static boolean isColleague(FollowUpAnswer answer) {
    return answer.getValue(CODES).equals(FollowUpAnswer.COLLEAGUE);
  }

  private Optional<PersonId> findAccusedColleague(FollowUpAnswer answer, PersonId by) {
    var name = answer.getValue(FollowUpAnswer.NAME);
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

  // A question that was left open keeps its earlier answer. The affected person is not asked about
  // the advice of the police; when they say that there is danger, the advice is recorded as still
  // to be asked for.
  private Wishes wishes(CasePart own, FollowUpAnswer answer) {
    var known = parts.getUnchecked(own.id());
    var danger = EnumCodes.find(Danger.class, answer.getValue("danger")).orElse(known.danger());
    return new Wishes(
        wish(answer, "response", known.responseWish()),
        wish(answer, "police", known.policeWish()),
        wish(answer, "damage", known.damage()),
        wish(answer, "care", known.careWish()),
        danger,
        danger == null ? known.policeAdvice() : PoliceAdvice.assume(danger, known.policeAdvice()),
        null,
        null);
  }

  private static @Nullable Wish wish(FollowUpAnswer answer, String field, @Nullable Wish known) {
    return EnumCodes.find(Wish.class, answer.getValue(field)).orElse(known);
  }
}
