// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the unsettled promises that whoever handles the case gave to somebody else, who then opens
 * that promise and no more.
 */
@Repository
record GivenPromiseRepository(JdbcClient jdbc) {

  // r is the promise, p its part, and c the relation that lets somebody open it.
  private static final String GIVEN =
      """
      select r.id promise, r.kind, c.person_id given_to, c.office, p.*
      from promise r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id and p.open
      join case_relation c on c.organisation_id = r.organisation_id
        and c.incident_id = r.incident_id and c.promise_id = r.id and c.relation = 'PROMISE_OWNER'
      where r.organisation_id = :organisation and r.given and r.state in ('OPEN', 'WAITING')
      """;

  List<GivenPromise> list() {
    return jdbc.sql(GIVEN + " order by r.id")
        .param("organisation", CurrentOrganisation.id())
        .query(GivenPromiseRepository::read)
        .list();
  }

  List<GivenPromise> list(PartId part) {
    return jdbc.sql(GIVEN + " and r.part_id = :part order by r.id")
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .query(GivenPromiseRepository::read)
        .list();
  }

  /** Locks the promise until the transaction ends; empty when it is settled or was taken back. */
  Optional<GivenPromise> lock(PromiseId promise) {
    return jdbc.sql(GIVEN + " and r.id = :promise for update of r")
        .param("organisation", CurrentOrganisation.id())
        .param("promise", promise.value())
        .query(GivenPromiseRepository::read)
        .optional();
  }

  private static GivenPromise read(ResultSet row, int number) throws SQLException {
    var office = row.getString("office");
    return new GivenPromise(
        new PromiseId(row.getObject("promise", UUID.class)),
        new PromiseKind(row.getString("kind")),
        CasePart.read(row, number),
        new PersonId(row.getObject("given_to", UUID.class)),
        office == null ? null : OfficeKind.valueOf(office));
  }
}
