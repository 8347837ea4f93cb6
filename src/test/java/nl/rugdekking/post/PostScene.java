// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters of an organisation of its own, and what brings them. */
@RugdekkingTest
abstract class PostScene {

  static final UUID KNOWN = UUID.randomUUID();
  static final UUID ENGLISH = UUID.randomUUID();
  static final UUID UNKNOWN = UUID.randomUUID();
  static final UUID WRONG = UUID.randomUUID();
  static final UUID BROKEN = UUID.randomUUID();
  static final String EMAIL = "joke.van.dijk@duindrecht.example";

  @Autowired DueRowProcessor rows;
  @Autowired Outbox outbox;
  @Autowired LetterTexts texts;
  @Autowired WorkSchedule due;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("backgroundPool")
  HikariDataSource pool;

  @Autowired TransactionTemplate transactions;

  final MovedClock clock = new MovedClock(Instant.parse("2036-11-24T12:00:00Z"));
  final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

  @TempDir Path data;

  MockEnvironment environment() {
    return new MockEnvironment()
        .withProperty("RUGDEKKING_DATA", data.toString())
        .withProperty("RUGDEKKING_BASE_URL", "https://melden.duindrecht.example/")
        .withProperty("RUGDEKKING_SMTP_FROM", "rugdekking@duindrecht.example");
  }

  MockEnvironment smtp(int port) {
    return environment()
        .withProperty("RUGDEKKING_SMTP_HOST", "127.0.0.1")
        .withProperty("RUGDEKKING_SMTP_PORT", String.valueOf(port));
  }

  Runnable round(MockEnvironment environment) {
    var settings = new MailSettings(environment);
    var beans = new StaticListableBeanFactory();
    AddressBook book = PostScene::addresses;
    beans.addBean("addressBook", book);
    var courier =
        new LetterSender(
            new Destinations(
                beans.getBeanProvider(AddressBook.class), beans.getBeanProvider(LetterLinks.class)),
            texts,
            settings.createTransport(),
            settings,
            clock);
    var round = new OutboxProcessor(outbox, courier, due, rows, clock);
    return () -> CurrentOrganisation.runIn(organisation, round::run);
  }

  static Map<UUID, Addressee> addresses(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    persons.forEach(person -> address(person).ifPresent(at -> found.put(person, at)));
    return found;
  }

  static Optional<Addressee> address(UUID person) {
    if (person.equals(BROKEN)) {
      throw new IllegalStateException("the address book fails for this one");
    }
    if (person.equals(KNOWN)) {
      return Optional.of(new Addressee(EMAIL, "Joke van Dijk, griffier", Locale.of("nl")));
    }
    if (person.equals(ENGLISH)) {
      return Optional.of(new Addressee("kim@duindrecht.example", "Kim", Locale.ENGLISH));
    }
    return person.equals(WRONG)
        ? Optional.of(new Addressee("not an address", "Piet\r\nBcc: x@y.example", Locale.of("nl")))
        : Optional.empty();
  }

  void queue(UUID... people) {
    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                _ -> {
                  // By the clock of the test: the application's own round must not come along.
                  var post = new Post(outbox, texts, due, clock);
                  for (var person : people) {
                    post.queue(letter(person));
                  }
                }));
  }

  static Letter letter(UUID person) {
    return new Letter(
        person,
        "task-due",
        Map.of("path", "/duindrecht/taken", "organisation", "Gemeente Duindrecht"));
  }

  Map<String, Long> states() {
    return CurrentOrganisation.callIn(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ -> {
                      var counts = new HashMap<String, Long>();
                      jdbc.sql("select state, count(*) as number from outbox group by state")
                          .query(
                              row -> {
                                counts.put(row.getString("state"), row.getLong("number"));
                              });
                      return counts;
                    })));
  }

  List<Integer> attempts(String state) {
    return CurrentOrganisation.callIn(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select attempts from outbox where state = ?")
                            .param(state)
                            .query(Integer.class)
                            .list())));
  }

  List<String> problems() {
    return CurrentOrganisation.callIn(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select problem from outbox where problem is not null")
                            .query((row, number) -> row.getString("problem"))
                            .list())));
  }

  UUID idOf(UUID person) {
    return CurrentOrganisation.callIn(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select id from outbox where person = ?")
                            .param(person)
                            .query(UUID.class)
                            .single())));
  }
}
