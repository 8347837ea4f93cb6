// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A town of forty people, in which somebody reports without a name. */
@RugdekkingTest
abstract class NamelessTown {

  static final int PEOPLE = 40;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @LocalServerPort int port;
  @Autowired ReportGround ground;
  @Autowired People people;
  @Autowired Accounts accounts;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  final List<String> logins = new ArrayList<>();

  @BeforeEach
  void newTown() {
    town = ground.town();
    var slug = town.organisation().slug();
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> {
          for (int i = 0; i < PEOPLE; i++) {
            var name = "Persoon " + i;
            var person = people.add(name, ReportGround.mail(slug, name), Locale.of("nl")).id();
            people.addPosition(person, BodyKind.COUNCIL, "councillor", null, LONG_AGO);
            accounts.add(IncidentFixtures.account(accounts, ReportGround.mail(slug, name)), person);
            logins.add(ReportGround.mail(slug, name));
          }
          for (var kind :
              List.of(
                  OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.DUTY_OFFICER, OfficeKind.FALLBACK)) {
            var mail = ReportGround.mail(slug, kind.name());
            var person = people.add(kind.name(), mail, Locale.of("nl")).id();
            people.addPosition(person, BodyKind.ORGANISATION, "civil-servant", null, LONG_AGO);
            people.addOffice(person, kind, null, LONG_AGO);
            accounts.add(IncidentFixtures.account(accounts, mail), person);
          }
        });
    waitForTheTick();
  }

  String reportWithoutName(Visitor visitor, Map<String, String> more) {
    var code = NamelessForm.code(visitor, town.path("/anoniem"));
    var told = new HashMap<>(Map.of("internal", "true", "accused", "Persoon 3"));
    told.putAll(more);
    var fields = NamelessForm.fields(code, told);
    var answer = visitor.post(town.path("/anoniem"), fields, "bewijs.png", Pictures.png(8, 8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return code;
  }

  /** What is due was done: nothing waits any more, and every letter left. */
  void waitForTheTick() {
    var organisation = "'" + town.organisation().id().value() + "'";
    var waits =
        "select (select count(*) from work_due where due <= now() and organisation_id = "
            + organisation
            + ") + (select count(*) from outbox where state <> 'SENT' and organisation_id = "
            + organisation
            + ")";
    var until = Instant.now().plusSeconds(60);
    while (Database.number(waits) > 0 && Instant.now().isBefore(until)) {
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(Database.number(waits)).isZero();
  }

  List<MomentRow> rows() {
    return MomentRow.list(town.organisation().id().value());
  }

  List<MomentRow> written(List<MomentRow> before) {
    var texts = before.stream().map(MomentRow::text).collect(Collectors.toSet());
    return rows().stream().filter(row -> !texts.contains(row.text())).toList();
  }
}
