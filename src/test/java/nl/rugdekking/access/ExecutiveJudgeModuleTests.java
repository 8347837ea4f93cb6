// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.DocumentTable;
import nl.rugdekking.access.CasePart.Judge;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who judges a case that touches the executive: named beforehand, or by somebody's word. */
class ExecutiveJudgeModuleTests extends NamedTown {

  @Autowired OrganisationDecisions decisions;
  @Autowired OutsideHandling outside;

  static List<Map<String, String>> rows() {
    return DocumentTable.rows("docs/access.md", "clerk-with-mayor");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theClerkJudgesWithTheMayorWhereThatWasDecided(Map<String, String> row) {
    decide(true);
    for (var lane : Lane.values()) {
      var part = open(lane, cell(row, "affected"), cell(row, "accused"));
      assertThat(owner(part)).as("%s", lane).isEqualTo(cell(row, lane.name()));
    }
    var open = open(Lane.OPEN, cell(row, "affected"), cell(row, "accused"));
    assertThat(readers(open)).isEqualTo(named(cell(row, "reads along")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anAccusationOfLaterLeadsThereTooAndTakenBackItLeadsBack(Map<String, String> row) {
    decide(true);
    var part = open(Lane.OPEN, cell(row, "affected"), NOBODY);
    var before = owner(part);
    var reading = readers(part);
    in(() -> cases.accuse(part.incident(), person(cell(row, "accused"))));
    assertThat(owner(part)).isEqualTo(cell(row, "OPEN"));
    assertThat(readers(part)).isEqualTo(named(cell(row, "reads along")));
    in(() -> removal.removeAccusation(part.incident(), person(cell(row, "accused"))));
    assertThat(owner(part)).isEqualTo(before);
    assertThat(readers(part)).isEqualTo(reading);
  }

  @Test
  void aRunningCaseKeepsItsJudge() {
    decide(true);
    var inside = open(Lane.OPEN, "staff", "alderman");
    decide(false);
    var elsewhere = open(Lane.OPEN, "staff", "alderman");
    for (var decided : List.of(false, true)) {
      decide(decided);
      in(() -> unassigned.replaceBlockedHandlers(inside.incident()));
      in(() -> unassigned.replaceBlockedHandlers(elsewhere.incident()));
      assertThat(owner(inside)).isEqualTo("clerk");
      assertThat(readers(inside)).containsExactly("mayor");
      assertThat(owner(elsewhere)).isEqualTo("outside");
    }
  }

  @Test
  void theMayorDecidesAfterNoAndTheClerkDoesNot() {
    decide(true);
    var part = open(Lane.OPEN, "staff", "alderman");
    assertThat(deciders(part)).containsExactly(person("mayor"));
    var council = open(Lane.OPEN, "councillor", "alderman");
    assertThat(deciders(council)).containsExactly(person("outside"));
  }

  @Test
  void whereTheMayorIsAccusedTooOutsideJudges() {
    decide(true);
    var part = open(Lane.OPEN, "staff", "alderman");
    in(() -> cases.accuse(part.incident(), person("mayor")));
    assertThat(owner(part)).isEqualTo("outside");
    assertThat(readers(part)).isEmpty();
  }

  @Test
  void theMayorJudgesForTheSecretaryOnlyWhileTheyAgree() {
    var part = open(Lane.OPEN, "secretary", "alderman");
    assertThat(mayMayorJudge(part)).isTrue();
    setJudge(part, Judge.MAYOR);
    assertThat(owner(part)).isEqualTo("mayor");
    assertThat(readers(part)).isEmpty();
    assertThat(deciders(part)).containsExactly(person("mayor"));
    in(() -> unassigned.replaceBlockedHandlers(part.incident()));
    assertThat(owner(part)).as("also after roles changed").isEqualTo("mayor");
    setJudge(part, null);
    assertThat(owner(part)).isEqualTo("outside");
    assertThat(readers(part)).isEmpty();
  }

  @Test
  void whenTheAccusationWasAMistakeTheOrdinaryLineHasTheCaseOfTheSecretary() {
    var part = open(Lane.OPEN, "secretary", NOBODY);
    var reading = readers(part);
    in(() -> cases.accuse(part.incident(), person("alderman")));
    setJudge(part, Judge.MAYOR);
    in(() -> removal.removeAccusation(part.incident(), person("alderman")));
    assertThat(owner(part)).isEqualTo("mayor");
    assertThat(readers(part)).isEqualTo(reading);
  }

  @Test
  void nobodyElseIsAskedWhetherTheMayorJudges() {
    assertThat(mayMayorJudge(open(Lane.OPEN, "staff", "alderman"))).isFalse();
    assertThat(mayMayorJudge(open(Lane.OPEN, "secretary", NOBODY))).isFalse();
    assertThat(mayMayorJudge(open(Lane.OPEN, "secretary", "mayor"))).isFalse();
    assertThat(mayMayorJudge(open(Lane.CONFIDENTIAL, "secretary", "alderman"))).isFalse();
  }

  @Test
  void whereTheExecutiveIsInvolvedOutsideHandlesItForGood() {
    var part = open(Lane.OPEN, "secretary", NOBODY);
    assertThat(owner(part)).isEqualTo("mayor");
    setJudge(part, Judge.OUTSIDE);
    assertThat(owner(part)).isEqualTo("outside");
    assertThat(readers(part)).isEmpty();
    in(() -> cases.accuse(part.incident(), person("colleague")));
    in(() -> removal.removeAccusation(part.incident(), person("colleague")));
    assertThat(owner(part)).isEqualTo("outside");
    assertThat(readers(part)).isEmpty();
  }

  @Test
  void nobodyInsideStandsInWhereOutsideAnswers() {
    var part = open(Lane.OPEN, "councillor", "alderman");
    in(
        () -> {
          give("secretary", OfficeKind.DEPUTY, BodyKind.COUNCIL);
          unassigned.replaceBlockedHandlers(part.incident());
          return true;
        });
    assertThat(readers(part)).containsExactly("outside");
  }

  private void decide(boolean clerkWithMayor) {
    var question = OpenQuestion.EXECUTIVE_JUDGE;
    var choice = clerkWithMayor ? Objects.requireNonNull(question.namedChoice()) : "";
    var day = LocalDate.of(2026, 1, 1);
    in(
        () -> {
          decisions.record(
              null,
              new OrganisationDecision(
                  question, clerkWithMayor, choice, "Zo besloten", "de raad", day));
          return true;
        });
  }

  private void setJudge(CasePart part, @Nullable Judge judge) {
    in(() -> outside.setJudge(cases.getPart(part.id()), judge));
  }

  private boolean mayMayorJudge(CasePart part) {
    return in(() -> outside.mayMayorJudge(cases.getPart(part.id())));
  }

  private Set<PersonId> deciders(CasePart part) {
    return in(
        () ->
            access.readers(cases.getPart(part.id()), Action.OVERRULE).stream()
                .map(Reader::person)
                .collect(Collectors.toSet()));
  }

  private static Set<String> named(String cell) {
    return cell.equals(NOBODY)
        ? Set.of()
        : Arrays.stream(cell.split(", ")).collect(Collectors.toSet());
  }

  private static String cell(Map<String, String> row, String heading) {
    return Objects.requireNonNull(row.get(heading), heading);
  }
}
