// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.TellForms;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnassignedParts;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.handling.TellingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.people.GrantResult;
import nl.rugdekking.people.Roles;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.situation.SituationSteps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The steps of whoever handles a case, in danger and otherwise. */
@TestComponent
class SituationHandling {

  @Autowired SituationDesk desk;
  @Autowired SituationReports reports;
  @Autowired SituationStory story;
  @Autowired SituationPast past;
  @Autowired HandlingService handling;
  @Autowired TellingService tellings;
  @Autowired FirstHour firstHour;
  @Autowired Alerts alerts;
  @Autowired People people;
  @Autowired Roles roles;
  @Autowired UnassignedParts unassigned;
  @Autowired CaseViews views;

  Map<String, Step> steps() {
    var steps = new HashMap<String, Step>();
    // The number of a talk stands on no page.
    steps.put(
        "register", (about, part) -> !about.number().isBlank() && !desk.part(about, part).isTalk());
    steps.put("make-promise", (about, part) -> !desk.promises(about, part).isEmpty());
    steps.put("ask-affected", this::askFirst);
    steps.put("ask-again", (about, part) -> isAskedAgain(about, part) && ask(about, part));
    steps.put("ask-again-over-a-month", this::askAfterAMonth);
    steps.put("record-danger", this::ask);
    steps.put("police-advice", this::ask);
    steps.put("aftercare", this::giveAftercare);
    steps.put("tell-affected", this::tellAffected);
    steps.put("tell-owner", this::ownerReads);
    steps.put("message", this::sendMessage);
    steps.put("explain", this::explain);
    steps.put("lapse-police-report", this::hasLapsed);
    steps.put("reopen-police-decision", this::isOpenAgain);
    addDanger(steps);
    return steps;
  }

  private void addDanger(Map<String, Step> steps) {
    steps.put("call-112", (about, part) -> record(about, part, FirstHourStep.EMERGENCY));
    steps.put("remove-from-building", (about, part) -> record(about, part, FirstHourStep.REMOVAL));
    steps.put("secure-evidence", (about, part) -> record(about, part, FirstHourStep.EVIDENCE));
    steps.put("alarm-duty", this::alarm);
    steps.put("alarm-next", (about, part) -> countCalls(part) > 1);
    steps.put("put-alderman-on-duty", this::putAldermanOnDuty);
    steps.put("name-fallback", this::nameFallback);
  }

  private Viewer handler(SituationCase about, PartId part) {
    return desk.findHandler(about, part).orElseThrow(ForbiddenException::new);
  }

  private boolean askFirst(SituationCase about, PartId part) {
    return desk.findUnsettled(about, part, PromiseKind.AFFECTED_ASKED).isPresent()
        && ask(about, part);
  }

  private boolean isAskedAgain(SituationCase about, PartId part) {
    return desk.record(about, part).askAgainOn() != null;
  }

  private boolean ask(SituationCase about, PartId part) {
    record(about, part, Wish.NO, LocalDate.now(DueDates.ZONE));
    return true;
  }

  private boolean askAfterAMonth(SituationCase about, PartId part) {
    var today = LocalDate.now(DueDates.ZONE);
    record(about, part, Wish.NOT_YET, today.plusMonths(2));
    var day = desk.record(about, part).askAgainOn();
    return day == null || day.isAfter(today.plusMonths(1));
  }

  private void record(SituationCase about, PartId part, Wish wish, LocalDate again) {
    var wishes =
        new Wishes(
            wish, wish, wish, wish, Danger.POSSIBLE, PoliceAdvice.PENDING, null, null, again);
    var entered = desk.enter(about, handler(about, part), Action.ASK);
    handling.recordAskedWishes(entered, part, desk.version(about, part), wishes);
  }

  private boolean giveAftercare(SituationCase about, PartId part) {
    return desk.findUnsettled(about, part, PromiseKind.AFTERCARE)
        .map(
            promise -> {
              handler(about, part);
              past.keep(about, part, promise.kind(), SituationPast.settlement(null, null));
              return true;
            })
        .orElse(false);
  }

  // On somebody's behalf the affected hears by letter at once; at the end by the closing message.
  private boolean tellAffected(SituationCase about, PartId part) {
    var now = desk.part(about, part);
    if (now.isHeld()) {
      return hasLetter(about, "reported-for-you");
    }
    if (!now.open()) {
      return readsClosing(about, part);
    }
    var entered = desk.enter(about, handler(about, part), Action.TELL);
    TellForms.tellAll(tellings, entered, part, "Hoe het ervoor staat");
    return true;
  }

  private static boolean hasLetter(SituationCase about, String template) {
    var sql =
        "select count(*) from outbox where template = '%s' and person = '%s'"
            .formatted(template, about.affected().getFirst().value());
    return Database.number(sql) > 0;
  }

  private boolean readsClosing(SituationCase about, PartId part) {
    var affected = about.town().viewer(about.affected().getFirst());
    var entered = desk.enter(about, affected, Action.READ_OWN);
    return views.getForAffected(entered, part).timeline().stream()
        .anyMatch(line -> line.kind() == CaseEntryKind.CLOSED && line.words() != null);
  }

  private boolean ownerReads(SituationCase about, PartId part) {
    return !desk.part(about, part).isHeld() && desk.findHandler(about, part).isPresent();
  }

  // Where nobody handles it yet, whoever has the code still writes.
  private boolean sendMessage(SituationCase about, PartId part) {
    var code = about.code();
    var writer = desk.findOwner(about, part, Action.MESSAGE);
    if (code != null && writer.isEmpty()) {
      return reports.write(about, code);
    }
    if (writer.isEmpty()) {
      throw new ForbiddenException();
    }
    story.sendMessage(about);
    return true;
  }

  private boolean explain(SituationCase about, PartId part) {
    handler(about, part);
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.RESPONSE_DONE)) {
      if (desk.findUnsettled(about, part, kind).isPresent()) {
        past.explain(about, part, kind);
        return true;
      }
    }
    return false;
  }

  private boolean hasLapsed(SituationCase about, PartId part) {
    return desk.promises(about, part).stream()
        .anyMatch(
            promise ->
                promise.kind().equals(PromiseKind.POLICE_REPORT)
                    && promise.state() == PromiseState.LAPSED);
  }

  private boolean isOpenAgain(SituationCase about, PartId part) {
    var earlier = about.earlier();
    return earlier != null
        && desk.findUnsettled(earlier, earlier.parts().getFirst(), PromiseKind.POLICE_REPORT)
            .isPresent();
  }

  // Whoever was called does it, or whoever handles the case.
  private boolean record(SituationCase about, PartId part, FirstHourStep step) {
    var officer = about.town().person("duty-officer");
    var who =
        desk.may(about, officer, part, Action.ACUTE)
            ? about.town().viewer(officer)
            : desk.findOwner(about, part, Action.ACUTE).orElseThrow(ForbiddenException::new);
    var entered = desk.enter(about, who, Action.ACUTE);
    firstHour.recordStep(
        entered, part, new FirstHour.StepRequest(UUID.randomUUID(), step, null, null));
    return true;
  }

  private boolean alarm(SituationCase about, PartId part) {
    alerts.startAlarms(List.of(desk.part(about, part).withoutHold()));
    return alerts.findCall(part).filter(call -> call.as() != null).isPresent();
  }

  private static int countCalls(PartId part) {
    return Database.number(
        "select count(*) from alarm_call c join alarm a on a.organisation_id = c.organisation_id"
            + " and a.id = c.alarm_id where a.part_id = '"
            + part.value()
            + "'");
  }

  private boolean putAldermanOnDuty(SituationCase about, PartId part) {
    var town = about.town();
    var duty = new Office(town.person("alderman"), OfficeKind.DUTY_OFFICER, BodyKind.COUNCIL);
    var administrator = town.viewer(town.person("administrator"));
    return roles.grant(administrator, duty, null, null) == GrantResult.GIVEN;
  }

  /** The administrator names somebody outside, and the case goes to them. */
  private boolean nameFallback(SituationCase about, PartId part) {
    var town = about.town();
    people.addOffice(town.person("outside"), OfficeKind.FALLBACK, null, SituationTown.LONG_AGO);
    return unassigned
        .assignHandler(part)
        .filter(given -> town.person("outside").equals(given.part().owner()))
        .isPresent();
  }
}
