// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.PromiseKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class FoundingModuleTests {

  private static final String CLERK =
      "  - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL, offices: [CASE_OWNER"
          + " COUNCIL]}\n";
  private static final String SECRETARY =
      "  - {key: secretary, name: Bram Wiltink, title: secretary, body: ORGANISATION}\n";

  @Autowired OrganisationSetUp founding;
  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  @Test
  void completesAStartThatWasCutOffAndLeavesTheRestAsItIs() {
    var slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);
    var first = founding.setUp(file(slug, CLERK), false);
    assertThat(first).singleElement().satisfies(f -> assertThat(f.password()).hasSize(32));
    var second = founding.setUp(file(slug, CLERK + SECRETARY), false);
    assertThat(second).hasSize(2);
    assertThat(second.getFirst().person()).isEqualTo(first.getFirst().person());
    assertThat(second.getFirst().password()).isNull();
    assertThat(second.getLast().password()).isNotNull();
    var organisation = organisations.find(slug).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () -> {
          assertThat(people.positions(first.getFirst().person())).hasSize(1);
          assertThat(people.offices(first.getFirst().person())).hasSize(1);
        });
  }

  @Test
  void whoIsOutsideNeedsNoPlaceWithinAndEverythingBeginsToday() {
    var slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);
    var text = CLERK + "  - {key: out, name: Noor Tellegen, kind: OUTSIDE, offices: [FALLBACK]}\n";
    founding.setUp(file(slug, text), false);
    var again = founding.setUp(file(slug, text), false);
    var organisation = organisations.find(slug).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () -> {
          assertThat(people.positions(again.getLast().person())).isEmpty();
          assertThat(people.offices(again.getLast().person())).hasSize(1);
          var today = LocalDate.now(clock);
          List<HeldOffice> offices = transactions.execute(status -> directory.offices());
          assertThat(offices).extracting(HeldOffice::from).containsExactly(today, today);
          assertThat(offices)
              .extracting(HeldOffice::until)
              .containsExactlyInAnyOrder(null, today.plusYears(1));
          List<HeldPosition> held = transactions.execute(status -> directory.listPositions());
          assertThat(held).extracting(HeldPosition::from).containsExactly(today);
        });
  }

  @Test
  void theFileSaysWhichOfficeOwesAPromise() {
    var slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);
    var owners =
        """
        owners:
          - {promise: AFTERCARE, office: CARE_GIVER}
          - {promise: POLICE_REPORT, office: POLICE_LIAISON, body: COUNCIL}
        """;
    founding.setUp(file(slug, CLERK + owners), false);
    founding.setUp(file(slug, CLERK + owners), false);
    var organisation = organisations.find(slug).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () -> {
          var council = organisations.structure().policy(BodyKind.COUNCIL);
          var staff = organisations.structure().policy(BodyKind.ORGANISATION);
          assertThat(council.findOwner(PromiseKind.AFTERCARE)).contains(OfficeKind.CARE_GIVER);
          assertThat(staff.findOwner(PromiseKind.AFTERCARE)).contains(OfficeKind.CARE_GIVER);
          assertThat(council.findOwner(PromiseKind.POLICE_REPORT))
              .contains(OfficeKind.POLICE_LIAISON);
          assertThat(staff.findOwner(PromiseKind.POLICE_REPORT)).isEmpty();
          assertThat(council.version()).as("a second run changes nothing").isEqualTo(2);
        });
  }

  @Test
  void aPromiseThatNobodyElseMayOweIsRefused() {
    for (var owner : List.of("AFFECTED_ASKED, office: CARE_GIVER", "AFTERCARE, office: DEPUTY")) {
      var slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);
      var text = CLERK + "owners:\n  - {promise: " + owner + "}\n";
      assertThatThrownBy(() -> founding.setUp(file(slug, text), false))
          .isInstanceOf(SetUpException.class)
          .hasMessageContaining("cannot be owed by");
      assertThat(organisations.find(slug)).isEmpty();
    }
  }

  private static OrganisationFile file(String slug, String people) {
    var text =
        "slug: "
            + slug
            + "\nname: Gemeente Stad\nkind: MUNICIPALITY\ndomain: "
            + slug
            + ".example\npeople:\n"
            + people;
    return OrganisationFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
