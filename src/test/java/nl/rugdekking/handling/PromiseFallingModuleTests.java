// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The policy gives promises away; and a promise falls back when its owner may not keep it. */
class PromiseFallingModuleTests extends PromiseGivingScene {

  @Autowired Policies policies;
  @Autowired Organisations organisations;

  @Test
  void fallsBackWhenItsOwnerIsAccused() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    var incident = part().part().incident();
    run(() -> transactions.executeWithoutResult(status -> cases.accuse(incident, carer.person())));
    assertThat(may(carer, Action.KEEP_GIVEN)).as("at once").isFalse();
    runWork("offices");
    assertFallen();
  }

  @Test
  void fallsBackWhenItsOwnerIsAway() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    Database.change(
        "delete from work_due where organisation_id = '%s'"
            .formatted(town.organisation().id().value()));
    run(() -> standIn(carer, town.manager()));
    assertThat(texts("select kind from work_due where organisation_id = '%s'"))
        .containsExactly("offices");
    runWork("offices");
    assertFallen();
  }

  @Test
  void fallsBackWhenItsOwnerLeft() {
    give(PromiseKind.AFTERCARE, carer, null);
    Database.change(
        "update position set ended_on = current_date - 1 where person_id = '"
            + carer.person().value()
            + "'");
    Database.change(
        "update office set ended_on = current_date - 1 where person_id = '"
            + carer.person().value()
            + "'");
    runWork("offices");
    assertFallen();
  }

  private void assertFallen() {
    assertThat(ownerOf(number, PromiseKind.AFTERCARE)).isNull();
    assertThat(tasksOf(carer)).isEmpty();
    assertThat(timeline(councillor))
        .extracting(CaseView.Line::kind)
        .contains(CaseEntryKind.PROMISE_FALLEN);
    assertThat(letters(clerk.person().value())).contains("task-due /incidenten/" + number);
  }

  private List<String> letters(UUID person) {
    return texts(
            "select template || ' ' || path from outbox where organisation_id = '%s' and person = '"
                .concat(person.toString())
                .concat("'"))
        .stream()
        .map(letter -> letter.replace("/" + town.organisation().slug(), ""))
        .toList();
  }

  @Test
  void goesToTheNextHolderOfTheOffice() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    var next = hold(town.manager(), OfficeKind.CARE_GIVER, BodyKind.COUNCIL);
    Database.change(
        "update office set ended_on = current_date - 1 where kind = 'CARE_GIVER' and person_id = '"
            + carer.person().value()
            + "'");
    runWork("offices");
    assertThat(ownerOf(number, PromiseKind.AFTERCARE)).isEqualTo(next.person());
    assertThat(letters(next.person().value())).contains("task-due /taken");
  }

  @Test
  void thePolicyGivesItToWhoHoldsTheOffice() {
    adopt(OfficeKind.CARE_GIVER);
    assertThat(ownerOf(number, PromiseKind.AFTERCARE)).as("made before").isNull();
    var later = reported(town.otherCouncillor());
    assertThat(ownerOf(later, PromiseKind.AFTERCARE)).isEqualTo(carer.person());
    assertThat(ownerOf(later, PromiseKind.DAMAGE)).isNull();
    assertThat(letters(carer.person().value())).containsExactly("task-due /taken");
  }

  @Test
  void whereNobodyHoldsTheOfficeWhoeverHandlesThePartOwesIt() {
    adopt(OfficeKind.INSURANCE);
    var later = reported(town.otherCouncillor());
    assertThat(ownerOf(later, PromiseKind.AFTERCARE)).isNull();
    assertThat(tasksOf(clerk))
        .anyMatch(
            task ->
                task.address()
                    .contains(promise(later, PromiseKind.AFTERCARE).id().value().toString()));
  }

  private void adopt(@Nullable OfficeKind owner) {
    run(
        () -> {
          var now = organisations.structure().policy(BodyKind.COUNCIL);
          Map<PromiseKind, Policy.PromiseTerms> promises = new HashMap<>(now.promises());
          promises.computeIfPresent(PromiseKind.AFTERCARE, (kind, terms) -> terms.ownedBy(owner));
          var next =
              new Policy(
                  UUID.randomUUID(),
                  now.body(),
                  now.version() + 1,
                  policies.today(),
                  now.coordinatorReads(),
                  now.keeping(),
                  now.repeatMonths(),
                  now.banMonths(),
                  now.urgentForms(),
                  promises);
          assertThat(policies.adopt(clerk.person(), next)).isPresent();
        });
  }

  @Test
  void remindersGoToItsOwnerAndOnceLateToWhoHandlesThePartToo() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    Database.change("delete from outbox where person = '" + carer.person().value() + "'");
    remind("REMIND");
    assertThat(letters(carer.person().value())).containsExactly("task-soon /taken");
    assertThat(letters(clerk.person().value())).noneMatch(letter -> letter.startsWith("task-soon"));
    makeLate(PromiseKind.AFTERCARE);
    remind("LATE");
    assertThat(letters(carer.person().value())).contains("task-late /taken");
    assertThat(letters(clerk.person().value())).contains("task-late /incidenten/" + number);
  }

  private void remind(String step) {
    Database.change(
        "update promise set nudge = '%s', nudge_at = now() - interval '1 minute' where id = '%s'"
            .formatted(step, promise(PromiseKind.AFTERCARE).id().value()));
    runWork("promise");
  }
}
