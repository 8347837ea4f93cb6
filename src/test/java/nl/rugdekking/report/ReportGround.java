// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A small municipality: a council with its clerk, a counter with its manager. */
@TestComponent
public class ReportGround {

  public static final String PASSWORD = IncidentFixtures.PASSWORD;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final Viewers viewers;

  ReportGround(Organisations organisations, People people, Accounts accounts, Viewers viewers) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.viewers = viewers;
  }

  /** Everybody as they are when they come in. */
  public record Town(
      Organisation organisation,
      Viewer councillor,
      Viewer otherCouncillor,
      Viewer clerk,
      Viewer counterClerk,
      Viewer manager) {

    public String path(String path) {
      return "/" + organisation.slug() + path;
    }

    /** Does it as somebody of this organisation, outside a transaction. */
    public <T> T in(Callable<T> work) {
      try {
        return CurrentOrganisation.callIn(organisation.id(), work::call);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** How many rows of this organisation a table has, past every policy. */
    int count(String table) {
      return Rows.count(table, organisation.id().value());
    }
  }

  public Town town() {
    var slug = "duin-" + UUID.randomUUID().toString().substring(0, 8);
    var organisation =
        organisations.setUp(slug, "Gemeente Duin", OrganisationKind.MUNICIPALITY, false);
    return CurrentOrganisation.callIn(
        organisation.id(),
        () -> {
          var clerk = person(slug, "Ilse Brandsema", BodyKind.COUNCIL, "clerk", null);
          people.addOffice(clerk, OfficeKind.CASE_OWNER, BodyKind.COUNCIL, LONG_AGO);
          var manager = person(slug, "Ruud Kanters", BodyKind.ORGANISATION, "team-manager", null);
          var councillor = person(slug, "Femke Terwisscha", BodyKind.COUNCIL, "councillor", null);
          var other = person(slug, "Daan Oosterlee", BodyKind.COUNCIL, "councillor", null);
          var counter =
              person(slug, "Yusuf Demirel", BodyKind.ORGANISATION, "counter-clerk", manager);
          return new Town(
              organisation,
              viewer(councillor),
              viewer(other),
              viewer(clerk),
              viewer(counter),
              viewer(manager));
        });
  }

  private PersonId person(
      String slug, String name, BodyKind body, String title, @Nullable PersonId manager) {
    var id = people.add(name, mail(slug, name), Locale.of("nl")).id();
    people.addPosition(id, body, title, manager, LONG_AGO);
    accounts.add(IncidentFixtures.account(accounts, mail(slug, name)), id);
    return id;
  }

  public static String mail(String slug, String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + slug + ".example";
  }

  /** Somebody as they come in after their offices changed. */
  public Viewer viewerAgain(Town town, Viewer before) {
    return CurrentOrganisation.callIn(town.organisation().id(), () -> viewer(before.person()));
  }

  private Viewer viewer(PersonId person) {
    return viewers.find(accounts.accountOf(person).orElseThrow()).orElseThrow();
  }

  static Submission about(UUID draft, String words) {
    return about(draft, words, Whom.ME, List.of());
  }

  static Submission about(UUID draft, String words, Whom whom, List<String> names) {
    return new Submission(
        draft,
        new ReportText(words, "21:00", "raadhuis", null, names, List.of()),
        null,
        "email",
        whom,
        false,
        false,
        false);
  }
}
