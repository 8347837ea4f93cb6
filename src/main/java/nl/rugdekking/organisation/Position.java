// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The work of a person for a body (the council, the executive, the mayor or the civil service).
 *
 * @param title a code in {@link OrganisationStructure#titles}
 * @param manager the person who leads them, or null
 */
public record Position(PersonId person, BodyKind body, String title, @Nullable PersonId manager) {

  /**
   * An SQL condition that is true when a person is a member of the executive and not the mayor. It
   * is formatted with the columns of the organisation and the person, and takes the parameter
   * {@code today}.
   */
  public static final String IN_EXECUTIVE =
      """
      coalesce((select bool_or(y.kind = 'EXECUTIVE') and not bool_or(y.kind = 'MAYOR')
        from position x
        join body y on y.organisation_id = x.organisation_id and y.id = x.body_id
        where x.organisation_id = %s and x.person_id = %s
          and x.title not in ('former-holder', 'candidate', 'family')
          and x.started_on <= :today and (x.ended_on is null or x.ended_on >= :today)), false)
      """;

  // The titles of people who are connected with an office but do not hold it. What happens to them
  // is handled for the body of that office, but the title gives them nobody to direct and nothing
  // to read.
  private static final Set<String> WITHOUT_OFFICE = Set.of("former-holder", "candidate", "family");

  private static final String CLERK = "clerk";
  private static final String SECRETARY = "secretary";
  private static final Set<String> COUNCIL_STAFF = Set.of(CLERK, "deputy-clerk", "clerk-staff");

  /**
   * Returns true when these positions belong to a member of the executive who is not the mayor.
   * Such members have no part in cases of the council, because the council controls the executive.
   */
  public static boolean includeExecutive(Collection<Position> positions) {
    return positions.stream().anyMatch(Position::isExecutive)
        && positions.stream().noneMatch(Position::isMayor);
  }

  public boolean isExecutive() {
    return body == BodyKind.EXECUTIVE && !WITHOUT_OFFICE.contains(title);
  }

  public boolean isMayor() {
    return body == BodyKind.MAYOR && !WITHOUT_OFFICE.contains(title);
  }

  /**
   * Returns true for the clerk and those who work for the clerk. The council employs them through a
   * committee of its own, so the secretary does not direct them.
   */
  public boolean isCouncilStaff() {
    return body == BodyKind.COUNCIL && COUNCIL_STAFF.contains(title);
  }

  public boolean isClerk() {
    return body == BodyKind.COUNCIL && title.equals(CLERK);
  }

  /** Returns true for a member of the council, and for those who work for its members. */
  public boolean isCouncillor() {
    return body == BodyKind.COUNCIL && !isCouncilStaff();
  }

  /**
   * Returns true when people with this title belong to another body, such as a councillor in the
   * civil service. This matters because the body decides who may read the cases of these people.
   */
  public static boolean isMisplaced(String title, BodyKind body) {
    if (WITHOUT_OFFICE.contains(title)) {
      return false;
    }
    var usual = BodyKind.ofTitle(title);
    return usual != body && (usual != BodyKind.ORGANISATION || title.equals(SECRETARY));
  }

  /** Returns true for a member of the council or the executive, the mayor included. */
  public boolean holdsOffice() {
    return isInService() && (isExecutive() || isMayor() || isCouncillor());
  }

  /** Returns false for a former holder, a candidate or a family member. */
  public boolean isInService() {
    return !WITHOUT_OFFICE.contains(title);
  }

  public boolean isSecretary() {
    return body == BodyKind.ORGANISATION && title.equals(SECRETARY);
  }
}
