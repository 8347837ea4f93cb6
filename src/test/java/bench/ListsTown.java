// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.RugdekkingApplication;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIns;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.SecondSteps;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Three hundred organisations, made by the verbs an administrator uses; the first has people who
 * look at pages: one who handles everything, one who supervises everything, one who reports.
 *
 * @param organisations the one with people first
 * @param codes of the second step, by who it is
 */
record ListsTown(String home, List<UUID> organisations, Map<String, String> codes) {

  static final String REPORTER = "REPORTER";
  static final String STANDS_IN = "STANDS_IN";
  private static final int ORGANISATIONS = 300;
  private static final String SLUG = "meetdam";
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** Starts the application in this process for as long as that takes. */
  static ListsTown setUp(Ground ground) {
    var settings =
        new String[] {
          "--PORT=0",
          "--RUGDEKKING_DEMO=off",
          "--RUGDEKKING_DATA=" + ground.data(),
          "--RUGDEKKING_KEYS=" + ground.keys()
        };
    try (var context = SpringApplication.run(RugdekkingApplication.class, settings)) {
      var organisations = context.getBean(Organisations.class);
      var all = new ArrayList<UUID>();
      var codes = new HashMap<String, String>();
      for (int i = 0; i < ORGANISATIONS; i++) {
        var slug = i == 0 ? SLUG : SLUG + "-" + i;
        var there = organisations.find(slug);
        var made =
            there.orElseGet(
                () -> organisations.setUp(slug, slug, OrganisationKind.MUNICIPALITY, false));
        all.add(made.id().value());
        if (i == 0) {
          CurrentOrganisation.runIn(made.id(), () -> people(context, codes, there.isPresent()));
        }
      }
      return new ListsTown("/" + SLUG, all, codes);
    }
  }

  private static void people(
      ConfigurableApplicationContext context, Map<String, String> codes, boolean again) {
    if (again) {
      if (context.getBean(Accounts.class).find(mail(STANDS_IN)).isEmpty()) {
        standIn(context, codes);
      }
      List.of(OfficeKind.CASE_OWNER.name(), OfficeKind.RESPONSIBLE.name(), STANDS_IN)
          .forEach(who -> newCode(context, codes, who));
      return;
    }
    person(context, codes, OfficeKind.CASE_OWNER.name(), OfficeKind.CASE_OWNER);
    person(
        context,
        codes,
        OfficeKind.RESPONSIBLE.name(),
        OfficeKind.RESPONSIBLE,
        OfficeKind.COORDINATOR,
        OfficeKind.CONFIDENTIAL_ADVISER,
        OfficeKind.FALLBACK);
    person(context, codes, REPORTER);
    standIn(context, codes);
  }

  /** Somebody without an office, for whoever supervises everything. */
  private static void standIn(ConfigurableApplicationContext context, Map<String, String> codes) {
    var deputy = person(context, codes, STANDS_IN);
    var away = context.getBean(People.class).findExactly(mail(OfficeKind.RESPONSIBLE.name()));
    var person = away.orElseThrow().id();
    context
        .getBean(StandIns.class)
        .add(person, deputy, LocalDate.now(DueDates.ZONE), LocalDate.of(2099, 1, 1), person);
  }

  private static PersonId person(
      ConfigurableApplicationContext context,
      Map<String, String> codes,
      String who,
      OfficeKind... offices) {
    var people = context.getBean(People.class);
    var accounts = context.getBean(Accounts.class);
    var mail = mail(who);
    var person = people.add(who, mail, Locale.of("nl")).id();
    people.addPosition(person, BodyKind.COUNCIL, "councillor", null, SINCE);
    for (var office : offices) {
      people.addOffice(person, office, null, SINCE);
    }
    accounts.add(mail, Town.PASSWORD, Accounts.Kind.MEMBER, person);
    newCode(context, codes, who);
    return person;
  }

  /** A code of the list for a lost telephone works once, so each start has one of its own. */
  private static void newCode(
      ConfigurableApplicationContext context, Map<String, String> codes, String who) {
    var account = context.getBean(Accounts.class).find(mail(who)).orElseThrow();
    codes.put(who, context.getBean(SecondSteps.class).renewCodes(account).getFirst());
  }

  String login(String who) {
    return mail(who);
  }

  String code(String who) {
    return codes.getOrDefault(who, "");
  }

  private static String mail(String who) {
    return who.toLowerCase(Locale.ROOT).replace('_', '-') + "@" + SLUG + ".example";
  }
}
