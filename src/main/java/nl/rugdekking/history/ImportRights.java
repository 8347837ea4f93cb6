// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Decides for which bodies (council, executive, mayor and civil service) somebody may import rows
 * of an old list. Rows of the council are imported by the owner of its cases, usually the clerk;
 * those of the other bodies by a coordinator.
 */
@Component
public record ImportRights(People people) {

  /**
   * @throws ForbiddenException when the viewer may not import rows of any body
   */
  static void require(Viewer viewer) {
    if (bodiesOf(viewer.offices()).isEmpty()) {
      throw new ForbiddenException();
    }
  }

  Set<BodyKind> bodiesOf(PersonId person) {
    return bodiesOf(people.offices(person));
  }

  /** Returns the bodies of which the holder of these offices may import rows. */
  public static Set<BodyKind> bodiesOf(List<Office> offices) {
    var bodies = EnumSet.noneOf(BodyKind.class);
    for (var body : BodyKind.values()) {
      if (offices.stream().anyMatch(office -> mayImport(office, body))) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static boolean mayImport(Office office, BodyKind body) {
    return office.covers(
        body == BodyKind.COUNCIL ? OfficeKind.CASE_OWNER : OfficeKind.COORDINATOR, body);
  }
}
