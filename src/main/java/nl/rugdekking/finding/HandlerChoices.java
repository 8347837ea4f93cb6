// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.NewestParts.PartFilter;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the handlers of the cases that a viewer sees, as choices for the filter of the list. */
@Repository
public class HandlerChoices {

  private final JdbcClient jdbc;

  HandlerChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Set<PersonId> list(Viewer viewer) {
    var rows =
        jdbc.sql(NewestParts.OWNERS)
            .params(NewestParts.parameters(viewer, PartFilter.CASES, PagePosition.FIRST, 1))
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list();
    return Set.copyOf(rows);
  }
}
