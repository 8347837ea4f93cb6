// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.ImportGrounds;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Records what each body of an invented organisation decided about taking over its old list. */
@Component
record DemoGrounds(ImportGrounds grounds, Organisations organisations, People people, Clock clock) {

  private static final Duration DECIDED = Duration.ofDays(60);

  private static final String WORDS =
      "Vastgesteld met het agressieprotocol: wij nemen de oude registratie over om te weten wat er"
          + " eerder gebeurde, en bewaren die niet langer dan nieuwe meldingen.";

  /** Does nothing when a decision was recorded before. */
  void record() {
    var administrators = people.listOfficeHolders(OfficeKind.ADMINISTRATOR, BodyKind.ORGANISATION);
    if (administrators.isEmpty() || !grounds.current().isEmpty()) {
      return;
    }
    var day = LocalDate.ofInstant(clock.instant().minus(DECIDED), Dates.ZONE);
    for (var body : organisations.structure().bodies().keySet()) {
      var basis = body == BodyKind.ORGANISATION ? LegalBasis.INTEREST : LegalBasis.TASK;
      grounds.record(administrators.getFirst(), body, basis, WORDS, day);
    }
  }
}
