// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.access.DelegatedOffices;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;

/** An organisation in which everybody whom the table names has their work. */
record SituationTown(
    Organisation organisation,
    People people,
    Map<String, PersonId> persons,
    Map<PersonId, Viewer> viewers) {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  SituationTown(Organisation organisation, People people) {
    this(organisation, people, new HashMap<>(), new HashMap<>());
  }

  <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(organisation.id(), work::get);
  }

  void run(Runnable work) {
    CurrentOrganisation.runIn(organisation.id(), work);
  }

  PersonId person(String role) {
    return Objects.requireNonNull(persons.get(role), role);
  }

  boolean knows(String role) {
    return persons.containsKey(role);
  }

  /** Somebody as they come in, with what they are and do today. */
  Viewer viewer(PersonId person) {
    return viewers.computeIfAbsent(person, one -> in(() -> readViewer(one)));
  }

  private Viewer readViewer(PersonId person) {
    return new Viewer(
        person.value(),
        person,
        people.get(person).name(),
        Locale.of("nl"),
        people.positions(person),
        people.offices(person),
        DelegatedOffices.NONE,
        false);
  }

  /** Called when somebody got or lost an office or position. */
  void forgetViewers() {
    viewers.clear();
  }

  String mail(PersonId person) {
    return in(() -> people.get(person).email());
  }

  void add(String role, BodyKind body, String title, @Nullable String manager) {
    persons.put(role, newcomer(role, body, title, manager));
  }

  void give(String role, OfficeKind kind, @Nullable BodyKind body) {
    run(() -> people.addOffice(person(role), kind, body, LONG_AGO));
  }

  /** Somebody with an office and nothing else here. */
  void addOutside(String role) {
    persons.put(role, named(role));
  }

  private PersonId named(String words) {
    var mail = words.replace(' ', '-') + "@" + organisation.slug() + ".example";
    return in(() -> people.add("Persoon " + words, mail, Locale.of("nl")).id());
  }

  PersonId newcomer(String words, BodyKind body, String title, @Nullable String manager) {
    var person = named(words);
    var above = manager == null ? null : person(manager);
    run(() -> people.addPosition(person, body, title, above, LONG_AGO));
    return person;
  }

  private PersonId former(String words, BodyKind body, String title) {
    var person = named(words);
    run(
        () ->
            people.addPosition(
                new Position(person, body, title, null), LONG_AGO, LONG_AGO.plusYears(2)));
    return person;
  }

  /** The persons to whom it happened; somebody new where the word names no single office. */
  List<PersonId> findAffected(Situation row) {
    var words = "getroffene " + row.id();
    return switch (row.affected()) {
      case "mayor", "secretary", "clerk", "coordinator" -> List.of(person(row.affected()));
      case "several" ->
          IntStream.range(0, row.has("three people are affected") ? 3 : 2)
              .mapToObj(i -> staff(words + " " + i, "enforcement-officer"))
              .toList();
      default -> List.of(one(row.affected(), words));
    };
  }

  private PersonId one(String position, String words) {
    return switch (position) {
      case "counter-clerk", "enforcement-officer" -> staff(words, position);
      case "employee" -> staff(words, "civil-servant");
      case "hired-worker" -> staff(words, "hired");
      case "council-staff" -> newcomer(words, BodyKind.COUNCIL, "clerk-staff", "clerk");
      case "councillor", "candidate" -> newcomer(words, BodyKind.COUNCIL, position, null);
      case "alderman" -> newcomer(words, BodyKind.EXECUTIVE, position, null);
      case "family-member" -> newcomer(words, BodyKind.EXECUTIVE, "family", null);
      case "former-councillor" -> former(words, BodyKind.COUNCIL, "councillor");
      case "former-alderman" -> former(words, BodyKind.EXECUTIVE, "alderman");
      default -> throw new IllegalStateException("Unknown position " + position);
    };
  }

  private PersonId staff(String words, String title) {
    return newcomer(words, BodyKind.ORGANISATION, title, "manager");
  }

  /** The colleague who is said to have done it; null when it is nobody who works here. */
  @Nullable PersonId findAccused(Situation row) {
    return switch (row.accused()) {
      case "citizen", "unknown" -> null;
      case "colleague" ->
          person(row.has("the accused is the coordinator") ? "coordinator" : "accused-colleague");
      case "direct-manager" -> person("manager");
      default -> person(row.accused());
    };
  }

  PersonId findReporter(Situation row, List<PersonId> affected) {
    return switch (row.reporter()) {
      case "affected" -> affected.getFirst();
      case "colleague", "witness" -> person("witness");
      case "councillor" -> person("faction-colleague");
      default -> person(row.reporter());
    };
  }

  /** Whom a word of the columns about reading means; nobody where they have no account here. */
  List<PersonId> findReaders(Situation row, String role) {
    return switch (role) {
      case "accused" -> Stream.ofNullable(findAccused(row)).toList();
      case "accused-staff" -> listStaffOfAccused(row);
      case "kings-commissioner" ->
          organisation.kind() == OrganisationKind.PROVINCE ? List.of(person("mayor")) : List.of();
      case "former-manager" -> List.of(person("manager"));
      default -> List.of(person(role));
    };
  }

  private List<PersonId> listStaffOfAccused(Situation row) {
    return switch (row.accused()) {
      case "direct-manager" -> List.of(person("colleague"));
      case "secretary" -> List.of(person("manager"), person("hr-outside-lines"));
      case "clerk" -> List.of(person("deputy-clerk"), person("clerk-staff"));
      default -> List.of();
    };
  }

  /** The word for somebody, as the columns about handling use it. */
  String role(PersonId person) {
    return persons.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("somebody else");
  }
}
