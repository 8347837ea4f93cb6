// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.ImportGrounds;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Records the decisions of an invented organisation: on which legal basis each body takes over its
 * old list, who judges a member of its executive, with which templates it writes letters, and that
 * its lawyer released the table of offences.
 */
@Component
record DemoDecisions(
    ImportGrounds grounds,
    OrganisationDecisions decisions,
    Offences offences,
    DemoTemplates templates,
    Organisations organisations,
    People people,
    Clock clock) {

  private static final Duration DECIDED = Duration.ofDays(60);

  private static final Duration TEMPLATES = Duration.ofDays(360);

  private static final String WORDS =
      "Vastgesteld met het agressieprotocol: wij nemen de oude registratie over om te weten wat er"
          + " eerder gebeurde, en bewaren die niet langer dan nieuwe meldingen.";

  /** Records the decisions that were not recorded before. */
  void record() {
    var administrators = people.listOfficeHolders(OfficeKind.ADMINISTRATOR, BodyKind.ORGANISATION);
    if (administrators.isEmpty()) {
      return;
    }
    var day = LocalDate.ofInstant(clock.instant().minus(DECIDED), Dates.ZONE);
    if (grounds.current().isEmpty()) {
      recordGrounds(administrators.getFirst(), day);
    }
    var lawyers = people.listOfficeHolders(OfficeKind.LEGAL, BodyKind.ORGANISATION);
    templates.confirm(
        administrators.getFirst(),
        lawyers.isEmpty() ? null : lawyers.getFirst(),
        clock.instant().minus(TEMPLATES));
    if (decisions.listOpen().contains(OpenQuestion.EXECUTIVE_JUDGE)) {
      decisions.record(administrators.getFirst(), outsideJudges(day));
    }
    lawyers.stream().limit(1).forEach(lawyer -> offences.release(lawyer, offences.hash()));
  }

  private void recordGrounds(PersonId administrator, LocalDate day) {
    for (var body : organisations.structure().bodies().keySet()) {
      var basis = body == BodyKind.ORGANISATION ? LegalBasis.INTEREST : LegalBasis.TASK;
      grounds.record(administrator, body, basis, WORDS, day);
    }
  }

  private static OrganisationDecision outsideJudges(LocalDate day) {
    return new OrganisationDecision(
        OpenQuestion.EXECUTIVE_JUDGE, false, "", "", "Het bestuur, met wie het controleert", day);
  }
}
