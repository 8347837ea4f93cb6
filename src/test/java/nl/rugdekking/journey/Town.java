// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A municipality of its own for each journey, so that journeys never meet. */
record Town(String slug) {

  static final String PASSWORD = IncidentFixtures.PASSWORD;

  static final String COUNCILLOR = "Femke Terwisscha";
  static final String OTHER_COUNCILLOR = "Daan Oosterlee";
  static final String CLERK = "Ilse Brandsema";
  static final String SECOND_CLERK = "Thijs Aalderink";
  static final String COUNTER_CLERK = "Yusuf Demirel";
  static final String MANAGER = "Ruud Kanters";
  static final String COORDINATOR = "Petra Zandhuis";
  static final String ADMINISTRATOR = "Gerda Hoekema";
  static final String ADVISER = "Noor Wijngaard";
  static final String MAYOR = "Sybren Holwerda";
  static final String OUTSIDE = "Marit van Oeveren";

  static Town founded(BeanFactory beans) {
    var slug = "duin-" + UUID.randomUUID().toString().substring(0, 12);
    var organisation =
        beans
            .getBean(Organisations.class)
            .setUp(slug, "Gemeente Duin", OrganisationKind.MUNICIPALITY, false);
    var town = new Town(slug);
    CurrentOrganisation.callIn(organisation.id(), () -> town.settle(beans));
    return town;
  }

  private boolean settle(BeanFactory beans) {
    var people = beans.getBean(People.class);
    var settlers = new Settlers(slug, people, beans.getBean(Accounts.class));
    settlers.add(COUNCILLOR, BodyKind.COUNCIL, "councillor", null);
    settlers.add(OTHER_COUNCILLOR, BodyKind.COUNCIL, "councillor", null);
    var manager = settlers.add(MANAGER, BodyKind.ORGANISATION, "team-manager", null);
    settlers.add(COUNTER_CLERK, BodyKind.ORGANISATION, "counter-clerk", manager);
    // Two may handle what the council reports; the first one named is the owner.
    for (var clerk : new String[] {CLERK, SECOND_CLERK}) {
      var id = settlers.add(clerk, BodyKind.COUNCIL, "clerk", null);
      people.addOffice(id, OfficeKind.CASE_OWNER, BodyKind.COUNCIL, Settlers.LONG_AGO);
    }
    var coordinator =
        settlers.add(COORDINATOR, BodyKind.ORGANISATION, "safety-coordinator", manager);
    people.addOffice(coordinator, OfficeKind.COORDINATOR, null, Settlers.LONG_AGO);
    var administrator =
        settlers.add(ADMINISTRATOR, BodyKind.ORGANISATION, "civil-servant", manager);
    people.addOffice(administrator, OfficeKind.ADMINISTRATOR, null, Settlers.LONG_AGO);
    var adviser = settlers.add(ADVISER, BodyKind.ORGANISATION, "civil-servant", manager);
    people.addOffice(adviser, OfficeKind.CONFIDENTIAL_ADVISER, null, Settlers.LONG_AGO);
    settlers.add(MAYOR, BodyKind.MAYOR, "mayor", null);
    var outside = settlers.add(OUTSIDE, BodyKind.ORGANISATION, "hired", null);
    people.addOffice(outside, OfficeKind.FALLBACK, null, Settlers.LONG_AGO);
    return true;
  }

  private record Settlers(String slug, People people, Accounts accounts) {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    PersonId add(String name, BodyKind body, String title, @Nullable PersonId manager) {
      var login = new Town(slug).login(name);
      var id = people.add(name, login, Locale.of("nl")).id();
      people.addPosition(id, body, title, manager, LONG_AGO);
      accounts.add(IncidentFixtures.account(accounts, login), id);
      return id;
    }
  }

  String login(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + slug + ".example";
  }

  String path(String path) {
    return "/" + slug + path;
  }
}
