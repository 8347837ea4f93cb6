// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.RugdekkingApplication;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.springframework.boot.SpringApplication;

/** A municipality with a clerk and many councillors, made by the verbs an administrator uses. */
record Town(String home, List<String> logins) {

  static final String PASSWORD = "een-lang-wachtwoord-voor-de-meting";
  private static final String SLUG = "meetdam";

  /** The login of the clerk, who is on duty and handles what the council reports. */
  static final String CLERK = "griffier@" + SLUG + ".example";

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  /**
   * Starts the application in this process for as long as that takes. The clerk is on duty, so that
   * alarms call somebody.
   */
  static Town setUp(Ground ground, int councillors) {
    var settings =
        new String[] {
          "--PORT=0",
          "--RUGDEKKING_DEMO=off",
          "--RUGDEKKING_DATA=" + ground.data(),
          "--RUGDEKKING_KEYS=" + ground.keys()
        };
    try (var context = SpringApplication.run(RugdekkingApplication.class, settings)) {
      var organisation =
          context
              .getBean(Organisations.class)
              .setUp(SLUG, "Gemeente Meetdam", OrganisationKind.MUNICIPALITY, false);
      var logins =
          CurrentOrganisation.callIn(
              organisation.id(),
              () -> {
                var people = context.getBean(People.class);
                var clerk = clerk(people);
                var accounts = context.getBean(Accounts.class);
                accounts.add(CLERK, PASSWORD, Accounts.Kind.MEMBER, clerk);
                if (context.getBean(Duties.class).addShift(null, weeksOf(clerk)).isPresent()) {
                  throw new IllegalStateException("Nobody is on duty");
                }
                return councillors(people, accounts, councillors);
              });
      return new Town("/" + SLUG, logins);
    }
  }

  private static PersonId clerk(People people) {
    var clerk = councilMember(people, "griffier", "clerk");
    people.addOffice(clerk, OfficeKind.CASE_OWNER, BodyKind.COUNCIL, SINCE);
    people.addOffice(clerk, OfficeKind.DUTY_OFFICER, BodyKind.COUNCIL, SINCE);
    return clerk;
  }

  private static DutyShift weeksOf(PersonId officer) {
    var now = Instant.now();
    return new DutyShift(UUID.randomUUID(), now, now.plus(Duration.ofDays(7)), officer, null);
  }

  private static List<String> councillors(People people, Accounts accounts, int councillors) {
    var logins = new ArrayList<String>();
    for (int i = 1; i <= councillors; i++) {
      var person = councilMember(people, "raadslid-" + i, "councillor");
      accounts.add(mail("raadslid-" + i), PASSWORD, Accounts.Kind.MEMBER, person);
      logins.add(mail("raadslid-" + i));
    }
    return logins;
  }

  private static PersonId councilMember(People people, String name, String title) {
    var person = people.add(name, mail(name), Locale.of("nl")).id();
    people.addPosition(person, BodyKind.COUNCIL, title, null, SINCE);
    return person;
  }

  private static String mail(String name) {
    return name + "@" + SLUG + ".example";
  }
}
