// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.DocumentTable;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A municipality in which everybody is named hands each case to whom docs/access.md says. */
class WhoDecidesModuleTests extends NamedTown {

  static List<Map<String, String>> rows() {
    return DocumentTable.rows("docs/access.md", "deciding");
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

  private static Set<String> named(String cell) {
    return cell.equals(NOBODY)
        ? Set.of()
        : Arrays.stream(cell.split(", ")).collect(Collectors.toSet());
  }

  private static String cell(Map<String, String> row, String heading) {
    return Objects.requireNonNull(row.get(heading), heading);
  }
}
