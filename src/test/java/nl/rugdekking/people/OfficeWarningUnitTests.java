// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.OfficeWarning.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeWarningUnitTests {

  private static final PersonId ILSE = new PersonId(new UUID(0, 1));
  private static final PersonId THIJS = new PersonId(new UUID(0, 2));

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final List<HeldOffice> held = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "CONFIDENTIAL_ADVISER, CASE_OWNER, ADVISER_HANDLES",
    "CONFIDENTIAL_ADVISER, COORDINATOR, ADVISER_HANDLES",
    "CONFIDENTIAL_ADVISER, CARE_GIVER, ADVISER_CARES",
    "CARE_GIVER, RESPONSIBLE, CARE_DECIDES",
    "PRIVACY_OFFICER, COORDINATOR, PRIVACY_CONTROLS_SELF",
    "PRIVACY_OFFICER, ADMINISTRATOR, PRIVACY_CONTROLS_SELF",
    "ADMINISTRATOR, CASE_OWNER, ADMINISTRATOR_HANDLES",
    "ADMINISTRATOR, CONFIDENTIAL_ADVISER, ADMINISTRATOR_HANDLES",
    "FALLBACK, RESPONSIBLE, FALLBACK_KEPT_OUT",
    "FALLBACK, COORDINATOR, FALLBACK_KEPT_OUT",
  })
  void whatBitesInOnePersonIsSaidAndNotInTwo(OfficeKind one, OfficeKind other, Kind warning) {
    give(ILSE, one, null);
    give(THIJS, other, null);
    assertThat(combinations()).isEmpty();

    give(ILSE, other, null);
    assertThat(combinations()).containsExactly(new OfficeWarning(warning, ILSE, null, null));
  }

  @Test
  void whoHandlesAndAnswersForTheSameBodyIsLookedAfterByNobody() {
    give(ILSE, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    give(ILSE, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
    assertThat(combinations()).isEmpty();

    give(ILSE, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    assertThat(combinations())
        .containsExactly(new OfficeWarning(Kind.OWNER_ANSWERS, ILSE, null, BodyKind.COUNCIL));
  }

  @Test
  void whoIsTheirOwnDeputyLeavesNobodyToTakeOver() {
    give(ILSE, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    give(ILSE, OfficeKind.DEPUTY, BodyKind.ORGANISATION);
    assertThat(combinations()).isEmpty();

    give(ILSE, OfficeKind.DEPUTY, BodyKind.COUNCIL);
    assertThat(combinations())
        .containsExactly(new OfficeWarning(Kind.OWN_DEPUTY, ILSE, null, BodyKind.COUNCIL));
  }

  @Test
  void saysWhatIsMissingForWhichBody() {
    give(ILSE, OfficeKind.CASE_OWNER, null);
    give(ILSE, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    give(THIJS, OfficeKind.DEPUTY, BodyKind.COUNCIL);
    give(THIJS, OfficeKind.FALLBACK, null);
    var others = List.of(BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.ORGANISATION);
    assertThat(missing(OfficeKind.CASE_OWNER)).isEmpty();
    assertThat(missing(OfficeKind.RESPONSIBLE)).isEqualTo(others);
    assertThat(missing(OfficeKind.DEPUTY)).isEqualTo(others);
    // who stands under the top does not take over from it
    assertThat(missing(OfficeKind.FALLBACK)).containsExactly(BodyKind.values());
    for (var kind :
        List.of(OfficeKind.COORDINATOR, OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.DUTY_OFFICER)) {
      assertThat(missing(kind)).hasSize(1).containsOnlyNulls();
    }

    give(new PersonId(new UUID(0, 3)), OfficeKind.FALLBACK, BodyKind.MAYOR);
    assertThat(missing(OfficeKind.FALLBACK))
        .containsExactly(BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.ORGANISATION);
  }

  @Test
  void neitherOfTheTwoOfficesIsGivenBesideTheOther() {
    var fallback = new Office(ILSE, OfficeKind.FALLBACK, null);
    var owner = new Office(ILSE, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    assertThat(FallbackCheck.leavesNobody(List.of(fallback), owner)).isTrue();
    assertThat(FallbackCheck.leavesNobody(List.of(owner), fallback)).isTrue();
    assertThat(FallbackCheck.leavesNobody(List.of(), fallback)).isFalse();
    assertThat(FallbackCheck.leavesNobody(List.of(), owner)).isFalse();

    // another one for one body only does not take over for the others
    var other = new Office(THIJS, OfficeKind.FALLBACK, BodyKind.COUNCIL);
    assertThat(FallbackCheck.leavesNobody(List.of(fallback, other), owner)).isTrue();
    var everywhere = new Office(THIJS, OfficeKind.FALLBACK, null);
    assertThat(FallbackCheck.leavesNobody(List.of(fallback, everywhere), owner)).isFalse();

    assertThat(FallbackCheck.leavesNoFallback(List.of(fallback, other), other)).isFalse();
    assertThat(FallbackCheck.leavesNoFallback(List.of(fallback, owner, other), other)).isTrue();
    assertThat(FallbackCheck.leavesNoFallback(List.of(fallback), fallback)).isTrue();
  }

  @Test
  void whoBeginsLaterTakesOverFromNobodyBefore() {
    var today = LocalDate.of(2026, 11, 1);
    var fallback = new Office(ILSE, OfficeKind.FALLBACK, null);
    var owner = new Office(ILSE, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    var now = new HeldOffice(UUID.randomUUID(), fallback, LocalDate.of(2026, 1, 1), null);
    var next = new Office(THIJS, OfficeKind.FALLBACK, null);
    var later = new HeldOffice(UUID.randomUUID(), next, today.plusDays(30), null);
    var held = List.of(now, later);
    assertThat(FallbackCheck.leavesNoFallback(held, fallback, today)).isTrue();
    assertThat(FallbackCheck.leavesNoFallback(held, next, today)).isFalse();
    assertThat(FallbackCheck.leavesNobody(held, owner, today)).isTrue();
    // from the day the next one begins it may be
    assertThat(FallbackCheck.leavesNobody(held, owner, today.plusDays(30))).isFalse();
    assertThat(FallbackCheck.leavesNoFallback(held, fallback, today.plusDays(30))).isFalse();
    // not where whoever begins comes to stand under the top on a later day
    var under = new Office(THIJS, OfficeKind.DEPUTY, BodyKind.MAYOR);
    var both =
        List.of(now, later, new HeldOffice(UUID.randomUUID(), under, today.plusDays(60), null));
    assertThat(FallbackCheck.leavesNoFallback(both, fallback, today.plusDays(30))).isTrue();
  }

  @Test
  void aFallbackWithAnAccountOfTheOrganisationIsNotOutside() {
    give(ILSE, OfficeKind.FALLBACK, null);
    assertThat(combinations()).isEmpty();
    assertThat(OfficeWarning.of(held, facts(Set.of(THIJS))))
        .contains(new OfficeWarning(Kind.FALLBACK_INSIDE, ILSE, null, null));
  }

  @Test
  void oneCoordinatorIsTooFew() {
    give(ILSE, OfficeKind.COORDINATOR, BodyKind.COUNCIL);
    give(ILSE, OfficeKind.COORDINATOR, BodyKind.ORGANISATION);
    var alone = new OfficeWarning(Kind.ONE_COORDINATOR, ILSE, null, null);
    assertThat(OfficeWarning.of(held, facts(outside(held)))).containsOnlyOnce(alone);

    give(THIJS, OfficeKind.COORDINATOR, null);
    assertThat(OfficeWarning.of(held, facts(outside(held))))
        .extracting(OfficeWarning::kind)
        .doesNotContain(Kind.ONE_COORDINATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "CASE_OWNER, COUNCIL, true",
    "RESPONSIBLE, COUNCIL, true",
    "DEPUTY, , true",
    "DUTY_OFFICER, , true",
    "COORDINATOR, COUNCIL, true",
    "EMPLOYER, COUNCIL, true",
    "DEPUTY, MAYOR, false",
    "RESPONSIBLE, EXECUTIVE, false",
    "PRIVACY_OFFICER, , false",
  })
  void whoIsInTheExecutiveHasNoRoleForTheCouncil(
      OfficeKind kind, @Nullable BodyKind body, boolean warned) {
    give(ILSE, kind, body);
    var warning = new OfficeWarning(Kind.EXECUTIVE_FOR_COUNCIL, ILSE, null, body);
    var facts = new OfficeWarning.Facts(Set.of(ILSE), Set.of(ILSE), Set.of(), Set.of(), TODAY);
    assertThat(OfficeWarning.of(held, facts).contains(warning)).isEqualTo(warned);
    assertThat(combinations()).doesNotContain(warning);
  }

  @ParameterizedTest
  @CsvSource({
    "DEPUTY, COUNCIL, true",
    "RESPONSIBLE, , true",
    "CASE_OWNER, COUNCIL, true",
    "EMPLOYER, COUNCIL, false",
    "DEPUTY, MAYOR, false",
    "COORDINATOR, , false",
  })
  void ofACouncillorWhoWouldReadWhatHappensToOthersIsWarned(
      OfficeKind kind, @Nullable BodyKind body, boolean warned) {
    give(ILSE, kind, body);
    var warning = new OfficeWarning(Kind.COUNCILLOR_FOR_COUNCIL, ILSE, null, body);
    var facts = new OfficeWarning.Facts(Set.of(ILSE), Set.of(), Set.of(ILSE), Set.of(), TODAY);
    assertThat(OfficeWarning.of(held, facts).contains(warning)).isEqualTo(warned);
    assertThat(combinations()).doesNotContain(warning);
  }

  @Test
  void ofTheSecretaryWhoWouldReadWhatHappensToCouncillorsIsWarned() {
    give(ILSE, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    var warning = new OfficeWarning(Kind.SECRETARY_FOR_COUNCIL, ILSE, null, BodyKind.COUNCIL);
    var facts = new OfficeWarning.Facts(Set.of(), Set.of(), Set.of(), Set.of(ILSE), TODAY);
    assertThat(OfficeWarning.of(held, facts)).contains(warning);
    assertThat(combinations()).doesNotContain(warning);
  }

  @ParameterizedTest
  @CsvSource({"30, OUTSIDE_ENDS_SOON", "31, ", ", OUTSIDE_WITHOUT_END"})
  void ofSomebodyFromOutsideTheLastDayIsWatched(@Nullable Integer days, @Nullable Kind warned) {
    var until = days == null ? null : TODAY.plusDays(days);
    var office = new Office(ILSE, OfficeKind.FALLBACK, null);
    var ending = List.of(new HeldOffice(UUID.randomUUID(), office, TODAY, until));
    var found =
        OfficeWarning.of(ending, facts(Set.of(ILSE))).stream()
            .map(OfficeWarning::kind)
            .filter(kind -> kind != Kind.MISSING)
            .toList();
    assertThat(found).isEqualTo(warned == null ? List.of() : List.of(warned));
    // who works here need no last day
    assertThat(OfficeWarning.of(ending, facts(Set.of())))
        .extracting(OfficeWarning::kind)
        .doesNotContain(Kind.OUTSIDE_ENDS_SOON, Kind.OUTSIDE_WITHOUT_END);
  }

  private static OfficeWarning.Facts facts(Set<PersonId> outside) {
    return new OfficeWarning.Facts(outside, Set.of(), Set.of(), Set.of(), TODAY);
  }

  private static Set<PersonId> outside(List<HeldOffice> held) {
    return held.stream().map(HeldOffice::person).collect(Collectors.toSet());
  }

  private void give(PersonId person, OfficeKind kind, @Nullable BodyKind body) {
    held.add(
        new HeldOffice(
            UUID.randomUUID(),
            new Office(person, kind, body),
            LocalDate.of(2026, 1, 1),
            TODAY.plusYears(1)));
  }

  private List<OfficeWarning> combinations() {
    return OfficeWarning.of(held, facts(outside(held))).stream()
        .filter(found -> found.kind() != Kind.MISSING && found.kind() != Kind.ONE_COORDINATOR)
        .toList();
  }

  private List<@Nullable BodyKind> missing(OfficeKind kind) {
    var bodies = new ArrayList<@Nullable BodyKind>();
    OfficeWarning.of(held, facts(outside(held))).stream()
        .filter(found -> found.missing() == kind)
        .forEach(found -> bodies.add(found.body()));
    return bodies;
  }
}
