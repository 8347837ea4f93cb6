// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores sites (places where the organisation works) and the people who work there. Each method
 * runs in the caller's transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Sites {

  private static final String SITE = "select * from site where organisation_id = :organisation ";

  private final JdbcClient jdbc;

  Sites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns all sites, the open ones first, by name. */
  public List<Site> list() {
    return sql(SITE + "order by closed_on is not null, lower(name), id")
        .query(Sites::mapRow)
        .list();
  }

  public Optional<Site> find(UUID id) {
    return sql(SITE + "and id = :id").param("id", id).query(Sites::mapRow).optional();
  }

  /** Returns the open sites at which this person works, by name. */
  public List<Site> listOf(PersonId person) {
    return sql(SITE
            + """
                and closed_on is null and id in
                  (select site_id from site_person
                  where organisation_id = :organisation and person_id = :person)
                order by lower(name), id
                """)
        .param("person", person.value())
        .query(Sites::mapRow)
        .list();
  }

  /** Returns everybody who was linked to this site. */
  public List<PersonId> listPersons(UUID site) {
    return sql("""
        select person_id from site_person
        where organisation_id = :organisation and site_id = :site order by person_id
        """)
        .param("site", site)
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  public void add(Site site) {
    bindSite(
            site,
            """
        insert into site (organisation_id, id, name, address, kind)
        values (:organisation, :id, :name, :address, :kind)
        """)
        .update();
  }

  /** Changes name, address and kind. */
  public void update(Site site) {
    bindSite(
            site,
            """
        update site set name = :name, address = :address, kind = :kind
        where organisation_id = :organisation and id = :id
        """)
        .update();
  }

  /**
   * @param day the day from which it is closed; null to open it again
   */
  public void setClosedOn(UUID site, @Nullable LocalDate day) {
    sql("update site set closed_on = :day where organisation_id = :organisation and id = :id")
        .param("day", day)
        .param("id", site)
        .update();
  }

  /** Returns false when this person was linked already. */
  public boolean addPerson(UUID site, PersonId person) {
    return changeLink(
            site,
            person,
            """
            insert into site_person (organisation_id, site_id, person_id)
            values (:organisation, :site, :person) on conflict do nothing
            """)
        == 1;
  }

  /** Returns false when this person was not linked. */
  public boolean removePerson(UUID site, PersonId person) {
    return changeLink(
            site,
            person,
            """
            delete from site_person
            where organisation_id = :organisation and site_id = :site and person_id = :person
            """)
        == 1;
  }

  private int changeLink(UUID site, PersonId person, String sql) {
    return sql(sql).param("site", site).param("person", person.value()).update();
  }

  private JdbcClient.StatementSpec bindSite(Site site, String sql) {
    return sql(sql)
        .param("id", site.id())
        .param("name", site.name())
        .param("address", site.address())
        .param("kind", site.kind().name());
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static Site mapRow(ResultSet row, int number) throws SQLException {
    return new Site(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("address"),
        SiteKind.valueOf(row.getString("kind")),
        row.getObject("closed_on", LocalDate.class));
  }
}
