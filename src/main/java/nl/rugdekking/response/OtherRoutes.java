// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Position;
import org.springframework.stereotype.Component;

/**
 * Lists the other ways that are open beside a case against a member of the executive, the mayor or
 * the secretary, such as a complaints committee. They are only information: nobody is sent there,
 * and the case goes on.
 */
@Component
public class OtherRoutes {

  private final People people;
  private final Organisations organisations;

  OtherRoutes(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  /** A way that is open beside the case. The message key is {@code response.other.<name>}. */
  public enum Route {
    COMPLAINTS_COMMITTEE,
    INTEGRITY_REPORT,
    KINGS_COMMISSIONER
  }

  /**
   * Returns the routes for a viewer who may read who is accused, while the part is open. In other
   * cases the list is empty.
   */
  public List<Route> list(CaseAccess access, PartId part) {
    var mayRead =
        access.may(Action.READ_SUBJECT, part) || access.may(Action.READ_OWN_SUBJECT, part);
    if (!mayRead || !access.part(part).open()) {
      return List.of();
    }
    var accused =
        access.accused().stream()
            .flatMap(person -> people.positions(person).stream())
            .filter(OtherRoutes::isAtTheTop)
            .toList();
    return accused.isEmpty() ? List.of() : list(organisations.current().kind(), accused);
  }

  private static boolean isAtTheTop(Position position) {
    return position.isExecutive() || position.isMayor() || position.isSecretary();
  }

  static List<Route> list(OrganisationKind kind, List<Position> accused) {
    return Stream.of(Route.values())
        .filter(route -> route != Route.KINGS_COMMISSIONER || hasCommissioner(kind, accused))
        .toList();
  }

  // The King's Commissioner looks at administrators of a municipality or province. In a province
  // the Commissioner has the position that the mayor has elsewhere, and never looks at their own
  // case.
  private static boolean hasCommissioner(OrganisationKind kind, List<Position> accused) {
    return switch (kind) {
      case MUNICIPALITY -> accused.stream().anyMatch(one -> !one.isSecretary());
      case PROVINCE ->
          accused.stream().noneMatch(Position::isMayor)
              && accused.stream().anyMatch(Position::isExecutive);
      case WATER_BOARD, JOINT_BODY -> false;
    };
  }
}
