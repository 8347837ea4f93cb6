// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.firstday.FirstDay;
import nl.rugdekking.firstday.FirstDayEntryKind;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.situation.SituationSteps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The steps of the first day that a serious injury asks for. */
@TestComponent
class SituationFirstDay {

  private static final PromiseKind INSPECTORATE_TOLD = new PromiseKind("LABOUR_INSPECTORATE");

  @Autowired SituationDesk desk;
  @Autowired SituationPast past;
  @Autowired FirstDay firstDay;

  Map<String, Step> steps() {
    return Map.of(
        "company-doctor", this::offerCompanyDoctor, "labour-inspectorate", this::tellInspectorate);
  }

  private boolean offerCompanyDoctor(SituationCase about, PartId part) {
    record(about, part, FirstDayStep.COMPANY_DOCTOR, FirstDayEntryKind.DONE);
    return true;
  }

  // The admission is recorded, and from then on the notification is owed.
  private boolean tellInspectorate(SituationCase about, PartId part) {
    record(about, part, FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY);
    var proof = new Proof(LocalDate.now(DueDates.ZONE), "De behandelaar", "ARB-2026-1");
    past.keep(about, part, INSPECTORATE_TOLD, Settlement.done("Gedaan", proof));
    return true;
  }

  private void record(
      SituationCase about, PartId part, FirstDayStep step, FirstDayEntryKind answer) {
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    firstDay.record(entered, part, step, answer, new SubmittedText(UUID.randomUUID(), ""));
  }
}
