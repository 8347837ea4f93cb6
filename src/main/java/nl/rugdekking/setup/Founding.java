// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.access.Accounts;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets up an organisation with its people from a file, as an administrator would. */
@Component
public class Founding {

  /**
   * Somebody of a new organisation.
   *
   * @param password for the first sign-in; known to nobody else and stored nowhere. None for
   *     somebody who was there already
   */
  public record Founder(
      PersonId person, OrganisationFile.FilePerson as, String login, @Nullable String password) {}

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final Clock clock;

  Founding(Organisations organisations, People people, Accounts accounts, Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Sets up what is missing, so that a start that was cut off is made good by the next one: whoever
   * is there already stays as they are.
   *
   * @return everybody in the order of the file, with a password for those who are new
   */
  public List<Founder> found(OrganisationFile file, boolean demo) {
    var organisation =
        organisations
            .find(file.slug())
            .orElseGet(() -> organisations.setUp(file.slug(), file.name(), file.kind(), demo));
    return Tenancy.in(organisation.id(), () -> addPeople(file));
  }

  private List<Founder> addPeople(OrganisationFile file) {
    Map<String, PersonId> byKey = new HashMap<>();
    List<Founder> founders = new ArrayList<>();
    for (var person : file.people()) {
      var founder = addPerson(file, person);
      founders.add(founder);
      byKey.put(person.key(), founder.person());
    }
    for (var founder : founders) {
      var manager = founder.as().manager();
      if (people.positions(founder.person()).isEmpty()) {
        appoint(founder.as(), founder.person(), manager == null ? null : person(byKey, manager));
      }
    }
    return founders;
  }

  private Founder addPerson(OrganisationFile file, OrganisationFile.FilePerson person) {
    var email = person.email(file.domain());
    var known =
        people
            .findExactly(email)
            .orElseGet(() -> people.add(person.name(), email, Locale.forLanguageTag("nl")));
    if (accounts.accountOf(known.id()).isPresent()) {
      return new Founder(known.id(), person, email, null);
    }
    var password = secret();
    accounts.add(
        email,
        password,
        person.outside() ? Accounts.Kind.OUTSIDE : Accounts.Kind.MEMBER,
        known.id());
    return new Founder(known.id(), person, email, password);
  }

  private void appoint(
      OrganisationFile.FilePerson person, PersonId id, @Nullable PersonId manager) {
    LocalDate from = LocalDate.now(clock).minusYears(1);
    people.appoint(id, person.body(), person.title(), manager, from);
    person.offices().forEach(office -> people.give(id, office.kind(), office.body(), from));
  }

  private static PersonId person(Map<String, PersonId> byKey, String key) {
    var id = byKey.get(key);
    if (id == null) {
      throw new IllegalArgumentException(
          "The set-up file names a manager it does not have: " + key);
    }
    return id;
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
