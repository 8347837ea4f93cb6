// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.handling.talk.LegalDuty;
import nl.rugdekking.handling.talk.ReferralPlace;
import nl.rugdekking.handling.talk.TalkRecords;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.situation.SituationSteps.Step;
import nl.rugdekking.subject.SubjectShield;
import nl.rugdekking.subject.Subjects;
import nl.rugdekking.web.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The steps of the affected in their own case, and what nobody else may do in their place. */
@TestComponent
class SituationOwnSteps {

  @Autowired SituationDesk desk;
  @Autowired SituationAftermath aftermath;
  @Autowired SituationReaders readers;
  @Autowired Subjects subjects;
  @Autowired SubjectShield shield;
  @Autowired Testimony testimony;
  @Autowired TalkRecords talks;

  Map<String, Step> steps() {
    var steps = new HashMap<String, Step>();
    steps.put("add-trusted-person", (about, part) -> trust(about, "witness"));
    steps.put("care-safety", (about, part) -> trust(about, "other-manager"));
    steps.put("affected-opens", (about, part) -> trust(about, "new-manager"));
    steps.put("withhold-name", (about, part) -> withhold(about));
    steps.put("show-name-to-colleagues", this::colleaguesSeeName);
    steps.put("open-case-by-affected", (about, part) -> open(about, affected(about)));
    steps.put("open-case-by-adviser", (about, part) -> open(about, adviser(about)));
    steps.put(
        "open-case-by-reporter",
        (about, part) -> open(about, about.town().viewer(about.reporter())));
    steps.put("decide-by-adviser", this::adviserDecides);
    steps.put("refer", this::refer);
    steps.put("disclose-by-law", (about, part) -> disclose(about, part, "Er was haast bij"));
    steps.put("say-secrecy-ends", (about, part) -> disclose(about, part, ""));
    steps.put("shield-accused", this::isShielded);
    steps.put("open-accused-by-responsible", this::responsibleOpensAccused);
    steps.put("open-accused-by-owner", this::handlerOpensAccused);
    return steps;
  }

  private static Viewer affected(SituationCase about) {
    return SituationAftermath.affected(about);
  }

  private static Viewer adviser(SituationCase about) {
    var council = about.row().cell("body").equals("council");
    return about
        .town()
        .viewer(about.town().person(council ? "council-adviser" : "confidential-adviser"));
  }

  /** The affected lets somebody read along, who then opens the page of the affected. */
  private boolean trust(SituationCase about, String role) {
    var person = about.town().person(role);
    aftermath.trust(about, person);
    return desk.may(about, person, SituationAftermath.part(about), Action.READ_OWN);
  }

  private boolean withhold(SituationCase about) {
    aftermath.withholdName(about);
    return !colleaguesSeeName(about, SituationAftermath.part(about));
  }

  /** Returns true when somebody who reads the case beside its handler sees whose it is. */
  private boolean colleaguesSeeName(SituationCase about, PartId part) {
    var handler = desk.findHandler(about, part).map(Viewer::person).orElse(null);
    return Stream.of("coordinator", "secretary", "colleague")
        .map(about.town()::person)
        .filter(person -> !person.equals(handler))
        .anyMatch(person -> seesName(about, person, part));
  }

  private boolean seesName(SituationCase about, PersonId person, PartId part) {
    var viewer = about.town().viewer(person);
    return desk.may(about, person, part, Action.READ)
        && about
            .town()
            .in(
                () ->
                    desk.access
                        .findRights(viewer, about.incident())
                        .orElseThrow()
                        .mayKnowName(part));
  }

  private boolean open(SituationCase about, Viewer viewer) {
    aftermath.makeCase(about, viewer);
    return true;
  }

  private boolean adviserDecides(SituationCase about, PartId part) {
    return desk.may(about, adviser(about).person(), part, Action.DECIDE);
  }

  private boolean refer(SituationCase about, PartId part) {
    var entered = desk.enter(about, adviser(about), Action.REFER);
    talks.refer(entered, part, UUID.randomUUID(), ReferralPlace.DOCTOR, LocalDate.now(Dates.ZONE));
    return true;
  }

  /** Records that the law obliged it; without a reason the affected was told beforehand. */
  private boolean disclose(SituationCase about, PartId part, String whyNotTold) {
    var entered = desk.enter(about, adviser(about), Action.REFER);
    var today = LocalDate.now(Dates.ZONE);
    talks.disclose(entered, part, UUID.randomUUID(), LegalDuty.OFFICIALS, today, whyNotTold);
    return true;
  }

  /** Returns true when nobody who reads the case sees who was accused. */
  private boolean isShielded(SituationCase about, PartId part) {
    return Stream.concat(desk.findHandler(about, part).stream(), readers.findDeciders(about, part))
        .map(viewer -> desk.enter(about, viewer, Action.READ_SUBJECT))
        .allMatch(
            entered ->
                subjects.list(entered, part).isEmpty()
                    && shield.hasShielded(entered, part)
                    && testimony.listReports(entered).stream()
                        .allMatch(report -> report.accused().isEmpty()));
  }

  private boolean responsibleOpensAccused(SituationCase about, PartId part) {
    return readers
        .findDeciders(about, part)
        .anyMatch(decider -> openShielded(about, decider, part));
  }

  private boolean handlerOpensAccused(SituationCase about, PartId part) {
    return openShielded(about, desk.getHandler(about, part), part);
  }

  private boolean openShielded(SituationCase about, Viewer viewer, PartId part) {
    var entered = desk.enter(about, viewer, Action.OPEN_SHIELDED);
    var reason = new SubmittedText(UUID.randomUUID(), "Verzoek om inzage");
    return !shield.open(entered, part, reason).isEmpty();
  }
}
