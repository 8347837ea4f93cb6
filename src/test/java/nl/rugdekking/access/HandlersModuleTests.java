// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is affected, accused or in line of either never handles it (domain rule 1). */
@RugdekkingTest
class HandlersModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired CaseAssignments cases;
  @Autowired CaseRepository repository;
  @Autowired TransactionTemplate transactions;

  private OrganisationId town = new OrganisationId(new UUID(0, 0));

  @BeforeEach
  void newTown() {
    var slug = "lijn-" + UUID.randomUUID().toString().substring(0, 8);
    town = organisations.setUp(slug, "Lijndam", OrganisationKind.MUNICIPALITY, false).id();
  }

  @Test
  void theDeputyOfAnAccusedHeadDoesNotTakeOverButTheFallbackOutside() {
    var clerk = holding(OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    var head = holding(OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    var deputy = holding(OfficeKind.DEPUTY, BodyKind.COUNCIL);
    var outside = holding(OfficeKind.FALLBACK, null);
    var file = opened(Lane.OPEN, BodyKind.COUNCIL, true, person());
    assertThat(owner(file)).isEqualTo(clerk);
    var accused = accuse(file, head);
    assertThat(owner(accused)).isEqualTo(outside);
    assertThat(accused.parts().getFirst().escalated()).isTrue();
    assertThat(accused.blocked()).contains(head, clerk, deputy).doesNotContain(outside);
  }

  @Test
  void whoTurnsOutToBeAffectedHandlesNoOtherPartEither() {
    var clerk = holding(OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    var deputy = holding(OfficeKind.DEPUTY, BodyKind.COUNCIL);
    var file = opened(Lane.OPEN, BodyKind.COUNCIL, true, person(), null);
    assertThat(file.parts()).extracting(CasePart::owner).containsOnly(clerk);
    var unnamed =
        file.parts().stream().filter(part -> part.affected() == null).findFirst().orElseThrow();
    in(
        () ->
            cases.setAffected(
                unnamed, new Position(clerk, BodyKind.COUNCIL, "councillor", null), true));
    assertThat(found(file).parts()).extracting(CasePart::owner).containsOnly(deputy);
  }

  @Test
  void inAnInternalCaseNoManagerOfALinkedPersonGetsIt() {
    var manager = holding(OfficeKind.CARE_GIVER, null);
    var next = holding(OfficeKind.CASE_OWNER, BodyKind.ORGANISATION);
    var staff = person();
    in(
        () -> {
          people.addPosition(staff, BodyKind.ORGANISATION, "counter-clerk", manager, LONG_AGO);
          return staff;
        });
    var file = opened(Lane.OPEN, BodyKind.ORGANISATION, true, (PersonId) null);
    accuse(file, person());
    var part = found(file).parts().getFirst();
    in(
        () ->
            cases.setAffected(
                part, new Position(staff, BodyKind.ORGANISATION, "counter-clerk", manager), true));
    assertThat(owner(found(file))).isEqualTo(next);
    assertThat(found(file).blocked()).contains(manager);
  }

  @Test
  void aConfidentialPartWithoutAnAdviserLeftIsTheFallbacks() {
    var adviser = holding(OfficeKind.CONFIDENTIAL_ADVISER, null);
    var outside = holding(OfficeKind.FALLBACK, null);
    assertThat(owner(opened(Lane.CONFIDENTIAL, BodyKind.COUNCIL, true, person())))
        .isEqualTo(adviser);
    var own = opened(Lane.CONFIDENTIAL, BodyKind.COUNCIL, true, adviser);
    assertThat(owner(own)).isEqualTo(outside);
    assertThat(own.parts().getFirst().escalated()).isTrue();
  }

  @Test
  void aCoordinatorGetsAnAnonymousPartOnlyWhenTheyMayReadElseTheFallbackOutside() {
    holding(OfficeKind.CONFIDENTIAL_ADVISER, null);
    var outside = holding(OfficeKind.FALLBACK, null);
    var coordinator = holding(OfficeKind.COORDINATOR, null);
    assertThat(owner(opened(Lane.ANONYMOUS, BodyKind.COUNCIL, true, (PersonId) null)))
        .isEqualTo(coordinator);
    assertThat(owner(opened(Lane.ANONYMOUS, BodyKind.COUNCIL, false, (PersonId) null)))
        .isEqualTo(outside);
  }

  @Test
  void linkingTheAffectedLetsNoCoordinatorIntoAReportWithoutAName() {
    holding(OfficeKind.COORDINATOR, null);
    var outside = holding(OfficeKind.FALLBACK, null);
    var staff = person();
    var file = opened(Lane.ANONYMOUS, BodyKind.COUNCIL, false, (PersonId) null);
    var part = file.parts().getFirst();
    in(
        () ->
            cases.setAffected(
                part, new Position(staff, BodyKind.ORGANISATION, "counter-clerk", null), true));
    assertThat(owner(found(file))).isEqualTo(outside);
    assertThat(found(file).parts().getFirst().coordinatorReads()).isFalse();
  }

  private PersonId person() {
    var mail = UUID.randomUUID() + "@lijn.example";
    return in(() -> people.add("Iemand", mail, Locale.of("nl")).id());
  }

  private PersonId holding(OfficeKind kind, @Nullable BodyKind body) {
    var person = person();
    return in(
        () -> {
          people.addOffice(person, kind, body, LONG_AGO);
          return person;
        });
  }

  private CaseFile opened(Lane lane, BodyKind body, boolean reads, @Nullable PersonId... affected) {
    var incident = new IncidentId(Ids.timeOrdered());
    Function<@Nullable PersonId, NewCase.NewPart> part =
        person ->
            new NewCase.NewPart(
                new PartId(Ids.timeOrdered()),
                person == null ? null : new Position(person, body, "", null),
                body,
                reads);
    List<NewCase.NewPart> parts = Stream.of(affected).map(part).toList();
    in(
        () -> {
          cases.reserveNumber(incident, "LIJN-" + incident.value());
          return cases.openParts(
              new NewCase(incident, null, lane, Instant.EPOCH, parts, List.of(), null));
        });
    return in(() -> repository.find(incident).orElseThrow());
  }

  private CaseFile accuse(CaseFile file, PersonId accused) {
    return in(
        () -> {
          cases.accuse(file.incident(), accused);
          return repository.find(file.incident()).orElseThrow();
        });
  }

  private CaseFile found(CaseFile file) {
    return in(() -> repository.find(file.incident()).orElseThrow());
  }

  private static @Nullable PersonId owner(CaseFile file) {
    return file.parts().getFirst().owner();
  }

  private <T> T in(java.util.function.Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        town, () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
