// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.OfficeWarning.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionUnitTests {

  private static final PersonId ILSE = new PersonId(new UUID(0, 1));
  private static final PersonId THIJS = new PersonId(new UUID(0, 2));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final List<HeldOffice> held = new ArrayList<>();
  private Set<PersonId> maySignIn = Set.of(ILSE, THIJS);

  @Test
  void anAdministratorFollowsWhoCanSignInTodayAndStays() {
    var only = give(ILSE, OfficeKind.ADMINISTRATOR, null, TODAY, null);
    assertThat(vacanciesWithout(only)).containsExactly(OfficeKind.ADMINISTRATOR);
    assertThat(succession().findOnlyAdministrator()).contains(ILSE);

    give(THIJS, OfficeKind.ADMINISTRATOR, null, TODAY.plusDays(1), null);
    assertThat(vacanciesWithout(only)).containsExactly(OfficeKind.ADMINISTRATOR);

    held.removeLast();
    give(THIJS, OfficeKind.ADMINISTRATOR, null, TODAY, TODAY.plusDays(1));
    assertThat(vacanciesWithout(only)).containsExactly(OfficeKind.ADMINISTRATOR);

    held.removeLast();
    give(THIJS, OfficeKind.ADMINISTRATOR, null, TODAY, null);
    maySignIn = Set.of(ILSE);
    assertThat(vacanciesWithout(only)).containsExactly(OfficeKind.ADMINISTRATOR);
    assertThat(succession().findOnlyAdministrator()).contains(ILSE);

    maySignIn = Set.of(ILSE, THIJS);
    assertThat(vacanciesWithout(only)).isEmpty();
    assertThat(succession().findOnlyAdministrator()).isEmpty();
  }

  @Test
  void aRoleIsVacantForTheBodiesThatNobodyElseHasItFor() {
    var everywhere = give(ILSE, OfficeKind.RESPONSIBLE, null, TODAY, null);
    give(THIJS, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, TODAY, null);

    assertThat(succession().listVacanciesWithout(everywhere))
        .extracting(OfficeWarning::body)
        .containsExactlyInAnyOrder(BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.ORGANISATION);
  }

  @Test
  void whoLeavesGivesUpAllTheirRolesAndWhatWasMissingAlreadyIsNotSaidAgain() {
    give(ILSE, OfficeKind.COORDINATOR, null, TODAY, null);
    give(ILSE, OfficeKind.DUTY_OFFICER, null, TODAY, null);
    give(THIJS, OfficeKind.DUTY_OFFICER, null, TODAY, null);

    assertThat(succession().listVacanciesWithout(ILSE))
        .containsExactly(new OfficeWarning(Kind.MISSING, null, OfficeKind.COORDINATOR, null));
    assertThat(succession().listVacanciesWithout(THIJS)).isEmpty();
  }

  private HeldOffice give(
      PersonId person,
      OfficeKind kind,
      @Nullable BodyKind body,
      LocalDate from,
      @Nullable LocalDate until) {
    var given = new HeldOffice(UUID.randomUUID(), new Office(person, kind, body), from, until);
    held.add(given);
    return given;
  }

  private List<OfficeKind> vacanciesWithout(HeldOffice ended) {
    return succession().listVacanciesWithout(ended).stream()
        .map(OfficeWarning::missing)
        .filter(Objects::nonNull)
        .toList();
  }

  private Succession succession() {
    return new Succession(List.copyOf(held), maySignIn, TODAY);
  }
}
