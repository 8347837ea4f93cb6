// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.counter.CounterFixtures;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.response.ResponseFixtures;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How many statements and transactions a page of the desk asks of the database. Each transaction is
 * two round trips more, and pages are looked at all day. Whoever adds a block to a page reads with
 * what is read already, or raises a number here and says why.
 */
@RugdekkingTest
class PageCostModuleTests {

  private static final List<String> LOGGERS =
      List.of(
          "org.springframework.jdbc.core.JdbcTemplate",
          "nl.rugdekking.database.FlushingJdbcTemplate",
          "nl.rugdekking.database.TenantTransactionManager");

  private static final String STATEMENT = "Executing prepared SQL statement";
  private static final String TRANSACTION = "Creating new transaction";

  private static final int LOOKS = 3;

  /** The most statements that the page of a site costs. */
  private static final int MOST_AT_SITE = 29;

  @Autowired IncidentFixtures fixtures;
  @Autowired ResponseFixtures measures;
  @Autowired CounterFixtures counter;
  @LocalServerPort int port;

  private record Cost(int statements, int transactions) {}

  /** The most that a page costs somebody who handles a case of two affected people. */
  private static final Map<String, Cost> MOST =
      Map.of(
          "/taken", new Cost(27, 2),
          "/incidenten", new Cost(21, 2),
          "/incidenten?volgorde=nummer", new Cost(23, 2),
          "/incidenten?volgorde=ernst", new Cost(23, 2),
          "/incidenten?volgorde=behandelaar", new Cost(23, 2),
          "/incidenten?volgorde=stap", new Cost(23, 2),
          "/incidenten?volgorde=termijn", new Cost(23, 2),
          "/incidenten/", new Cost(47, 4),
          "/overzicht", new Cost(17, 2));

  @Test
  void aPageOfTheDeskAsksLittleOfTheDatabase() {
    var scene = fixtures.twoAffected();
    assertSoftly(softly -> MOST.forEach((page, most) -> assertCost(softly, scene, page, most)));
  }

  @Test
  void anEarlierCaseOfTheSamePersonCostsNoStatementOfItsOwn() {
    var scene = fixtures.twoAffected();
    var numbers =
        IntStream.range(0, 6)
            .mapToObj(act -> scene.report(Persona.REPORTER, Map.of()))
            .map(report -> scene.number(Persona.REPORTER, report))
            .toList();
    assertThat(statements(scene, "/incidenten/" + numbers.getLast()))
        .hasSameSizeAs(statements(scene, "/incidenten/" + numbers.get(1)));
  }

  /** The menu of whoever works at a site asks once more what the page asks. */
  @Test
  void thePageOfASiteAsksNoMoreForSeveralPeopleThanForOne() {
    var scene = measures.asked();
    var site = counter.site(scene, "Stadskantoor", SiteKind.COUNTER);
    var path = "/" + scene.slug() + "/balie/" + site.id();
    var worker = new Visitor(port).comeIn(scene.slug(), counter.worker(scene, site));
    counter.ban(scene, "De heer Een", "Geen toegang", site);
    var one = statements(worker, path);
    counter.ban(scene, "Mevrouw Twee", "Geen toegang", site);
    counter.ban(scene, "De heer Drie", "Geen toegang", site);
    assertThat(worker.get(path).body()).contains("Mevrouw Twee", "De heer Drie");
    assertThat(statements(worker, path)).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(MOST_AT_SITE);
  }

  private static List<String> statements(Visitor visitor, String path) {
    return listenToTheQuietest(() -> visitor.get(path).statusCode()).stream()
        .filter(said -> said.startsWith(STATEMENT))
        .toList();
  }

  private static List<String> statements(Scene scene, String path) {
    return statements(scene.as(Persona.OWNER), scene.path(path));
  }

  private static void assertCost(SoftAssertions softly, Scene scene, String page, Cost most) {
    var path = scene.path(page.endsWith("/") ? page + scene.file().number() : page);
    Supplier<Integer> look = () -> scene.as(Persona.OWNER).get(path).statusCode();
    var said = listenToTheQuietest(look);
    var statements = said.stream().filter(one -> one.startsWith(STATEMENT)).toList();
    int transactions = (int) said.stream().filter(one -> one.startsWith(TRANSACTION)).count();
    System.out.printf(
        "Page %s: %d statements, %d transactions%n", page, statements.size(), transactions);
    softly.assertThat(transactions).as(page).isBetween(1, most.transactions());
    softly
        .assertThat(statements.size())
        .as(() -> page + ":\n" + String.join("\n", statements))
        .isBetween(1, most.statements());
  }

  // What is kept in memory is read again now and then, and a session notes its use each minute.
  private static Queue<String> listenToTheQuietest(Supplier<Integer> look) {
    return Stream.generate(() -> listen(look))
        .limit(LOOKS)
        .min(Comparator.comparingInt(Queue::size))
        .orElseThrow();
  }

  /** What Spring says of its work in the threads of requests; due work goes on beside them. */
  private static Queue<String> listen(Supplier<Integer> look) {
    var said = new ConcurrentLinkedQueue<String>();
    var ear =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getThreadName().startsWith("tomcat")) {
              said.add(event.getFormattedMessage());
            }
          }
        };
    ear.start();
    var loggers = LOGGERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(ear);
        });
    try {
      assertThat(look.get()).isEqualTo(200);
    } finally {
      loggers.forEach(
          logger -> {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(ear);
          });
    }
    return said;
  }
}
