// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rugdekking.DocumentTable;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality in which everybody is named hands each case to whom docs/access.md says. */
@RugdekkingTest
class WhoDecidesModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String NOBODY = "-";

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired CaseAssignments cases;
  @Autowired BlockRemoval removal;
  @Autowired UnassignedParts unassigned;
  @Autowired AccessControl access;
  @Autowired TransactionTemplate transactions;

  private final Map<String, PersonId> persons = new HashMap<>();
  private OrganisationId town = new OrganisationId(new UUID(0, 0));

  static List<Map<String, String>> rows() {
    return DocumentTable.rows("docs/access.md", "deciding");
  }

  @BeforeEach
  void everybodyIsNamed() {
    var slug = "lijn-" + UUID.randomUUID().toString().substring(0, 8);
    town = organisations.setUp(slug, "Lijndam", OrganisationKind.MUNICIPALITY, false).id();
    in(
        () -> {
          add("mayor", BodyKind.MAYOR, "mayor", null);
          add("alderman", BodyKind.EXECUTIVE, "alderman", null);
          add("deputy mayor", BodyKind.EXECUTIVE, "alderman", null);
          add("clerk", BodyKind.COUNCIL, "clerk", null);
          add("deputy clerk", BodyKind.COUNCIL, "deputy-clerk", "clerk");
          add("clerk's staff", BodyKind.COUNCIL, "clerk-staff", "clerk");
          add("councillor", BodyKind.COUNCIL, "councillor", null);
          add("other councillor", BodyKind.COUNCIL, "councillor", null);
          add("chair", BodyKind.COUNCIL, "councillor", null);
          add("candidate", BodyKind.COUNCIL, "candidate", null);
          add("secretary", BodyKind.ORGANISATION, "secretary", null);
          for (var key : List.of("personnel adviser", "manager", "coordinator", "adviser")) {
            add(key, BodyKind.ORGANISATION, "civil-servant", "secretary");
          }
          add("staff", BodyKind.ORGANISATION, "counter-clerk", "manager");
          add("colleague", BodyKind.ORGANISATION, "counter-clerk", "manager");
          add("former councillor");
          people.addPosition(
              new Position(person("former councillor"), BodyKind.COUNCIL, "councillor", null),
              LONG_AGO,
              LONG_AGO.plusYears(1));
          add("outside");
          nameOffices();
          return true;
        });
  }

  private void nameOffices() {
    give("mayor", OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    give("mayor", OfficeKind.RESPONSIBLE, BodyKind.EXECUTIVE);
    give("deputy mayor", OfficeKind.DEPUTY, BodyKind.MAYOR);
    give("secretary", OfficeKind.RESPONSIBLE, BodyKind.ORGANISATION);
    give("secretary", OfficeKind.CASE_OWNER, BodyKind.EXECUTIVE);
    give("secretary", OfficeKind.CASE_OWNER, BodyKind.MAYOR);
    give("clerk", OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    give("clerk", OfficeKind.CASE_OWNER, BodyKind.MAYOR);
    give("deputy clerk", OfficeKind.DEPUTY, BodyKind.COUNCIL);
    give("chair", OfficeKind.EMPLOYER, BodyKind.COUNCIL);
    give("personnel adviser", OfficeKind.CASE_OWNER, BodyKind.ORGANISATION);
    give("coordinator", OfficeKind.COORDINATOR, null);
    give("adviser", OfficeKind.CONFIDENTIAL_ADVISER, null);
    give("outside", OfficeKind.FALLBACK, null);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableSaysWhoDecidesAndWhoReadsAlong(Map<String, String> row) {
    var affected = cell(row, "affected");
    var accused = cell(row, "accused");
    for (var lane : Lane.values()) {
      var part = open(lane, affected, accused);
      assertThat(owner(part)).as("%s", lane).isEqualTo(cell(row, lane.name()));
    }
    var open = open(Lane.OPEN, affected, accused);
    assertThat(readers(open)).isEqualTo(named(cell(row, "reads along")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anAccusationOfLaterLeadsThereTooAndTakenBackItLeadsBack(Map<String, String> row) {
    var accused = cell(row, "accused");
    for (var lane : Lane.values()) {
      var part = open(lane, cell(row, "affected"), NOBODY);
      var before = owner(part);
      if (!accused.equals(NOBODY)) {
        in(() -> cases.accuse(part.incident(), person(accused)));
        assertThat(owner(part)).as("%s", lane).isEqualTo(cell(row, lane.name()));
        in(() -> removal.removeAccusation(part.incident(), person(accused)));
      }
      assertThat(owner(part)).as("%s, taken back", lane).isEqualTo(before);
    }
  }

  @Test
  void outsideAnswersUntilADeputyIsNamedWhoMayReadIt() {
    var part = open(Lane.OPEN, "staff", "colleague");
    assertThat(readers(part)).contains("outside");
    in(
        () -> {
          give("other councillor", OfficeKind.DEPUTY, BodyKind.ORGANISATION);
          unassigned.replaceBlockedHandlers(part.incident());
          return true;
        });
    assertThat(readers(part)).contains("other councillor").doesNotContain("outside");
  }

  @Test
  void everybodyWhomTheAccusedDirectsStepsAside() {
    in(
        () -> {
          people.addPosition(
              person("other councillor"),
              BodyKind.ORGANISATION,
              "civil-servant",
              person("personnel adviser"),
              LONG_AGO);
          give("other councillor", OfficeKind.CASE_OWNER, BodyKind.ORGANISATION);
          return true;
        });
    assertThat(owner(open(Lane.OPEN, "staff", "personnel adviser"))).isEqualTo("outside");
    assertThat(owner(open(Lane.OPEN, "staff", "colleague"))).isEqualTo("personnel adviser");
  }

  @Test
  void withoutAChairTheCouncilsStaffGoOutside() {
    var slug = "leeg-" + UUID.randomUUID().toString().substring(0, 8);
    town = organisations.setUp(slug, "Leegdam", OrganisationKind.MUNICIPALITY, false).id();
    in(
        () -> {
          add("clerk", BodyKind.COUNCIL, "clerk", null);
          add("deputy clerk", BodyKind.COUNCIL, "deputy-clerk", "clerk");
          add("outside");
          give("clerk", OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
          give("deputy clerk", OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
          give("outside", OfficeKind.FALLBACK, null);
          return true;
        });
    assertThat(owner(open(Lane.OPEN, "clerk", NOBODY))).isEqualTo("outside");
    assertThat(readers(open(Lane.OPEN, "deputy clerk", NOBODY))).isEmpty();
  }

  @Test
  void whoCameIntoTheExecutiveNeitherGetsNorReadsWhatIsTheCouncils() {
    in(
        () -> {
          people.addPosition(
              new Position(person("deputy clerk"), BodyKind.EXECUTIVE, "alderman", null),
              LONG_AGO,
              null);
          return true;
        });
    assertThat(readers(open(Lane.OPEN, "councillor", NOBODY))).containsExactly("mayor");
    assertThat(readers(open(Lane.OPEN, "councillor", "other councillor"))).containsExactly("mayor");
  }

  private CasePart open(Lane lane, String affected, String accused) {
    var incident = new IncidentId(Ids.timeOrdered());
    return in(
        () -> {
          var position = people.positionForCase(person(affected));
          var reads = position.body() == BodyKind.ORGANISATION;
          var part =
              new NewCase.NewPart(new PartId(Ids.timeOrdered()), position, position.body(), reads);
          cases.reserveNumber(incident, "LIJN-" + incident.value());
          var named = accused.equals(NOBODY) ? List.<PersonId>of() : List.of(person(accused));
          var parts = List.of(part);
          return cases
              .openParts(new NewCase(incident, null, lane, Instant.EPOCH, parts, named, null))
              .getFirst();
        });
  }

  private String owner(CasePart part) {
    var now = in(() -> cases.getPart(part.incident(), part.id()));
    var owner = now.owner();
    return owner == null ? NOBODY : name(owner);
  }

  /** Who reads it by an office, beside the handler. */
  private Set<String> readers(CasePart part) {
    return in(
        () -> {
          var now = cases.getPart(part.incident(), part.id());
          return access.readers(now, Action.READ).stream()
              .map(Reader::person)
              .filter(reader -> !reader.equals(now.owner()))
              .map(this::name)
              .collect(Collectors.toSet());
        });
  }

  private static Set<String> named(String cell) {
    return cell.equals(NOBODY)
        ? Set.of()
        : Arrays.stream(cell.split(", ")).collect(Collectors.toSet());
  }

  private String name(PersonId person) {
    return persons.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private PersonId person(String key) {
    return Objects.requireNonNull(persons.get(key), key);
  }

  private static String cell(Map<String, String> row, String heading) {
    return Objects.requireNonNull(row.get(heading), heading);
  }

  private void add(String key) {
    var mail = UUID.randomUUID() + "@lijn.example";
    persons.put(key, people.add(key, mail, Locale.of("nl")).id());
  }

  private void add(String key, BodyKind body, String title, @Nullable String manager) {
    add(key);
    people.addPosition(
        person(key), body, title, manager == null ? null : person(manager), LONG_AGO);
  }

  private void give(String key, OfficeKind kind, @Nullable BodyKind body) {
    people.addOffice(new Office(person(key), kind, body), LONG_AGO, null);
  }

  private <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        town, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
