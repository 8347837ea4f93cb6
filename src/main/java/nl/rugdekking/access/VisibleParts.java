// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * The rules of access as an SQL condition on {@code case_part p}, for lists: it selects the parts
 * (one for each affected person) that this viewer may open with {@link Action#READ}. It must say
 * exactly what {@link AccessRules} says; a test compares the two.
 */
public record VisibleParts(Map<String, Object> parameters) {

  /** The condition that follows {@code where}; its parameters are {@link #parameters}. */
  public static final String CONDITION =
      """
      p.organisation_id = :organisation and p.held_until is null
      and (p.body <> 'COUNCIL' or not :in_executive)
      and ((p.escalated and (p.owner_id = :owner or p.body = any (:fallback_bodies)))
        or (not p.escalated and p.lane = 'OPEN'
             and (p.owner_id = :owner or p.body = any (:handled_bodies)
                  or (p.answered_by = 'OFFICES' and p.body = any (:answered_bodies))
                  or (p.answered_by = 'OUTSIDE' and p.body = any (:fallback_bodies))
                  or (p.answered_by = 'MAYOR' and :is_mayor)
                  or (p.coordinator_reads and p.body = any (:coordinator_bodies))))
        or (not p.escalated and p.lane = 'OPEN'
             and (p.owner_id = any (:stands_in) or p.body = any (:stands_in_handling)
                  or (p.answered_by = 'OFFICES' and p.body = any (:stands_in_answering)))
             and not exists (select 1 from case_block s
               where s.organisation_id = p.organisation_id and s.incident_id = p.incident_id
                 and s.person_id = any (:stands_in)))
        or (not p.escalated and p.lane = 'CONFIDENTIAL' and p.body = any (:adviser_bodies))
        or (not p.escalated and p.lane = 'ANONYMOUS'
             and p.coordinator_reads and p.body = any (:coordinator_bodies)))
      and not exists (select 1 from case_block b
        where b.organisation_id = p.organisation_id and b.incident_id = p.incident_id
          and b.person_id = :viewer)
      """;

  /**
   * The same for the parts of which the viewer owes a promise that was given to them: it must say
   * what {@link AccessRules} says about {@link CaseRole#PROMISE_OWNER}. The query names the
   * organisation and the owner of the promise.
   */
  public static final String GIVEN_CONDITION =
      """
      p.open and p.lane = 'OPEN' and not p.escalated and p.held_until is null
      and (p.body <> 'COUNCIL' or not :in_executive)
      and not exists (select 1 from case_block b
        where b.organisation_id = p.organisation_id and b.incident_id = p.incident_id
          and b.person_id = :viewer)
      """;

  private static final List<OfficeKind> HANDLING = List.of(OfficeKind.CASE_OWNER);
  static final List<OfficeKind> ANSWERING = List.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  // This id stands for the owner when the viewer has left the organisation, because owning a part
  // then no longer opens it.
  private static final UUID NOBODY = new UUID(0, 0);

  public static VisibleParts forViewer(Viewer viewer) {
    var parameters = new HashMap<String, Object>();
    UUID organisation = CurrentOrganisation.id();
    parameters.put("organisation", organisation);
    parameters.put("viewer", viewer.person().value());
    parameters.put("in_executive", viewer.isInExecutive());
    parameters.put("owner", viewer.isInService() ? viewer.person().value() : NOBODY);
    parameters.put("is_mayor", viewer.isMayor());
    parameters.put("handled_bodies", bodies(viewer, HANDLING));
    parameters.put("answered_bodies", bodies(viewer, ANSWERING));
    parameters.put(
        "stands_in",
        viewer.delegatedOffices().persons().stream().map(PersonId::value).toArray(UUID[]::new));
    var delegated = viewer.delegatedOffices().offices();
    parameters.put("stands_in_handling", bodies(delegated, HANDLING));
    parameters.put("stands_in_answering", bodies(delegated, ANSWERING));
    parameters.put("coordinator_bodies", bodies(viewer, List.of(OfficeKind.COORDINATOR)));
    parameters.put("fallback_bodies", bodies(viewer, List.of(OfficeKind.FALLBACK)));
    parameters.put("adviser_bodies", bodies(viewer, List.of(OfficeKind.CONFIDENTIAL_ADVISER)));
    return new VisibleParts(parameters);
  }

  static String[] bodies(Viewer viewer, List<OfficeKind> kinds) {
    return bodies(viewer.offices(), kinds);
  }

  static String[] bodies(List<Office> offices, Collection<OfficeKind> kinds) {
    return Arrays.stream(BodyKind.values())
        .filter(
            body ->
                offices.stream()
                    .anyMatch(
                        office ->
                            kinds.stream().anyMatch(kind -> AccessRules.opens(office, kind, body))))
        .map(Enum::name)
        .toArray(String[]::new);
  }
}
