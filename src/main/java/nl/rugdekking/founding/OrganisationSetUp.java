// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.founding.OrganisationFile.FilePerson;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.MembershipOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up an organisation and its people from a file, with the same methods as the pages of an
 * administrator.
 */
@Component
public class OrganisationSetUp {

  private static final int DEMONSTRATED_YEARS = 3;

  /**
   * A person who was set up.
   *
   * @param password the password for the first sign-in, which is stored nowhere; null when the
   *     person had an account already
   * @param asked true when that account is of another organisation, and its owner was asked by
   *     letter whether it may be used here too
   */
  public record SetUpPerson(
      PersonId person,
      FilePerson filePerson,
      String login,
      @Nullable String password,
      boolean asked) {}

  /** The account with which a person will sign in: an existing one, or a new one. */
  private record SignInAccount(
      FilePerson person,
      String login,
      @Nullable UUID existingAccount,
      Accounts.@Nullable NewAccount newAccount,
      @Nullable String password) {}

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final MembershipOffers offers;
  private final FileDecisions decisions;
  private final TransactionTemplate transactions;
  private final Clock clock;

  OrganisationSetUp(
      Organisations organisations,
      People people,
      Accounts accounts,
      MembershipOffers offers,
      FileDecisions decisions,
      TransactionTemplate transactions,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.offers = offers;
    this.decisions = decisions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sets up the organisation without handing the passwords to anybody. */
  public List<SetUpPerson> setUp(OrganisationFile file, boolean demo) {
    return setUp(file, demo, peopleSetUp -> {});
  }

  /**
   * Sets up everything that is missing, in one transaction; existing people are left unchanged.
   *
   * @param handOver gets everybody before the commit; when it throws, nothing is set up, so that no
   *     account exists of which the password is lost
   * @return everybody in the order of the file, with a password for those who are new
   * @throws SetUpException when the existing organisation differs from the one in the file
   */
  public List<SetUpPerson> setUp(
      OrganisationFile file, boolean demo, Consumer<List<SetUpPerson>> handOver) {
    requireNoDemonstration(demo);
    decisions.requirePossible(file);
    var existing = organisations.find(file.slug());
    existing.ifPresent(organisation -> requireSameKind(organisation, file, demo));
    // Hashing passwords takes long, so it is done before the transaction.
    var signInAccounts =
        file.people().stream().map(person -> findOrPrepareAccount(file, person)).toList();
    Supplier<List<SetUpPerson>> rest =
        () -> {
          var peopleSetUp = addPeople(signInAccounts, firstDay(demo));
          decisions.record(file);
          handOver.accept(peopleSetUp);
          return peopleSetUp;
        };
    return existing
        .map(organisation -> runIn(organisation, rest))
        .orElseGet(() -> organisations.setUp(file.slug(), file.name(), file.kind(), demo, rest));
  }

  private <T> T runIn(Organisation organisation, Supplier<T> work) {
    return CurrentOrganisation.callIn(
        organisation.id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  /** Returns how many decisions of the file are about a question that is still open. */
  int countNewDecisions(OrganisationFile file) {
    return organisations
        .find(file.slug())
        .map(organisation -> runIn(organisation, () -> decisions.listNew(file)).size())
        .orElseGet(() -> file.decisions().size());
  }

  private void requireNoDemonstration(boolean demo) {
    if (!demo && organisations.list().stream().anyMatch(Organisation::demo)) {
      throw new SetUpException(
          "The demonstration, where anybody can be anybody, lives in this database: set"
              + " RUGDEKKING_DATA and RUGDEKKING_KEYS to empty directories for an organisation"
              + " that is real.",
          null);
    }
  }

  private static void requireSameKind(
      Organisation organisation, OrganisationFile file, boolean demo) {
    if (organisation.kind() != file.kind()) {
      throw new SetUpException(
          "The organisation at /%s is of kind %s, and the file says %s."
              .formatted(file.slug(), organisation.kind(), file.kind()),
          null);
    }
    if (organisation.demo() != demo) {
      throw new SetUpException(
          "The organisation at /%s is not one of the demonstration.".formatted(file.slug()), null);
    }
  }

  private SignInAccount findOrPrepareAccount(OrganisationFile file, FilePerson person) {
    var login = person.email(file.domain());
    var account = accounts.find(login);
    if (account.isPresent()) {
      return new SignInAccount(person, login, account.get(), null, null);
    }
    var password = newPassword();
    var kind = person.outside() ? Accounts.Kind.OUTSIDE : Accounts.Kind.MEMBER;
    var newAccount = accounts.prepare(login, password, kind);
    return new SignInAccount(person, login, null, newAccount, password);
  }

  private List<SetUpPerson> addPeople(List<SignInAccount> signInAccounts, LocalDate since) {
    Map<String, PersonId> byKey = new HashMap<>();
    List<SetUpPerson> peopleSetUp = new ArrayList<>();
    for (var signInAccount : signInAccounts) {
      var personSetUp = addPerson(signInAccount);
      peopleSetUp.add(personSetUp);
      byKey.put(personSetUp.filePerson().key(), personSetUp.person());
    }
    for (var personSetUp : peopleSetUp) {
      if (people.positions(personSetUp.person()).isEmpty()
          && people.offices(personSetUp.person()).isEmpty()) {
        appoint(personSetUp, byKey, since);
      }
    }
    return peopleSetUp;
  }

  private SetUpPerson addPerson(SignInAccount signInAccount) {
    var person = signInAccount.person();
    var login = signInAccount.login();
    var id =
        people
            .findExactly(login)
            .orElseGet(() -> people.add(person.name(), login, Locale.forLanguageTag("nl")))
            .id();
    if (accounts.accountOf(id).isPresent()) {
      return new SetUpPerson(id, person, login, null, false);
    }
    if (signInAccount.existingAccount() != null) {
      return new SetUpPerson(
          id, person, login, null, offers.sendOffer(id, signInAccount.existingAccount()));
    }
    accounts.add(Objects.requireNonNull(signInAccount.newAccount()), id);
    return new SetUpPerson(id, person, login, signInAccount.password(), false);
  }

  private void appoint(SetUpPerson personSetUp, Map<String, PersonId> byKey, LocalDate since) {
    var person = personSetUp.filePerson();
    var id = personSetUp.person();
    var manager = person.manager() == null ? null : byKey.get(person.manager());
    var until = lastDayOf(person);
    if (person.body() != null) {
      var position = new Position(id, person.body(), person.title(), manager);
      people.addPosition(position, since, until);
    }
    for (var held : person.offices()) {
      var office = new Office(id, held.kind(), held.body());
      if (since.isBefore(LocalDate.now(clock))) {
        people.addPastOffice(office, since, until);
      } else {
        people.addOffice(office, since, until);
      }
    }
  }

  // Somebody from outside always has a last day. When the file gives none, it is a year from today.
  private @Nullable LocalDate lastDayOf(FilePerson person) {
    if (!person.outside()) {
      return null;
    }
    return person.until() == null ? LocalDate.now(clock).plusYears(1) : person.until();
  }

  /**
   * Returns the first day of positions and roles: today, or years ago in the demonstration, whose
   * invented incidents fill the last year and a year before it.
   */
  private LocalDate firstDay(boolean demo) {
    var today = LocalDate.now(clock);
    return demo ? today.minusYears(DEMONSTRATED_YEARS) : today;
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
