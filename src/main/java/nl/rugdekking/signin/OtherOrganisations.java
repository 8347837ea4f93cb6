// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the other organisations in which an account is a member. */
@Repository
public class OtherOrganisations {

  /** An organisation, with its name and the address of its pages. */
  record OtherOrganisation(UUID organisation, String slug, String name) {}

  private final JdbcClient jdbc;
  // The list is cached, because every page reads it; a new membership may show up a minute later.
  private final Cache<UUID, List<OtherOrganisation>> cache =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  OtherOrganisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the other organisations, by name. */
  public List<OtherOrganisation> list(UUID account) {
    var here = CurrentOrganisation.id();
    return cache.get(account, this::read).stream()
        .filter(way -> !way.organisation().equals(here))
        .toList();
  }

  private List<OtherOrganisation> read(UUID account) {
    return jdbc.sql(
            """
            select o.id, o.slug, o.name from account_organisation m
            join organisation o on o.id = m.organisation_id
            where m.account_id = ? order by o.name, o.slug
            """)
        .param(account)
        .query(
            (row, number) ->
                new OtherOrganisation(
                    row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")))
        .list();
  }
}
