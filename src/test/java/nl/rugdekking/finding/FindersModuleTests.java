// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.task.Tasks;
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
  private static final String WORD = "Zonnebloemolie";
  private static final String PERPETRATOR = "Quirijn Xavierzoon";

  @Autowired SubjectGround ground;
  @Autowired Incidents incidents;
  @Autowired IncidentList list;
  @Autowired CaseSearch search;
  @Autowired OverviewService overviews;
  @Autowired Tasks tasks;
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
  void aConfidentialCaseIsFoundByTheAdviserOnly() {
    onlyFound(
        Set.of(adviser),
        () -> registered(Lane.CONFIDENTIAL, town.councillor(), adviser, List.of()),
        adviser);
  }

  @Test
  void aCaseWithoutANameIsFoundByTheAdviserOnly() {
    onlyFound(
        Set.of(adviser),
        () -> registered(Lane.ANONYMOUS, town.councillor(), adviser, List.of()),
        adviser);
  }

  @Test
  void aCaseAboutTheMayorIsFoundOutsideOnly() {
    onlyFound(
        Set.of(fallback),
        () -> registered(Lane.OPEN, town.counterClerk(), fallback, List.of(mayor.person())),
        fallback);
  }

  @Test
  void aCaseOfTheCouncilIsFoundByItsClerkOnly() {
    onlyFound(
        Set.of(clerk), () -> registered(Lane.OPEN, town.councillor(), clerk, List.of()), clerk);
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

          assertThat(found(town.manager(), council)).isEmpty();
          assertThat(overviews.getOverview(town.manager(), null)).isEqualTo(before);
          assertThat(found(both, council)).isEqualTo(WAYS);
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
              assertThat(found(elsewhere.clerk(), part)).isEqualTo(WAYS);
              return part;
            });
    within(
        () -> {
          for (var viewer : everybody()) {
            assertThat(found(viewer, there)).as(viewer.name()).isEmpty();
            assertThat(overviews.getOverview(viewer, null).bodies()).as(viewer.name()).isEmpty();
          }
          // nor by whoever handles it there, as a person of this organisation
          assertThat(found(elsewhere.clerk(), there)).isEmpty();
        });
  }

  @Test
  void aNameThatIsKeptBackFindsNothingForWhoDoesNotHandleIt() {
    within(
        () -> {
          var part = registered(Lane.OPEN, town.counterClerk(), town.manager(), List.of());
          var by = new CaseSearchQuery(null, NOBODY, town.counterClerk().name(), null, null, null);
          assertThat(finds(coordinator, by, part)).isTrue();
          transactions.executeWithoutResult(
              status ->
                  ground
                      .jdbc
                      .sql("update case_part set name_withheld = true where part_id = ?")
                      .param(part.id().value())
                      .update());
          assertThat(finds(coordinator, by, part)).isFalse();
          assertThat(finds(town.manager(), by, part)).isTrue();
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
          var bound = new CaseSearch.SearchLimit(4, java.time.Duration.ofMinutes(1));
          var first = search.search(clerk, words(WORD), PagePosition.FIRST, bound);
          assertThat(first.cases()).isEmpty();
          assertThat(first.searched()).isEqualTo(4);
          var further = java.util.Objects.requireNonNull(first.next());
          var rest = search.search(clerk, words("ZONNEBLOEM olie"), further, bound);
          assertThat(rest.cases())
              .extracting(IncidentSummary::part)
              .containsExactly(oldest.id().value());
          assertThat(rest.next()).isNull();
        });
  }

  private static final SubjectDetails NOBODY =
      new SubjectDetails(null, null, null, null, null, null);

  /** Every way to find a case. */
  private static final Set<String> WAYS =
      new TreeSet<>(
          Set.of(
              "list",
              "by state",
              "by lane",
              "by body",
              "by promise",
              "by channel",
              "by owner",
              "number",
              "words",
              "perpetrator",
              "affected",
              "period",
              "tasks",
              "address"));

  private interface Registering {
    Part register();
  }

  private void onlyFound(Set<Viewer> may, Registering registering, Viewer owner) {
    within(
        () -> {
          Map<String, Overview> before = new TreeMap<>();
          everybody().forEach(one -> before.put(one.name(), overviews.getOverview(one, null)));
          var part = registering.register();
          written(part);
          for (var viewer : everybody()) {
            if (may.contains(viewer)) {
              assertThat(found(viewer, part)).as(viewer.name()).isEqualTo(WAYS);
              assertThat(overviews.getOverview(viewer, null))
                  .isNotEqualTo(before.get(viewer.name()));
            } else {
              assertThat(found(viewer, part)).as(viewer.name()).isEmpty();
              assertThat(overviews.getOverview(viewer, null)).isEqualTo(before.get(viewer.name()));
            }
          }
          assertThat(may).contains(owner);
        });
  }

  private Part registered(Lane lane, Viewer affected, Viewer handler, List<PersonId> accused) {
    var told = List.of(Registration.ReportedPerson.known(affected.position().orElseThrow()));
    var reporter = lane == Lane.ANONYMOUS ? null : affected.person();
    var registration = new Registration(reporter, lane, DAY, "email", false, told, accused);
    var number = transactions.execute(status -> incidents.register(registration).number());
    var entered = access.authorize(handler, number, Action.READ, Purpose.HANDLING);
    return new Part(number, entered.parts(Action.READ).getFirst().id(), handler);
  }

  private void written(Part part) {
    handling.addNote(
        ground.enter(part),
        part.id(),
        new SubmittedText(UUID.randomUUID(), "Er stond " + WORD),
        false);
    ground.recorded(part, PERPETRATOR);
  }

  /** By which ways this viewer finds it. */
  private Set<String> found(Viewer viewer, Part part) {
    var ways = new TreeSet<String>();
    var owner = part.handler().person();
    Map<String, CaseFilter> filters =
        Map.of(
            "list", CaseFilter.NONE,
            "by state", filter(State.OPEN, null, null, null, null, null),
            "by lane", filter(null, laneOf(part), null, null, null, null),
            "by body", filter(null, null, bodyOf(part), null, null, null),
            "by promise", filter(null, null, null, Stand.WAITING, null, null),
            "by channel", filter(null, null, null, null, "email", null),
            "by owner", filter(null, null, null, null, null, owner));
    filters.forEach(
        (way, filter) -> {
          if (list.listHandled(viewer, filter, PagePosition.FIRST).cases().stream()
              .anyMatch(one -> one.part().equals(part.id().value()))) {
            ways.add(way);
          }
        });
    Map<String, CaseSearchQuery> questions =
        Map.of(
            "number", new CaseSearchQuery(part.number(), NOBODY, null, null, null, null),
            "words", words(WORD),
            "perpetrator",
                new CaseSearchQuery(
                    null, SubjectDetails.ofName(PERPETRATOR), null, null, null, null),
            "affected", new CaseSearchQuery(null, NOBODY, affectedOf(part), null, null, null),
            "period",
                new CaseSearchQuery(null, NOBODY, null, LocalDate.of(2020, 1, 1), null, null));
    questions.forEach(
        (way, question) -> {
          if (finds(viewer, question, part)) {
            ways.add(way);
          }
        });
    if (tasks.list(viewer).stream()
        .anyMatch(task -> task.about() != null && task.about().part().equals(part.id()))) {
      ways.add("tasks");
    }
    if (opens(viewer, part)) {
      ways.add("address");
    }
    return ways;
  }

  private boolean finds(Viewer viewer, CaseSearchQuery question, Part part) {
    return search.search(viewer, question, PagePosition.FIRST).cases().stream()
        .anyMatch(one -> one.part().equals(part.id().value()));
  }

  // Whoever may open another part of the case is led into it, and sees that one only.
  private boolean opens(Viewer viewer, Part part) {
    try {
      return access
          .authorize(viewer, part.number(), Action.READ, Purpose.HANDLING)
          .parts(Action.READ)
          .stream()
          .anyMatch(one -> one.id().equals(part.id()));
    } catch (HiddenException hidden) {
      assertThatThrownBy(() -> access.authorize(viewer, "2026-ZZZZ", Action.READ, Purpose.HANDLING))
          .isInstanceOf(HiddenException.class);
      return false;
    } catch (nl.rugdekking.access.ForbiddenException own) {
      return false; // a party to it: the affected knows of their own case
    }
  }

  private static CaseSearchQuery words(String words) {
    return new CaseSearchQuery(null, NOBODY, null, null, null, words);
  }

  private static CaseFilter filter(
      @Nullable State state,
      @Nullable Lane lane,
      @Nullable BodyKind body,
      @Nullable Stand stand,
      @Nullable String channel,
      @Nullable PersonId owner) {
    return new CaseFilter(
        state, lane, body, null, null, channel, null, null, null, owner, null, null, null, stand,
        null);
  }

  private Lane laneOf(Part part) {
    return Lane.valueOf(ground.column("lane", part));
  }

  private BodyKind bodyOf(Part part) {
    return BodyKind.valueOf(ground.column("body", part));
  }

  private String affectedOf(Part part) {
    var person = new PersonId(UUID.fromString(ground.column("person_id", part)));
    return ground.people.find(person).map(one -> one.name()).orElse("niemand");
  }

  private void within(Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }
}
