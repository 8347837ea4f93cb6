// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.ComplaintId;
import nl.rugdekking.complaint.ComplaintLimit;
import nl.rugdekking.complaint.ComplaintStatement;
import nl.rugdekking.complaint.ComplaintWay;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.situation.SituationSteps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The complaint of the affected, and the day until which they can make it. */
@TestComponent
class SituationComplaints {

  static final String COMPLAINT_MADE = "the affected made the complaint";

  @Autowired SituationDesk desk;
  @Autowired Complaints complaints;

  Map<String, Step> steps() {
    var steps = new HashMap<String, Step>();
    steps.put("complaint-by-affected", this::complain);
    steps.put("complaint-by-authority", byHandler(OnBehalfOf.AUTHORITY, ComplaintWay.WRITTEN));
    steps.put("complaint-by-other", byHandler(OnBehalfOf.ORGANISATION, ComplaintWay.WRITTEN));
    steps.put("complaint-online", byHandler(OnBehalfOf.AFFECTED, ComplaintWay.ONLINE));
    steps.put("withdraw-complaint", this::withdraw);
    steps.put("warn-day-90", this::warns);
    steps.put("say-too-late", this::saysTooLate);
    return steps;
  }

  private static LocalDate today() {
    return LocalDate.now(DueDates.ZONE);
  }

  private boolean complain(SituationCase about, PartId part) {
    record(enterAsAffected(about), part, OnBehalfOf.AFFECTED, ComplaintWay.SPOKEN, today());
    return true;
  }

  private Step byHandler(OnBehalfOf whose, ComplaintWay way) {
    return (about, part) -> {
      var handler =
          desk.findOwner(about, part, Action.COMPLAINT).orElseThrow(ForbiddenException::new);
      record(desk.enter(about, handler, Action.COMPLAINT), part, whose, way, today());
      return true;
    };
  }

  private CaseAccess enterAsAffected(SituationCase about) {
    return desk.enter(about, SituationAftermath.affected(about), Action.COMPLAINT);
  }

  private void record(
      CaseAccess entered, PartId part, OnBehalfOf whose, ComplaintWay way, LocalDate day) {
    var id = new ComplaintId(UUID.randomUUID());
    complaints.record(
        entered, part, new ComplaintStatement(id, way, whose, day, "Bureau Noord", "PL-2026-2"));
  }

  /** The affected went to the police as many days ago as the row says. */
  void makeEarlier(SituationCase about) {
    var days = about.row().cell("situation").contains("nine days ago") ? 9 : 3;
    var part = about.parts().getFirst();
    var entered = enterAsAffected(about);
    var day = today().minusDays(days);
    about.town().run(() -> record(entered, part, OnBehalfOf.AFFECTED, ComplaintWay.SPOKEN, day));
  }

  private boolean withdraw(SituationCase about, PartId part) {
    var entered = enterAsAffected(about);
    var standing = complaints.getStatus(entered, part, Action.COMPLAINT).findStanding();
    standing.ifPresent(made -> complaints.withdraw(entered, part, made.id(), today()));
    return standing.isPresent();
  }

  // The affected and whoever handles the part or listens open the pages on which the day stands.
  private boolean warns(SituationCase about, PartId part) {
    var readers =
        List.of(
            SituationAftermath.affected(about),
            desk.findOwner(about, part, Action.COMPLAINT).orElseThrow(ForbiddenException::new));
    return readers.stream()
        .map(reader -> desk.enter(about, reader, Action.COMPLAINT))
        .allMatch(
            entered ->
                complaints.getStatus(entered, part, Action.COMPLAINT).limit().stream()
                    .anyMatch(SituationComplaints::warnsOnEachDay));
  }

  private static boolean warnsOnEachDay(ComplaintLimit limit) {
    return List.of(30, 60, 75, 85).stream()
        .allMatch(
            day -> limit.findWarning(limit.start().plusDays(day)).orElse(0) == day.intValue());
  }

  private boolean saysTooLate(SituationCase about, PartId part) {
    var status = complaints.getStatus(enterAsAffected(about), part, Action.COMPLAINT);
    return status.limit().stream()
        .anyMatch(
            limit -> limit.phaseOn(limit.start().plusYears(1)) == ComplaintLimit.Phase.PASSED);
  }
}
