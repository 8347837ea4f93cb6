// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A councillor whose term ended while the case ran comes in anew and reads the end of it. */
@Tag("journey")
@RugdekkingTest
class AfterTheTermJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void theFormerCouncillorReadsTheEnd(Journey.Screen screen) {
    try (var journey = Journey.begin("after-the-term", screen, beans, port)) {
      var councillor = journey.signedInWithPassword(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij stond ineens voor mijn huis.");
      councillor.press("report.send").look("receipt");
      var number = councillor.number();
      termEnds(journey.town());

      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number).followPromise("AFFECTED_ASKED", "handling.action.ask");
      for (var wish : List.of("response", "police", "damage", "care")) {
        clerk.choose(wish, "NO");
      }
      clerk.choose("danger", "NONE").choose("policeAdvice", "NOT_NEEDED");
      clerk.press("handling.ask.save");
      explains(clerk, number);
      clerk.followPromise("AFFECTED_TOLD", "handling.action.tell");
      clerk.tells("De wijkagent sprak hem aan.");
      clerk.explainsTheRest("/incidenten/" + number);
      clerk.follow("handling.action.classify").choose("severity", "MEDIUM");
      clerk.choose("forms", "verbal").select("topic", "planning").press("handling.assess.save");
      clerk.follow("handling.action.close").choose("outcome", "HANDLED");
      clerk.choose("confirmed", "true");
      clerk.fill("words", "Hij bleef daarna weg.").press("handling.close.save");
      clerk.reads("handling.action.reopen");

      var former = journey.signedIn(Town.COUNCILLOR);
      former.look("home").open("/mijn").readsText(number).look("own-cases");
      former.open("/mijn/" + number).reads("register.own.ended.title").look("own-end");
      former.readsText("De wijkagent sprak hem aan.").readsText("Hij bleef daarna weg.");
      assertThat(former.get(former.town().path("/incidenten/" + number)).status())
          .as("their own page only, as before")
          .isEqualTo(403);
    }
  }

  // What is left after the wishes were known.
  private static void explains(Visitor clerk, String number) {
    for (var kind : List.of("RESPONSE", "AFTERCARE", "POLICE_REPORT", "DAMAGE")) {
      clerk.open("/incidenten/" + number);
      var ways = clerk.promise(kind).locator("a[href*='/beloften/']:not([href$='/verbeteren'])");
      if (ways.count() > 0) {
        clerk.follows(ways.last());
        Folds.explaining(clerk).select("explain-reason", "not-wanted");
        if (!kind.equals("AFTERCARE")) {
          clerk.fill("explain-words", "Dat wilde zij niet.");
        }
        clerk.press("handling.explain.save");
      }
    }
  }

  private static void termEnds(Town town) {
    Database.asMigrator(
        connection -> {
          var sql =
              """
              update position set ended_on = current_date - 1
              where person_id in (select id from person where email = ?)
              """;
          try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, town.login(Town.COUNCILLOR));
            assertThat(statement.executeUpdate()).isEqualTo(1);
          }
          return true;
        });
  }
}
