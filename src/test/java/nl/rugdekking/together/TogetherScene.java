// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A council of which two members report one event, each for themselves. */
@RugdekkingTest
abstract class TogetherScene {

  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired SubjectGround ground;
  @Autowired Together together;
  @Autowired SimilarIncidents similar;
  @Autowired IncidentList list;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  @SuppressWarnings("NullAway.Init")
  Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clerk = town.clerk();
  }

  Part first() {
    return ground.reported(town.councillor(), clerk, DAY);
  }

  Part second() {
    return ground.reported(town.otherCouncillor(), clerk, DAY.plusDays(1));
  }

  void within(Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }

  CaseAccess enter(Part part) {
    return enter(part.handler(), part.number(), Action.READ);
  }

  CaseAccess enter(Viewer viewer, String number, Action action) {
    return ground.access.authorize(viewer, number, action, Purpose.HANDLING);
  }

  CaseView ownView(Viewer viewer, Part part) {
    var entered = enter(viewer, part.number(), Action.READ_OWN);
    return ground.views.getForAffected(entered, entered.own().id());
  }

  List<String> numbers(Viewer viewer) {
    return list.listHandled(viewer, CaseFilter.NONE, PagePosition.FIRST).cases().stream()
        .map(IncidentSummary::number)
        .toList();
  }
}
