// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;

/**
 * The signed-in person in this organisation, with their positions and offices of today.
 *
 * @param worksAtSite true when the person is listed at a site that is open
 */
public record Viewer(
    UUID account,
    PersonId person,
    String name,
    Locale language,
    List<Position> positions,
    List<Office> offices,
    DelegatedOffices delegatedOffices,
    boolean worksAtSite) {

  public Viewer {
    delegatedOffices = isInService(positions, offices) ? delegatedOffices : DelegatedOffices.NONE;
  }

  public boolean holdsOffice(OfficeKind kind) {
    return offices.stream().anyMatch(office -> office.kind() == kind);
  }

  /** Returns true when the person has a position or an office today. */
  public boolean isInService() {
    return isInService(positions, offices);
  }

  private static boolean isInService(List<Position> positions, List<Office> offices) {
    return !positions.isEmpty() || !offices.isEmpty();
  }

  /** Returns true for a member of the executive other than the mayor. */
  boolean isInExecutive() {
    return Position.includeExecutive(positions);
  }

  public boolean isMayor() {
    return positions.stream().anyMatch(Position::isMayor);
  }

  ViewerAuthority authority() {
    return new ViewerAuthority(
        person, offices, isInService(), isInExecutive(), isMayor(), delegatedOffices);
  }

  public Optional<Position> position() {
    return positions.stream().findFirst();
  }
}
