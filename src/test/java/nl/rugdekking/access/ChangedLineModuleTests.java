// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.junit.jupiter.api.Test;

/** Who decides on a case is looked up anew when people, or what is known of the case, change. */
class ChangedLineModuleTests extends NamedTown {

  @Test
  void whoComesIntoTheExecutiveHandsOverWhatIsTheCouncils() {
    var part = open(Lane.OPEN, "councillor", NOBODY);
    var ofTheMayor = open(Lane.OPEN, "mayor", NOBODY);
    in(() -> cases.assign(ofTheMayor.id(), person("secretary"), person("clerk")));
    assertThat(in(unassigned::list)).isEmpty();
    in(
        () -> {
          var position = new Position(person("clerk"), BodyKind.EXECUTIVE, "alderman", null);
          people.addPosition(position, LONG_AGO, null);
          return true;
        });

    assertThat(in(unassigned::list)).containsExactly(part.id());
    var given = in(() -> unassigned.assignHandler(part.id()));
    assertThat(given).get().returns(true, UnassignedParts.AssignedPart::predecessorLeft);
    assertThat(owner(part)).isEqualTo("mayor");
    assertThat(readers(part)).containsExactly("deputy clerk");
    assertThat(owner(ofTheMayor)).isEqualTo("clerk");
    assertThat(in(unassigned::list)).isEmpty();
  }

  @Test
  void aCaseJoinedToOneAboutTheClerkLeavesTheLineInside() {
    for (var lane : List.of(Lane.OPEN, Lane.ANONYMOUS)) {
      var part = open(lane, "staff", "colleague");
      var before = owner(part);
      var aboutTheClerk = open(lane, "councillor", "clerk");
      in(() -> cases.join(part.incident(), aboutTheClerk.incident()));
      assertThat(owner(part)).isEqualTo(owner(aboutTheClerk)).isNotEqualTo(before);
      in(
          () -> {
            cases.separate(part.incident(), aboutTheClerk.incident());
            return true;
          });
      assertThat(owner(part)).isEqualTo(before);
    }
  }

  @Test
  void whatOneAccusationDecidesStaysSoWhenAnotherIsTakenBack() {
    var part = open(Lane.OPEN, "staff", "colleague");
    assertThat(owner(part)).isEqualTo("personnel adviser");
    for (var accused : List.of("clerk", "other councillor")) {
      in(() -> cases.accuse(part.incident(), person("colleague")));
      in(() -> cases.accuse(part.incident(), person(accused)));
      var deciding = owner(part);
      assertThat(deciding).isEqualTo(accused.equals("clerk") ? "chair" : "clerk");
      in(() -> removal.removeAccusation(part.incident(), person("colleague")));
      assertThat(owner(part)).isEqualTo(deciding);
      in(() -> removal.removeAccusation(part.incident(), person(accused)));
      assertThat(owner(part)).isEqualTo("personnel adviser");
    }
  }

  @Test
  void familyAndFormerHoldersDirectNobody() {
    in(
        () -> {
          add("family of the mayor", BodyKind.MAYOR, "family", null);
          add("family of an alderman", BodyKind.EXECUTIVE, "family", null);
          add("former alderman", BodyKind.EXECUTIVE, "former-holder", null);
          return true;
        });
    assertThat(owner(open(Lane.OPEN, "secretary", NOBODY))).isEqualTo("mayor");
    assertThat(owner(open(Lane.OPEN, "councillor", "family of the mayor"))).isEqualTo("clerk");
    for (var accused : List.of("family of an alderman", "former alderman")) {
      assertThat(owner(open(Lane.OPEN, "staff", accused))).isEqualTo("personnel adviser");
    }
    var executive = in(() -> people.filterInExecutive(persons.values()));
    assertThat(executive).containsExactlyInAnyOrder(person("alderman"), person("deputy mayor"));
    // what happens to them belongs to the body all the same
    assertThat(owner(open(Lane.OPEN, "former alderman", NOBODY))).isEqualTo("secretary");
  }

  @Test
  void theChairIsCalledSoWhoeverIsAffected() {
    for (var affected : List.of("clerk", "staff", "alderman")) {
      var accused = affected.equals("clerk") ? NOBODY : "clerk";
      var part = open(Lane.OPEN, affected, accused);
      assertThat(in(() -> access.readers(part)))
          .extracting(Reader::word)
          .as(affected)
          .containsExactlyInAnyOrder("EMPLOYER", "FALLBACK");
    }
  }

  @Test
  void nobodyDecidesToActOnWhatWasToldInConfidence() {
    assertThat(overruling(Lane.CONFIDENTIAL)).isEmpty();
    assertThat(overruling(Lane.OPEN)).containsExactly(person("secretary"));
    assertThat(overruling(Lane.ANONYMOUS)).containsExactly(person("coordinator"));
  }

  private List<PersonId> overruling(Lane lane) {
    var part = open(lane, "staff", NOBODY);
    return in(() -> access.readers(part, Action.OVERRULE)).stream().map(Reader::person).toList();
  }
}
