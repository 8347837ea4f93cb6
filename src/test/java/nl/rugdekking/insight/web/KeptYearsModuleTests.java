// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import static nl.rugdekking.IncidentFixtures.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SubjectStory;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.insight.KeptData.Keeping;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Policy.KeepingTerms;
import nl.rugdekking.register.ending.CaseKeeping.KeepingTerm;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The file of a perpetrator says for how many years the policy keeps the case. */
@RugdekkingTest
class KeptYearsModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Organisations organisations;
  @Autowired Policies policies;
  @Autowired FileTexts texts;

  @Test
  void saysTheYearsOfThePolicyWhileTheCaseIsOpen() {
    var scene = fixtures.twoAffected();
    var earlier = SubjectStory.play(scene).earlier();
    var page = found(read(scene, earlier + "/veroorzakers"), "href=\"([^\"]+/verzoeken/[^\"]+)\"");
    assertThat(read(scene, page + "/overzicht")).contains("Daarna nog 5 jaar");
    Database.change(
        "update affected set policy_id = '%s' where organisation_id = '%s'"
            .formatted(
                adopt(scene, new KeepingTerms(7, 2, 3, 4, 1)), scene.organisation().id().value()));
    assertThat(read(scene, page + "/overzicht"))
        .contains(
            "Tot de zaak is gesloten en alle maatregelen voorbij zijn. Daarna nog 7 jaar, zo staat"
                + " het in ons beleid. Is niet vastgesteld wat er gebeurde: 2 jaar. Gebeurde het"
                + " niet: 3 jaar. Is de melding ingetrokken of ging zij hier niet over: 4 jaar.");
  }

  @Test
  void saysTheLastDayAndTheYearsOfACaseThatIsClosed() {
    LocaleContextHolder.setLocale(Locale.of("nl"));
    try {
      var term = new KeepingTerm(LocalDate.of(2026, 3, 1), 7);
      assertThat(texts.kept(new Keeping(KeepingTerms.PROPOSED, term)))
          .isEqualTo(
              "Tot en met 1 maart 2033. Dat is 7 jaar na het einde van de zaak en van alle"
                  + " maatregelen, zo staat het in ons beleid.");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private UUID adopt(Scene scene, KeepingTerms terms) {
    return CurrentOrganisation.<UUID, RuntimeException>callIn(
        scene.organisation().id(),
        () -> {
          var now = organisations.structure().policy(BodyKind.ORGANISATION);
          var next =
              new Policy(
                  now.id(),
                  now.body(),
                  now.version() + 1,
                  LocalDate.now(Dates.ZONE).plusYears(1),
                  now.coordinatorReads(),
                  terms,
                  now.repeatMonths(),
                  now.banMonths(),
                  now.urgentForms(),
                  now.promises());
          return policies.adopt(null, next).orElseThrow().id();
        });
  }

  private static String read(Scene scene, String address) {
    return scene.as(Persona.OWNER).get(address).body();
  }
}
