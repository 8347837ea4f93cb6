// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.access.Accounts;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sets up an invented organisation with its people, as an administrator would. */
@Component
@ConditionalOnProperty(name = "rugdekking.demo", havingValue = "on")
class DemoPeople {

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final Personas personas;
  private final Clock clock;

  DemoPeople(
      Organisations organisations,
      People people,
      Accounts accounts,
      Personas personas,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.personas = personas;
    this.clock = clock;
  }

  /** Nothing happens to one that is there already. */
  void setUp(DemoFile file) {
    if (organisations.find(file.slug()).isPresent()) {
      return;
    }
    var organisation = organisations.setUp(file.slug(), file.name(), file.kind(), true);
    Tenancy.run(organisation.id(), () -> addPeople(file));
  }

  private void addPeople(DemoFile file) {
    // Nobody needs to know it: in the demonstration one signs in by choosing a person.
    var password = secret();
    Map<String, PersonId> byKey = new HashMap<>();
    int sort = 0;
    for (var person : file.people()) {
      byKey.put(person.key(), addPerson(file, person, sort++, password));
    }
    for (var person : file.people()) {
      var id = person(byKey, person.key());
      var manager = person.manager() == null ? null : person(byKey, person.manager());
      appoint(person, id, manager);
    }
  }

  private PersonId addPerson(DemoFile file, DemoFile.DemoPerson person, int sort, String password) {
    var email = person.email(file.domain());
    var added = people.add(person.name(), email, Locale.forLanguageTag("nl"));
    accounts.add(
        email,
        password,
        person.outside() ? Accounts.Kind.OUTSIDE : Accounts.Kind.MEMBER,
        added.id());
    if (person.hint() != null) {
      personas.add(added.id(), person.hint(), sort);
    }
    return added.id();
  }

  private void appoint(DemoFile.DemoPerson person, PersonId id, @Nullable PersonId manager) {
    LocalDate from = LocalDate.now(clock).minusYears(1);
    people.appoint(id, person.body(), person.title(), manager, from);
    person.offices().forEach(office -> people.give(id, office.kind(), office.body(), from));
  }

  private static PersonId person(Map<String, PersonId> byKey, String key) {
    var id = byKey.get(key);
    if (id == null) {
      throw new IllegalStateException("The demo file names nobody " + key);
    }
    return id;
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
