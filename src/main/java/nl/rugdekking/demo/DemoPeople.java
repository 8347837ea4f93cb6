// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the colleagues of an invented organisation who are not in its set-up file, and finds
 * people in it.
 */
@Component
record DemoPeople(
    People people,
    Accounts accounts,
    Viewers viewers,
    TransactionTemplate transactions,
    Clock clock) {

  private static final int AT_ONCE = 50;

  // Some of the invented incidents happened two years ago.
  private static final int YEARS_IN_SERVICE = 3;

  private record Newcomer(String key, String name, YearScript.ColleagueGroup group, int number) {}

  /** Adds the people who do not exist yet, so that it can be repeated after an interruption. */
  void add(String domain, List<YearScript.ColleagueGroup> groups) {
    var missing = listMissingPeople(domain, groups);
    if (missing.isEmpty()) {
      return;
    }
    // The password is random and thrown away, because in the demonstration visitors sign in by
    // choosing a person.
    var hash =
        accounts.prepare("nobody", UUID.randomUUID().toString(), Accounts.Kind.MEMBER).hash();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      var some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
      transactions.executeWithoutResult(
          status -> some.forEach(newcomer -> add(domain, newcomer, hash)));
    }
  }

  private List<Newcomer> listMissingPeople(String domain, List<YearScript.ColleagueGroup> groups) {
    var first = YearScriptReader.names("first");
    var last = YearScriptReader.names("last");
    var missing = new ArrayList<Newcomer>();
    int place = 0;
    for (var group : groups) {
      for (int number = 1; number <= group.lastNumber(); number++, place++) {
        var key = group.key() + number;
        if (people.findExactly(key + "@" + domain).isEmpty()) {
          missing.add(new Newcomer(key, name(first, last, place), group, number));
        }
      }
    }
    return missing;
  }

  // Returns a different name for each place, until all pairs have been used.
  private static String name(List<String> first, List<String> last, int place) {
    int round = place / last.size();
    return first.get((place + round) % first.size()) + " " + last.get(place % last.size());
  }

  private void add(String domain, Newcomer newcomer, String hash) {
    var group = newcomer.group();
    var login = newcomer.key() + "@" + domain;
    var id = people.add(newcomer.name(), login, Locale.of("nl")).id();
    var managers = group.managers();
    var manager =
        managers.isEmpty()
            ? null
            : getPerson(domain, managers.get(newcomer.number() % managers.size())).id();
    people.addPosition(
        id,
        group.body(),
        group.title(),
        manager,
        LocalDate.now(clock).minusYears(YEARS_IN_SERVICE));
    accounts.add(new Accounts.NewAccount(Ids.timeOrdered(), login, hash, Accounts.Kind.MEMBER), id);
  }

  /** Returns the person with this key, which is the first part of their mail address. */
  Person getPerson(String domain, String key) {
    return people
        .findExactly(key + "@" + domain)
        .orElseThrow(() -> new IllegalArgumentException("Nobody is " + key));
  }

  /** Returns the viewer (a signed-in person with their positions and roles) for this person. */
  Viewer getViewer(PersonId person) {
    return Optional.of(person)
        .flatMap(accounts::accountOf)
        .flatMap(viewers::find)
        .orElseThrow(() -> new IllegalArgumentException("No account of this person"));
  }
}
