// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.response.Measure;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Plays the steps of a scene of the demonstration in which a measure toward the perpetrator is
 * decided. A step gives what differs; the rest of the measure is invented here.
 */
@Component
record SceneResponseActions(Responses responses, Subjects subjects, SubjectNotices notices)
    implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("respond", this::respond);
  }

  private void respond(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.DECIDE);
    var owed = responses.getOverview(access, actor.part()).promise();
    var proposal = createProposal(actor, step, findName(access, actor.part()));
    var daysToCarryOut = Long.parseLong(step.getValue("within", "7"));
    responses.decide(
        access,
        actor.part(),
        new ResponseId(actor.formId(step)),
        owed == null ? null : owed.version(),
        Measure.of(proposal, responses.today()),
        new Responses.Execution(responses.today().plusDays(daysToCarryOut), true, null));
    recordTelling(access, actor.part());
  }

  private String findName(CaseAccess access, PartId part) {
    return subjects.list(access, part).stream()
        .map(subject -> subject.details().name())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("De heer of mevrouw uit het verslag");
  }

  // Records that the perpetrator was told that data are kept, because the measure itself says so.
  private void recordTelling(CaseAccess access, PartId part) {
    var telling = new SubjectNotice.Telling(responses.today(), SubjectNotice.Way.MEASURE);
    for (var subject : subjects.list(access, part)) {
      if (notices.find(access, subject).filter(NoticeStatus::isOwed).isPresent()) {
        notices.recordTelling(access, part, subject.id(), telling);
      }
    }
  }

  private Proposal createProposal(SceneActors.Actor actor, YearScript.Step step, String name) {
    var scene = actor.stage().scene();
    var kind = MeasureKind.valueOf(step.getValue("kind"));
    var today = responses.today();
    return new Proposal(
        kind,
        kind.natures().getFirst(),
        new Proposal.Facts(
            step.getValue("conduct", scene.getValue("conduct", "Schold een medewerker uit")),
            today.minusDays(countDaysSince(scene, step)),
            scene.getValue("place", "Gemeentehuis")),
        createHearing(step, today),
        createReach(step, today),
        createTarget(name, scene, kind));
  }

  // The measure is about what was reported, so the conduct has the day on which that happened.
  private static long countDaysSince(YearScript.Scene scene, YearScript.Step step) {
    var daysAfterReport = step.moment().split(" ", -1)[0];
    return Long.parseLong(daysAfterReport) + Long.parseLong(scene.getValue("earlier", "0"));
  }

  private static Proposal.Hearing createHearing(YearScript.Step step, LocalDate today) {
    var heard = step.values().get("heard");
    return heard == null
        ? new Proposal.Hearing(
            false, null, step.getValue("unheard", "Kwam niet op de uitnodiging en belde niet af"))
        : new Proposal.Hearing(true, today.minusDays(1), heard);
  }

  private static Proposal.Reach createReach(YearScript.Step step, LocalDate today) {
    return new Proposal.Reach(
        step.getValue("scope"),
        today,
        today.plusDays(Long.parseLong(step.getValue("days", "90"))),
        step.getValue(
            "open", "Bellen en schrijven kan, en op afspraak is er een gesprek buiten de hal"));
  }

  private static Proposal.MeasureTarget createTarget(
      String name, YearScript.Scene scene, MeasureKind kind) {
    return new Proposal.MeasureTarget(
        name,
        new Proposal.Notice(Proposal.Notice.Moment.AT_ONCE, null, null),
        kind.isSigned() ? scene.getValue("signer") : null);
  }
}
