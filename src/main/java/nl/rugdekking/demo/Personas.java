// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.founding.OrganisationSetUp;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The personas of the demonstration: invented people whom a visitor can sign in as, each with a
 * suggestion of what to try.
 */
@Repository
class Personas {

  /**
   * Somebody whom a visitor can be.
   *
   * @param title the code of their position
   * @param nl the suggestion of what to try, in Dutch
   * @param en the same suggestion in English
   */
  record Persona(PersonId person, String name, String title, String nl, String en) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final TransactionTemplate transactions;

  Personas(JdbcClient jdbc, Organisations organisations, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.transactions = transactions;
  }

  /** Adds those of these people for whom the set-up file has a suggestion. */
  void add(String slug, List<OrganisationSetUp.SetUpPerson> people) {
    var organisation = organisations.find(slug).orElseThrow();
    CurrentOrganisation.runIn(
        organisation.id(),
        () -> transactions.executeWithoutResult(status -> people.forEach(this::add)));
  }

  private void add(OrganisationSetUp.SetUpPerson invented) {
    var hint = invented.filePerson().hint();
    if (hint != null) {
      jdbc.sql(
              """
              insert into demo_persona (organisation_id, person_id, nl, en, sort)
              values (?, ?, ?, ?, (select count(*) from demo_persona where organisation_id = ?))
              on conflict do nothing
              """)
          .params(
              CurrentOrganisation.id(),
              invented.person().value(),
              hint.nl(),
              hint.en(),
              CurrentOrganisation.id())
          .update();
    }
  }

  /** Returns true when visitors may sign in as this person. */
  @Transactional(readOnly = true)
  boolean has(PersonId person) {
    return list().stream().anyMatch(persona -> persona.person().equals(person));
  }

  @Transactional(readOnly = true)
  List<Persona> list() {
    return jdbc.sql(
            """
            select d.person_id, p.name, d.nl, d.en,
              (select s.title from position s
                where s.organisation_id = d.organisation_id and s.person_id = d.person_id
                order by s.started_on desc limit 1) title
            from demo_persona d
            join person p on p.organisation_id = d.organisation_id and p.id = d.person_id
            where d.organisation_id = ?
            order by d.sort
            """)
        .param(CurrentOrganisation.id())
        .query(
            (row, number) ->
                new Persona(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getString("name"),
                    row.getString("title"),
                    row.getString("nl"),
                    row.getString("en")))
        .list();
  }
}
