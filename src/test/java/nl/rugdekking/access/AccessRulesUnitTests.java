// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.access.AccessSituation.AWAY;
import static nl.rugdekking.access.AccessSituation.INCIDENT;
import static nl.rugdekking.access.AccessSituation.ME;
import static nl.rugdekking.access.AccessSituation.held;
import static nl.rugdekking.access.AccessSituation.inLane;
import static nl.rugdekking.access.AccessSituation.part;
import static nl.rugdekking.access.AccessSituation.roles;
import static nl.rugdekking.access.AccessSituation.situations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules say what docs/access.md says, cell by cell. */
class AccessRulesUnitTests {

  private static final Set<CaseRole> CALLED =
      EnumSet.of(CaseRole.DUTY_OFFICER, CaseRole.CALLED_IN_CONFIDENCE);

  static Stream<Arguments> cells() {
    return AccessDocument.relations().keySet().stream()
        .flatMap(
            relation ->
                AccessDocument.columns().stream().map(column -> Arguments.of(relation, column)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aRelationGivesTheRoleOfTheTable(String relation, String column) {
    for (var situation : situations(relation, column)) {
      assertThat(roles(situation, Set.of()))
          .as("%s", situation)
          .isEqualTo(AccessDocument.roles(relation, column));
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aBlockLeavesOnlyWhatAPartyHasOfItsOwn(String relation, String column) {
    var parties =
        AccessDocument.roles(relation, column).stream()
            .filter(CaseRole::isParty)
            .collect(Collectors.toSet());
    for (var situation : situations(relation, column)) {
      assertThat(roles(situation, Set.of(ME))).as("%s", situation).isEqualTo(parties);
    }
  }

  @Test
  void aRoleMayDoWhatTheTableSays() {
    assertThat(AccessDocument.documentedActions()).isEqualTo(EnumSet.allOf(Action.class));
    var documented = AccessDocument.actions();
    for (var role : CaseRole.values()) {
      assertThat(
              Arrays.stream(Action.values())
                  .filter(action -> AccessRules.allows(role, action))
                  .collect(Collectors.toSet()))
          .as("%s", role)
          .isEqualTo(documented.get(role));
    }
  }

  @Test
  void everyOfficeAndEveryRelationStandsInTheTable() {
    var text = String.join("\n", AccessDocument.relations().keySet());
    for (var kind : OfficeKind.values()) {
      assertThat(text).contains("office " + kind.name());
    }
    assertThat(RelationKind.values()).hasSize(5);
    assertThat(text)
        .contains(
            "affected",
            "trusted by the affected",
            "reporter",
            "accused",
            "called because of",
            "given one promise");
    var headings = AccessDocument.relations().values().iterator().next().keySet();
    assertThat(headings).containsExactlyElementsOf(AccessDocument.columns());
  }

  @Test
  void whoeverIsAffectedHandlesNoPartOfIt() {
    var offices =
        Arrays.stream(OfficeKind.values()).map(kind -> new Office(ME, kind, null)).toList();
    for (var column : AccessDocument.columns()) {
      var part = part(column, new PersonId(new UUID(9, 9)), ME, true);
      var file = new CaseFile(List.of(INCIDENT), "2026-ABCD", List.of(part), List.of(), Set.of(ME));
      var standsIn = DelegatedOffices.select(Set.of(AWAY), held(AWAY));
      assertThat(
              AccessRules.roles(
                  new ViewerAuthority(ME, offices, true, false, false, standsIn), file, part))
          .as(column)
          .isEmpty();
    }
  }

  @Test
  void untilTheOwnersDayOnlyPartiesReadWhatWasReportedOnSomebodysBehalf() {
    for (var column : AccessDocument.columns()) {
      for (var relation : AccessDocument.relations().keySet()) {
        for (var situation : situations(relation, column)) {
          assertThat(roles(situation.held(), Set.of()))
              .as("%s %s", relation, column)
              .allMatch(role -> role.isParty() || CALLED.contains(role));
        }
      }
    }
  }

  @Test
  void theExecutiveOpensNothingOfTheCouncilByWhateverOffice() {
    for (var column : AccessDocument.columns()) {
      for (var kind : OfficeKind.values()) {
        for (var situation : inLane("office " + kind.name(), column)) {
          assertThat(roles(situation.inExecutive(), Set.of())).as("%s %s", kind, column).isEmpty();
        }
      }
      var called = inLane("called because of danger", column).getFirst().inExecutive();
      assertThat(roles(called, Set.of()))
          .isEqualTo(AccessDocument.roles("called because of danger", column));
      var lent = DelegatedOffices.select(Set.of(AWAY), held(AWAY)).exceptCouncil(true);
      assertThat(lent.mayBeUsedIn(part(column, null, AWAY, true), Set.of())).isFalse();
      var affected = inLane("affected, who reported it", column).getFirst().inExecutive();
      assertThat(roles(affected, Set.of()))
          .containsExactlyInAnyOrder(CaseRole.AFFECTED, CaseRole.REPORTER);
    }
  }
}
