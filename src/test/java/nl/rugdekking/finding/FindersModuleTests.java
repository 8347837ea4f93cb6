// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.together.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody may not see they find by no way there is: list, filter, search, count, task or
 * number. Whoever may see it finds it by each of them, so that no way is missed by mistake.
 */
@RugdekkingTest
class FindersModuleTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired SubjectGround ground;
  @Autowired Incidents incidents;
  @Autowired IncidentList list;
  @Autowired WaysToFind ways;
  @Autowired CaseSearch search;
  @Autowired OverviewService overviews;
  @Autowired HandlingService handling;
  @Autowired Together together;
  @Autowired AccessControl access;
  @Autowired TransactionTemplate transactions;

  private ReportGround.Town town;
  private Viewer clerk;
  private Viewer adviser;
  private Viewer fallback;
  private Viewer coordinator;
  private Viewer mayor;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clerk = town.clerk();
    adviser = newcomer("Noor Wijngaard", BodyKind.ORGANISATION, OfficeKind.CONFIDENTIAL_ADVISER);
    fallback = newcomer("Marit van Oeveren", BodyKind.ORGANISATION, OfficeKind.FALLBACK);
    coordinator = newcomer("Petra Zandhuis", BodyKind.ORGANISATION, OfficeKind.COORDINATOR);
    mayor = newcomer("Sybren Holwerda", BodyKind.MAYOR, null);
  }

  private Viewer newcomer(String name, BodyKind body, @Nullable OfficeKind office) {
    return ground.in(town, () -> ground.newcomer(town, name, body, office));
  }

  private List<Viewer> everybody() {
    return List.of(
        clerk,
        adviser,
        fallback,
        coordinator,
        mayor,
        town.councillor(),
        town.otherCouncillor(),
        town.counterClerk(),
        town.manager());
  }

  @Test
  void aTalkIsNoCaseAndStandsOnlyInTheListOfTalksOfTheAdviser() {
    within(
        () -> {
          var before = overviews.getOverview(adviser, null);
          var talk = registered(Lane.CONFIDENTIAL, town.councillor(), adviser, List.of());
          written(talk);
          for (var viewer : everybody()) {
            // the filter on this lane gives the list of talks; the adviser's search reads them too
            assertThat(ways.found(viewer, talk))
                .as(viewer.name())
                .isEqualTo(
                    viewer.equals(adviser)
                        ? Set.of(
                            "by lane",
                            "number",
                            "words",
                            "perpetrator",
                            "affected",
                            "period",
                            "address")
                        : Set.of());
          }
          assertThat(overviews.getOverview(adviser, null)).isEqualTo(before);
        });
  }

  @Test
  void aCaseWithoutANameIsFoundOutsideWhereNoCoordinatorReadsIt() {
    onlyFound(fallback, () -> registered(Lane.ANONYMOUS, town.councillor(), fallback, List.of()));
  }

  @Test
  void aCaseAboutTheMayorIsFoundOutsideOnly() {
    onlyFound(
        fallback,
        () -> registered(Lane.OPEN, town.counterClerk(), fallback, List.of(mayor.person())));
  }

  @Test
  void aCaseOfTheCouncilIsFoundByItsClerkOnly() {
    onlyFound(clerk, () -> registered(Lane.OPEN, town.councillor(), clerk, List.of()));
  }

  @Test
  void whatWasBroughtTogetherIsFoundByWhomItWasFoundBefore() {
    within(
        () -> {
          var both = ground.with(clerk, OfficeKind.FALLBACK);
          ground.people.addOffice(
              both.person(), OfficeKind.CASE_OWNER, BodyKind.ORGANISATION, LONG_AGO);
          both = ground.viewers.find(both.account()).orElseThrow();
          var staff = registered(Lane.OPEN, town.counterClerk(), both, List.of());
          var before = overviews.getOverview(town.manager(), null);
          var council = registered(Lane.OPEN, town.councillor(), both, List.of());
          written(council);
          together.join(ground.enter(staff), council.number());

          assertThat(ways.found(town.manager(), council)).isEmpty();
          assertThat(overviews.getOverview(town.manager(), null)).isEqualTo(before);
          assertThat(ways.found(both, council)).isEqualTo(WaysToFind.ALL);
          // its own part is still there, under the number of both
          assertThat(list.listHandled(town.manager(), CaseFilter.NONE, PagePosition.FIRST).cases())
              .extracting(IncidentSummary::part)
              .containsExactly(staff.id().value());
        });
  }

  @Test
  void anotherOrganisationsCaseIsFoundByNobodyHere() {
    var elsewhere = ground.town();
    var there =
        ground.in(
            elsewhere,
            () -> {
              var part =
                  registered(Lane.OPEN, elsewhere.councillor(), elsewhere.clerk(), List.of());
              written(part);
              assertThat(ways.found(elsewhere.clerk(), part)).isEqualTo(WaysToFind.ALL);
              return part;
            });
    within(
        () -> {
          for (var viewer : everybody()) {
            assertThat(ways.found(viewer, there)).as(viewer.name()).isEmpty();
            assertThat(overviews.getOverview(viewer, null).bodies()).as(viewer.name()).isEmpty();
          }
          // nor by whoever handles it there, as a person of this organisation
          assertThat(ways.found(elsewhere.clerk(), there)).isEmpty();
        });
  }

  @Test
  void aNameThatIsKeptBackFindsNothingForWhoDoesNotHandleIt() {
    within(
        () -> {
          var part = registered(Lane.OPEN, town.counterClerk(), town.manager(), List.of());
          var by = WaysToFind.words(town.counterClerk().name());
          assertThat(ways.finds(coordinator, by, part)).isTrue();
          transactions.executeWithoutResult(
              status ->
                  ground
                      .jdbc
                      .sql("update case_part set name_withheld = true where part_id = ?")
                      .param(part.id().value())
                      .update());
          assertThat(ways.finds(coordinator, by, part)).isFalse();
          assertThat(ways.finds(town.manager(), by, part)).isTrue();
        });
  }

  @Test
  void aSearchForWordsSaysWhereItStopped() {
    within(
        () -> {
          var oldest = registered(Lane.OPEN, town.councillor(), clerk, List.of());
          written(oldest);
          for (int i = 0; i < 6; i++) {
            registered(Lane.OPEN, town.councillor(), clerk, List.of());
          }
          var bound = new CaseSearch.SearchLimit(4, Duration.ofMinutes(1));
          var first =
              search.search(clerk, WaysToFind.words(WaysToFind.WORD), PagePosition.FIRST, bound);
          assertThat(first.cases()).isEmpty();
          assertThat(first.searched()).isEqualTo(4);
          var further = Objects.requireNonNull(first.next());
          var rest = search.search(clerk, WaysToFind.words("ZONNEBLOEM olie"), further, bound);
          assertThat(rest.cases())
              .extracting(IncidentSummary::part)
              .containsExactly(oldest.id().value());
          assertThat(rest.next()).isNull();
        });
  }

  private void onlyFound(Viewer by, Supplier<Part> registering) {
    within(
        () -> {
          Map<String, Overview> before = new TreeMap<>();
          everybody().forEach(one -> before.put(one.name(), overviews.getOverview(one, null)));
          var part = registering.get();
          written(part);
          for (var viewer : everybody()) {
            if (viewer.equals(by)) {
              assertThat(ways.found(viewer, part)).as(viewer.name()).isEqualTo(WaysToFind.ALL);
              assertThat(overviews.getOverview(viewer, null))
                  .isNotEqualTo(before.get(viewer.name()));
            } else {
              assertThat(ways.found(viewer, part)).as(viewer.name()).isEmpty();
              assertThat(overviews.getOverview(viewer, null)).isEqualTo(before.get(viewer.name()));
            }
          }
        });
  }

  private Part registered(Lane lane, Viewer affected, Viewer handler, List<PersonId> accused) {
    var told = List.of(Registration.ReportedPerson.known(affected.position().orElseThrow()));
    var reporter = lane == Lane.ANONYMOUS ? null : affected.person();
    var registration = new Registration(reporter, lane, DAY, "email", false, told, accused);
    var number = transactions.execute(status -> incidents.register(registration).number());
    Database.endHolds();
    var entered = access.authorize(handler, number, Action.READ, Purpose.HANDLING);
    return new Part(number, entered.parts(Action.READ).getFirst().id(), handler);
  }

  private void written(Part part) {
    handling.addNote(
        ground.enter(part),
        part.id(),
        new SubmittedText(UUID.randomUUID(), "Er stond " + WaysToFind.WORD),
        false);
    ground.recorded(part, WaysToFind.PERPETRATOR);
  }

  private void within(Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }
}
