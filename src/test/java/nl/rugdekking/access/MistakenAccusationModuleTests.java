// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A colleague was recorded by mistake: who handles it is who would have without the mistake. */
@RugdekkingTest
class MistakenAccusationModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired BlockRemoval liftedBlocks;
  @Autowired AccessControl access;
  @Autowired People people;
  @Autowired TransactionTemplate transactions;

  private ReportGround.Town town;
  private PersonId manager;
  private PersonId frank;
  private CasePart part;

  @BeforeEach
  void theManagerHandlesIt() {
    town = ground.town();
    manager = town.manager().person();
    frank = here(() -> somebody("Frank", OfficeKind.CASE_OWNER));
    var told = Registration.ReportedPerson.known(town.counterClerk().position().orElseThrow());
    var registration =
        new Registration(
            town.counterClerk().person(), Lane.OPEN, null, null, false, List.of(told), List.of());
    var number = here(() -> incidents.register(registration).number());
    part =
        here(() -> access.authorize(town.manager(), number, Action.READ, Purpose.HANDLING))
            .parts(Action.READ)
            .getFirst();
    assertThat(owner()).isEqualTo(manager);
  }

  @Test
  void whoWasKeptOutGetsItBack() {
    accuse(manager);
    assertThat(owner()).isEqualTo(frank);
    acquit(manager);
    assertThat(owner()).isEqualTo(manager);
  }

  @Test
  void soDoesWhoeverItHadBeenGivenTo() {
    var deputy = here(() -> somebody("Dirk", OfficeKind.DEPUTY));
    give(manager, deputy);
    accuse(town.otherCouncillor().person());
    assertThat(owner()).isEqualTo(town.clerk().person());
    acquit(town.otherCouncillor().person());
    assertThat(owner()).isEqualTo(deputy);
  }

  @Test
  void whoWasNamedSinceKeepsIt() {
    var deputy = here(() -> somebody("Dirk", OfficeKind.DEPUTY));
    accuse(manager);
    give(frank, deputy);
    acquit(manager);
    assertThat(owner()).isEqualTo(deputy);
  }

  @Test
  void whomAnotherAccusationKeepsOutGetsItBackWhenThatIsTakenBackToo() {
    var other = town.otherCouncillor().person();
    accuse(manager);
    accuse(other);
    acquit(other);
    assertThat(owner()).isEqualTo(frank);
    acquit(manager);
    assertThat(owner()).isEqualTo(manager);
  }

  // ---- how a situation is reached

  private PersonId somebody(String name, OfficeKind kind) {
    var mail = ReportGround.mail(town.organisation().slug(), name);
    var id = people.add(name, mail, Locale.of("nl")).id();
    people.addOffice(id, kind, BodyKind.ORGANISATION, LONG_AGO);
    return id;
  }

  private void accuse(PersonId person) {
    here(() -> cases.accuse(part.incident(), person));
  }

  private void acquit(PersonId person) {
    here(() -> liftedBlocks.removeAccusation(part.incident(), person));
  }

  private void give(PersonId from, PersonId to) {
    assertThat(here(() -> cases.assign(part.id(), from, to))).isTrue();
  }

  private PersonId owner() {
    return here(() -> cases.getPart(part.id()).owner());
  }

  private <T> T here(Supplier<T> work) {
    return CurrentOrganisation.callIn(
        town.organisation().id(), () -> transactions.execute(s -> work.get()));
  }
}
