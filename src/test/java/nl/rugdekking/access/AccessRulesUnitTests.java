// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseFile.Relation;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

// More than 300 lines, because each cell of the tables is reached by a situation of its own.
/** The rules say what docs/access.md says, cell by cell. */
class AccessRulesUnitTests {

  private static final PersonId ME = new PersonId(new UUID(1, 1));
  private static final IncidentId INCIDENT = new IncidentId(new UUID(2, 2));
  private static final PartId PART = new PartId(new UUID(3, 3));
  private static final String LEFT = ", who left";
  private static final BodyKind BODY = BodyKind.COUNCIL;

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
    assertThat(RelationKind.values()).hasSize(4);
    assertThat(text)
        .contains(
            "affected", "trusted by the affected", "reporter", "accused", "called because of");
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
      assertThat(AccessRules.roles(new ViewerAuthority(ME, offices, true, standsIn), file, part))
          .as(column)
          .isEmpty();
    }
  }

  @Test
  void untilTheOwnersDayOnlyPartiesReadWhatWasReportedOnSomebodysBehalf() {
    for (var column : AccessDocument.columns()) {
      for (var relation : AccessDocument.relations().keySet()) {
        for (var situation : situations(relation, column)) {
          var held =
              new Situation(
                  heldUntil(situation.part()),
                  situation.offices(),
                  situation.relations(),
                  situation.standsIn(),
                  situation.kept(),
                  situation.serves());
          assertThat(roles(held, Set.of()))
              .as("%s %s", relation, column)
              .allMatch(role -> role.isParty() || role == CaseRole.DUTY_OFFICER);
        }
      }
    }
  }

  private static CasePart heldUntil(CasePart part) {
    return new CasePart(
        part.id(),
        part.incident(),
        part.affected(),
        part.body(),
        part.lane(),
        part.owner(),
        part.coordinatorReads(),
        part.nameWithheld(),
        part.escalated(),
        part.open(),
        part.openedAt(),
        part.continued(),
        Instant.MAX);
  }

  private static final PersonId AWAY = new PersonId(new UUID(8, 8));

  private static List<Office> held(PersonId person) {
    return Arrays.stream(OfficeKind.values()).map(kind -> new Office(person, kind, BODY)).toList();
  }

  /**
   * @param kept whom the rules keep from it besides
   */
  private record Situation(
      CasePart part,
      List<Office> offices,
      List<Relation> relations,
      DelegatedOffices standsIn,
      Set<PersonId> kept,
      boolean serves) {

    Situation(
        CasePart part,
        List<Office> offices,
        List<Relation> relations,
        DelegatedOffices standsIn,
        Set<PersonId> kept) {
      this(part, offices, relations, standsIn, kept, true);
    }

    Situation left() {
      return new Situation(part, offices, relations, standsIn, kept, false);
    }

    Situation(CasePart part, List<Office> offices, List<Relation> relations) {
      this(part, offices, relations, DelegatedOffices.NONE, Set.of());
    }
  }

  private static Set<CaseRole> roles(Situation situation, Set<PersonId> blocked) {
    var file =
        new CaseFile(
            List.of(INCIDENT),
            "2026-ABCD",
            List.of(situation.part()),
            situation.relations(),
            Stream.concat(blocked.stream(), situation.kept().stream()).collect(Collectors.toSet()));
    var who =
        new ViewerAuthority(ME, situation.offices(), situation.serves(), situation.standsIn());
    return AccessRules.roles(who, file, situation.part());
  }

  // Each relation in every form it has: an office for this body, and for the whole organisation.
  private static List<Situation> situations(String relation, String column) {
    return column.equals("escalated")
        ? Arrays.stream(Lane.values())
            .flatMap(lane -> inLane(relation, "escalated " + lane).stream())
            .toList()
        : inLane(relation, column);
  }

  private static List<Situation> inLane(String relation, String column) {
    if (relation.endsWith(LEFT)) {
      var before = relation.substring(0, relation.length() - LEFT.length());
      return inLane(before, column).stream().map(Situation::left).toList();
    }
    if (relation.startsWith("stands in for ")) {
      return List.of(standingIn(relation.substring("stands in for ".length()), column));
    }
    if (relation.startsWith("office ")) {
      return offices(relation.substring("office ".length()), column);
    }
    var plain = part(column, null, null, true);
    return List.of(
        switch (relation) {
          case "affected" -> new Situation(part(column, ME, null, true), List.of(), List.of());
          case "given to handle" ->
              new Situation(part(column, null, ME, true), List.of(), List.of());
          case "trusted by the affected" -> related(plain, RelationKind.TRUSTED, PART);
          case "trusted by another affected" ->
              related(plain, RelationKind.TRUSTED, new PartId(new UUID(4, 4)));
          case "reporter" -> related(plain, RelationKind.REPORTER, null);
          case "reporter of another report" ->
              new Situation(
                  plain,
                  List.of(),
                  List.of(
                      new Relation(
                          ME, RelationKind.REPORTER, new IncidentId(new UUID(5, 5)), null)));
          case "accused" -> related(plain, RelationKind.ACCUSED, null);
          case "called because of danger" -> related(plain, RelationKind.CALLED, PART);
          case "called for another part" ->
              related(plain, RelationKind.CALLED, new PartId(new UUID(4, 4)));
          case "nothing" -> new Situation(plain, List.of(), List.of());
          default -> throw new IllegalStateException("Unknown relation " + relation);
        });
  }

  private static Situation standingIn(String whom, String column) {
    var away = Set.of(AWAY);
    return switch (whom) {
      case "who was given it to handle" -> standingIn(column, AWAY, List.of(), Set.of());
      case "somebody kept from it" -> standingIn(column, AWAY, held(AWAY), away);
      case "any other office" ->
          standingIn(
              column,
              null,
              held(AWAY).stream()
                  .filter(office -> !DelegatedOffices.KINDS.contains(office.kind()))
                  .toList(),
              Set.of());
      default ->
          standingIn(
              column, null, List.of(new Office(AWAY, OfficeKind.valueOf(whom), BODY)), Set.of());
    };
  }

  private static Situation standingIn(
      String column, @Nullable PersonId owner, List<Office> lent, Set<PersonId> kept) {
    return new Situation(
        part(column, null, owner, true),
        List.of(),
        List.of(),
        DelegatedOffices.select(Set.of(AWAY), lent),
        kept);
  }

  private static Situation related(CasePart part, RelationKind kind, @Nullable PartId of) {
    return new Situation(part, List.of(), List.of(new Relation(ME, kind, INCIDENT, of)));
  }

  private static List<Situation> offices(String said, String column) {
    if (said.equals("for another body")) {
      return Arrays.stream(OfficeKind.values())
          .map(kind -> held(part(column, null, null, true), kind, BodyKind.MAYOR))
          .toList();
    }
    var words = said.split(", ");
    var reads = words.length == 1 || words[1].equals("may read");
    var part = part(column, null, null, reads);
    var kind = OfficeKind.valueOf(words[0]);
    return List.of(held(part, kind, BODY), held(part, kind, null));
  }

  private static Situation held(CasePart part, OfficeKind kind, @Nullable BodyKind body) {
    return new Situation(part, List.of(new Office(ME, kind, body)), List.of());
  }

  private static CasePart part(
      String column, @Nullable PersonId affected, @Nullable PersonId owner, boolean reads) {
    var escalated = column.startsWith("escalated");
    var lane = column.substring(column.indexOf(' ') + 1);
    return new CasePart(
        PART,
        INCIDENT,
        affected,
        BODY,
        lane.equals("escalated") ? Lane.OPEN : Lane.valueOf(lane),
        owner,
        reads,
        false,
        escalated,
        true,
        Instant.EPOCH,
        false,
        null);
  }
}
