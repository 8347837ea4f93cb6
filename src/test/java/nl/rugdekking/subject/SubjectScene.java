// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who did it to two councillors. */
@RugdekkingTest
abstract class SubjectScene {

  static final LocalDate EARLIER = LocalDate.of(2026, 3, 1);
  static final LocalDate LATER = LocalDate.of(2026, 6, 1);

  @Autowired SubjectGround ground;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  @SuppressWarnings("NullAway.Init")
  Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clerk = town.clerk();
  }

  void within(Runnable work) {
    ground.within(town, work);
  }

  Part first() {
    return ground.reported(town.councillor(), clerk, EARLIER);
  }

  Part second() {
    return ground.reported(town.otherCouncillor(), clerk, LATER);
  }

  void conclude(Viewer viewer, SubjectId id, String words) {
    var said = new SubmittedText(UUID.randomUUID(), words);
    ground.dossiers.addConclusion(viewer, id, said, LocalDate.now(DueDates.ZONE).plusMonths(3));
  }

  static List<String> audited(SubjectId id) {
    return Database.texts("select verb from audit_event where object_id = '" + id.value() + "'");
  }
}
