// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Builds what a row of the table says, by the services that the pages use. */
@TestComponent
class SituationScenes {

  @Autowired SituationTowns towns;
  @Autowired SituationReports reports;
  @Autowired SituationPast past;
  @Autowired SituationStory story;
  @Autowired SituationAftermath aftermath;
  @Autowired SituationTasks tasks;

  SituationCase build(Situation row) {
    var town = towns.get(row);
    var affected = town.findAffected(row);
    var earlier = past.reportEarlier(row, town, affected);
    if (earlier != null) {
      tellEarlier(earlier);
    }
    var about = reports.send(row, town, affected).after(earlier);
    story.tell(about);
    tasks.give(about);
    aftermath.tell(about);
    return about;
  }

  private void tellEarlier(SituationCase earlier) {
    story.passOwnersDay(earlier);
    if (earlier.row().has(SituationPast.NO_REPORT_EXPLAINED)) {
      var part = earlier.parts().getFirst();
      story.assess(earlier, part, Severity.HIGH);
      past.explain(earlier, part, PromiseKind.POLICE_REPORT);
    }
  }
}
