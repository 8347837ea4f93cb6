// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.Leaving;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality with everybody who can be called, and a councillor who is threatened. */
@TestComponent
class AlarmGround {

  enum Who {
    OFFICER,
    SECOND,
    OWNER,
    RESPONSIBLE,
    DEPUTY,
    FALLBACK,
    ADMINISTRATOR,
    COUNCILLOR
  }

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired Accounts accounts;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired DutyRepository duties;
  @Autowired TransactionTemplate transactions;
  @Autowired Environment environment;

  record Town(Organisation organisation, Map<Who, PersonId> people) {

    PersonId person(Who who) {
      return Objects.requireNonNull(people.get(who));
    }

    String login(Who who) {
      return who.name().toLowerCase(Locale.ROOT) + "@" + organisation.slug() + ".example";
    }

    String path(String path) {
      return "/" + organisation.slug() + path;
    }

    /** What a query finds first of this organisation. */
    String value(String sql) {
      var here = "organisation_id = '" + organisation.id().value() + "'";
      return Database.text(sql + (sql.contains(" where ") ? " and " : " where ") + here);
    }

    /** The page of the first hour, where there is one case with one part. */
    String hour() {
      var part = "/getroffenen/" + value("select part_id from case_part");
      return path("/incidenten/" + value("select number from case_file") + part + "/eerste-uur");
    }

    @Nullable Who who(PersonId person) {
      return people.entrySet().stream()
          .filter(entry -> entry.getValue().equals(person))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }
  }

  Town town() {
    var slug = "alarm-" + UUID.randomUUID().toString().substring(0, 12);
    var town =
        new Town(
            organisations.setUp(slug, "Gemeente Alarm", OrganisationKind.MUNICIPALITY, false),
            new EnumMap<>(Who.class));
    in(
        town,
        () -> {
          add(town, Who.OFFICER, OfficeKind.DUTY_OFFICER, null);
          add(town, Who.SECOND, OfficeKind.DUTY_OFFICER, null);
          add(town, Who.OWNER, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
          add(town, Who.RESPONSIBLE, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
          add(town, Who.DEPUTY, OfficeKind.DEPUTY, BodyKind.COUNCIL);
          add(town, Who.FALLBACK, OfficeKind.FALLBACK, null);
          add(town, Who.ADMINISTRATOR, OfficeKind.ADMINISTRATOR, null);
          add(town, Who.COUNCILLOR, null, null);
          return true;
        });
    return town;
  }

  private void add(Town town, Who who, @Nullable OfficeKind office, @Nullable BodyKind body) {
    var council = who == Who.COUNCILLOR;
    var login = town.login(who);
    var id = people.add(who.name() + " Alarm", login, Locale.of("nl")).id();
    people.addPosition(
        id,
        council ? BodyKind.COUNCIL : BodyKind.ORGANISATION,
        council ? "councillor" : "civil-servant",
        null,
        LONG_AGO);
    if (office != null) {
      people.addOffice(id, office, body, LONG_AGO);
    }
    accounts.add(IncidentFixtures.account(accounts, login), id);
    town.people().put(who, id);
  }

  /** A town where officer and second are on duty today. */
  Town townOnDuty() {
    var town = town();
    var now = Instant.now();
    onDuty(town, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    return town;
  }

  /** Officer and second are on duty between these moments. */
  void onDuty(Town town, Instant from, Instant until) {
    run(
        town,
        () ->
            duties.add(
                new DutyShift(
                    UUID.randomUUID(),
                    from,
                    until,
                    town.person(Who.OFFICER),
                    town.person(Who.SECOND))));
  }

  void leaves(Town town, Who who) {
    run(
        town,
        () ->
            directory.offices().stream()
                .filter(held -> held.office().person().equals(town.person(who)))
                .forEach(people::endOffice));
    Leaving.of(town.person(who));
  }

  /** A case of the councillor, without an alarm yet. */
  CasePart reported(Town town) {
    return reported(town, Who.COUNCILLOR).getFirst();
  }

  /** A case of several, without an alarm yet. */
  List<CasePart> reported(Town town, Who... affected) {
    var told =
        Stream.of(affected)
            .map(who -> new Position(town.person(who), BodyKind.COUNCIL, "councillor", null))
            .map(Registration.ReportedPerson::known)
            .toList();
    var registration =
        new Registration(
            town.person(Who.COUNCILLOR), Lane.OPEN, null, null, false, told, List.of());
    var incident = in(town, () -> incidents.register(registration).incident());
    Database.endHolds();
    var sql = "select part_id from case_part where incident_id = '" + incident.value() + "'";
    return Database.texts(sql).stream()
        .map(id -> new PartId(UUID.fromString(id)))
        .map(id -> in(town, () -> cases.getPart(id)))
        .toList();
  }

  /** Makes somebody else the affected person of the last danger, since one person is one danger. */
  void happenedTo(Town town, Who who) {
    Database.change(
        ("update case_part set person_id = '%s' where part_id = (select part_id from alarm where"
                + " organisation_id = '%s' order by raised_at desc limit 1)")
            .formatted(town.person(who).value(), town.organisation().id().value()));
  }

  /** Sends a report about the sender by the form, with a place and a number to call. */
  HttpResponse<String> send(Town town, Visitor sender, String words, boolean danger) {
    return send(town, sender, words, "bij huis", danger);
  }

  HttpResponse<String> send(Town town, Visitor sender, String words, String place, boolean danger) {
    sender.get(town.path("/melden"));
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", words);
    fields.put("day", "TODAY");
    fields.put("place", place);
    fields.put("phone", "06 1111 2222");
    fields.put("whom", "ME");
    if (danger) {
      fields.put("danger", "true");
    }
    return sender.post(town.path("/melden"), fields);
  }

  <T> T in(Town town, Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        town.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  void run(Town town, Runnable work) {
    in(
        town,
        () -> {
          work.run();
          return true;
        });
  }

  Visitor signedIn(Town town, Who who) {
    return visitor().comeIn(town.organisation().slug(), town.login(who));
  }

  Visitor visitor() {
    return new Visitor(
        Objects.requireNonNull(environment.getProperty("local.server.port", Integer.class)));
  }
}
