// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality in which everybody has been named whom a case could need. */
@RugdekkingTest
abstract class NamedTown {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  static final String NOBODY = "-";

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired CaseAssignments cases;
  @Autowired BlockRemoval removal;
  @Autowired UnassignedParts unassigned;
  @Autowired AccessControl access;
  @Autowired TransactionTemplate transactions;

  final Map<String, PersonId> persons = new HashMap<>();
  OrganisationId town = new OrganisationId(new UUID(0, 0));

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

  CasePart open(Lane lane, String affected, String accused) {
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

  String owner(CasePart part) {
    var now = in(() -> cases.getPart(part.id()));
    var owner = now.owner();
    return owner == null ? NOBODY : name(owner);
  }

  /** Who reads it by an office, beside the handler. */
  Set<String> readers(CasePart part) {
    return in(
        () -> {
          var now = cases.getPart(part.id());
          return access.readers(now, Action.READ).stream()
              .map(Reader::person)
              .filter(reader -> !reader.equals(now.owner()))
              .map(this::name)
              .collect(Collectors.toSet());
        });
  }

  private String name(PersonId person) {
    return persons.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  PersonId person(String key) {
    return Objects.requireNonNull(persons.get(key), key);
  }

  void add(String key) {
    var mail = UUID.randomUUID() + "@lijn.example";
    persons.put(key, people.add(key, mail, Locale.of("nl")).id());
  }

  void add(String key, BodyKind body, String title, @Nullable String manager) {
    add(key);
    people.addPosition(
        person(key), body, title, manager == null ? null : person(manager), LONG_AGO);
  }

  void give(String key, OfficeKind kind, @Nullable BodyKind body) {
    people.addOffice(new Office(person(key), kind, body), LONG_AGO, null);
  }

  <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        town, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
