// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.DelegatedOffices;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Whom;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Cases of a council with a name, a perpetrator, a report and a note, to be searched for. */
@TestComponent
class SearchGround {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired SubjectGround subjects;
  @Autowired People people;
  @Autowired Reports reports;
  @Autowired HandlingService handling;
  @Autowired AccessControl access;

  /** A councillor who can report, without an account. */
  Viewer councillor(String name) {
    var id = people.add(name, UUID.randomUUID() + "@zoekdam.example", Locale.of("nl")).id();
    people.addPosition(id, BodyKind.COUNCIL, "councillor", null, LONG_AGO);
    return new Viewer(
        UUID.randomUUID(),
        id,
        name,
        Locale.of("nl"),
        people.positions(id),
        List.of(),
        DelegatedOffices.NONE,
        false);
  }

  Part reported(ReportGround.Town town, Viewer affected, String words) {
    var submission =
        new Submission(
            UUID.randomUUID(),
            new ReportText(words, null, null, null, List.of(), List.of()),
            null,
            "email",
            Whom.ME,
            false,
            false,
            false);
    var incident = reports.submit(affected, submission, List.of()).incident();
    var entered = access.authorize(town.clerk(), incident, Action.READ, Purpose.HANDLING);
    return new Part(entered.number(), entered.parts(Action.READ).getFirst().id(), town.clerk());
  }

  void noted(Part part, String words) {
    handling.addNote(
        subjects.enter(part), part.id(), new SubmittedText(UUID.randomUUID(), words), false);
  }

  void within(ReportGround.Town town, Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }
}
