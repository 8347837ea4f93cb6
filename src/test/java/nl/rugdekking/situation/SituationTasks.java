// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.Map;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.PromiseGiving;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Gives a promise to each office that has a task in a situation. */
@TestComponent
class SituationTasks {

  private record Given(PromiseKind promise, OfficeKind office) {}

  private static final Map<String, Given> TASKS =
      Map.of(
          "care-giver", new Given(PromiseKind.AFTERCARE, OfficeKind.CARE_GIVER),
          "legal", new Given(PromiseKind.POLICE_REPORT, OfficeKind.LEGAL),
          "insurance", new Given(PromiseKind.DAMAGE, OfficeKind.INSURANCE),
          "police-liaison", new Given(PromiseKind.POLICE_REPORT, OfficeKind.POLICE_LIAISON));

  @Autowired SituationDesk desk;
  @Autowired PromiseGiving giving;

  void give(SituationCase about) {
    TASKS.forEach(
        (role, given) -> {
          if (about.row().words("may_read").contains(role + ".task")) {
            about.parts().forEach(part -> give(about, part, role, given));
          }
        });
  }

  private void give(SituationCase about, PartId part, String role, Given given) {
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    var promise = desk.findUnsettled(about, part, given.promise()).orElseThrow();
    var person = about.town().person(role);
    about.town().run(() -> giving.give(entered, promise.id(), null, person, given.office()));
  }
}
