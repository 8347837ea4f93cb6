// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a part: for staff the manager, for office holders the case owner of their body; then
 * the responsible person, the deputy, and at the end the fallback outside. Nobody who is blocked
 * (domain rule 1).
 *
 * @param owner nobody when the organisation has named no one who may
 * @param escalated the part has left the organisation's own line
 */
record Assignment(@Nullable PersonId owner, boolean escalated) {

  private static final List<OfficeKind> LINE =
      List.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  static Assignment of(
      BodyKind body,
      Lane lane,
      @Nullable PersonId manager,
      Set<PersonId> blocked,
      List<Office> offices) {
    return switch (lane) {
      case OPEN -> open(body, manager, blocked, offices);
      case CONFIDENTIAL ->
          inHouse(first(body, List.of(OfficeKind.CONFIDENTIAL_ADVISER), blocked, offices));
      case ANONYMOUS ->
          inHouse(
              first(
                  body,
                  List.of(OfficeKind.COORDINATOR, OfficeKind.CONFIDENTIAL_ADVISER),
                  blocked,
                  offices));
    };
  }

  private static Assignment open(
      BodyKind body, @Nullable PersonId manager, Set<PersonId> blocked, List<Office> offices) {
    if (body == BodyKind.ORGANISATION && manager != null && !blocked.contains(manager)) {
      return inHouse(manager);
    }
    var inLine = first(body, LINE, blocked, offices);
    if (inLine != null) {
      return inHouse(inLine);
    }
    return new Assignment(first(body, List.of(OfficeKind.FALLBACK), blocked, offices), true);
  }

  private static Assignment inHouse(@Nullable PersonId owner) {
    return new Assignment(owner, false);
  }

  private static @Nullable PersonId first(
      BodyKind body, List<OfficeKind> kinds, Set<PersonId> blocked, List<Office> offices) {
    var candidates = new ArrayList<PersonId>();
    for (var kind : kinds) {
      offices.stream()
          .filter(office -> office.covers(kind, body))
          .map(Office::person)
          .forEach(candidates::add);
    }
    return candidates.stream().filter(person -> !blocked.contains(person)).findFirst().orElse(null);
  }
}
