// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.recovery.ClaimRoute;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the last days of claims as tasks of whoever handles the part, from two months before, also
 * after the part was closed. A day that only follows from the law is a task once pages may show it.
 */
@Service
class RouteTasks extends CaseTasks {

  private static final int MONTHS_BEFORE = 2;
  private static final int DAYS_NEAR = 7;
  private static final String OWED =
      """
      from claim_route r
      join damage_claim c on c.organisation_id = r.organisation_id and c.part_id = r.part_id
        and c.claimant = r.claimant and c.claimed and c.settled_on is null
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      join case_file f on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id
      where r.organisation_id = :organisation and r.done_on is null and r.due_on <= :soon
        and p.owner_id = any (:stands_in::uuid[] || :viewer::uuid)
        and (r.last_day is not null or r.route = any (:shown) or %s)
        and %s
      """
          .formatted(LegalTerms.RELEASED, VisibleParts.CONDITION);
  private static final String LIST =
      "select r.route, r.claimant, r.due_on, r.part_id, p.owner_id, p.body, f.handled_as number "
          .concat(OWED)
          .concat("order by r.due_on, r.part_id, r.claimant, r.route");

  /** The routes whose term needs no release. */
  private static final String[] SHOWN =
      Stream.of(ClaimRoute.Kind.values())
          .filter(kind -> kind.findTerm().filter(term -> !term.needsRelease()).isPresent())
          .map(Enum::name)
          .toArray(String[]::new);

  private final Clock clock;

  RouteTasks(JdbcClient jdbc, Clock clock) {
    super(jdbc, LIST, "select 1 " + OWED);
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> parameters(Viewer viewer) {
    var parameters = super.parameters(viewer);
    parameters.put("soon", today().plusMonths(MONTHS_BEFORE));
    parameters.put("terms", LegalTerms.HASH);
    parameters.put("shown", SHOWN);
    return parameters;
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var route = ClaimRoute.Kind.valueOf(row.getString("route"));
    var claimant = Claimant.valueOf(row.getString("claimant"));
    var due = row.getObject("due_on", LocalDate.class);
    var apart = claimant.name() + route + about.part().value();
    return new Task(
        UUID.nameUUIDFromBytes(apart.getBytes(StandardCharsets.UTF_8)),
        new PersonId(row.getObject("owner_id", UUID.class)),
        "recovery.task." + route,
        "recovery.task.verb",
        "/incidenten/%s/getroffenen/%s%s%s%s%s%s"
            .formatted(
                about.number(),
                about.part().value(),
                DamageAddresses.PAGE,
                DamageAddresses.CLAIM,
                DamageAddresses.code(claimant),
                DamageAddresses.ROUTE,
                DamageAddresses.code(route)),
        DueDates.endOfDay(due),
        false,
        about,
        due.isAfter(today().plusDays(DAYS_NEAR)) ? Task.Urgency.USUAL : Task.Urgency.LAST_DAY);
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
