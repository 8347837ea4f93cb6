// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static nl.rugdekking.alarm.Polls.awaitChange;
import static nl.rugdekking.alarm.Polls.findQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The bar that warns of danger: a number to call, and a line for each alarm. */
@RugdekkingTest
class AlarmBarModuleTests {

  private static final String STORY = "Hij staat bij mijn huis en noemt de school";
  private static final String BAR = "class=\"rd-bar\"";

  @Autowired AlarmGround ground;

  @Autowired
  @Qualifier("unchangedPollFilter")
  Filter filter;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  @BeforeEach
  void someoneIsOnDuty() {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
  }

  @Test
  void whoIsWarnedCallsFromTheBarUnlessTheNumberIsWithheld() {
    report();
    for (var who : List.of(Who.OFFICER, Who.OWNER, Who.RESPONSIBLE, Who.DEPUTY)) {
      assertThat(bar(who)).as("%s", who).contains("tel:0611112222", "Bel 06 1111 2222: COUNCILLOR");
    }
    withholdName();
    assertThat(bar(Who.DEPUTY)).contains(BAR).doesNotContain("tel:", "06 1111 2222");
    assertThat(bar(Who.OFFICER)).contains("tel:0611112222");
  }

  @Test
  void aNumberThatIsGivenLaterComesIntoTheBar() {
    var path = report();
    var owner = ground.signedIn(town, Who.OWNER);
    var asks = findQuestion(Polls.BAR, owner.get(town.path("/taken")).body());
    assertThat(owner.get(asks).statusCode()).isEqualTo(204);
    location(councillor.post(path, Map.of("phone", "06 7777 8888")));
    assertThat(awaitChange(owner, asks)).contains("tel:0677778888").doesNotContain("<html");
  }

  @Test
  void moreThanTwoAlarmsAreOneLineThatLeadsToAll() {
    report();
    report();
    ground.happenedTo(town, Who.SECOND);
    assertThat(bar(Who.OWNER).split(BAR, -1)).as("a line each").hasSize(3);
    report();
    ground.happenedTo(town, Who.DEPUTY);
    assertThat(bar(Who.OWNER).split(BAR, -1)).as("one line").hasSize(2);
    assertThat(bar(Who.OWNER)).contains("3 alarmen", "href=\"" + town.path("/alarmen"));
    var all = ground.signedIn(town, Who.OWNER).get(town.path("/alarmen")).body();
    assertThat(all.split(STORY, -1)).as("all of them").hasSize(4);
  }

  @Test
  void onlyQuestionsOfOurOwnPagesWithOneSessionAreAnsweredFromMemory() throws Exception {
    var own = new Cookie("sessie", "2f6e8a1c-0f3d-4b6a-9d0e-6f1c2b3a4d5e");
    var bar = town.path("/alarmbalk");
    assertThat(timesAsked(bar, "stand=42", own)).as("what our pages ask").isEqualTo(1);
    assertThat(timesAsked(town.path("/mijn/2026-ABCD/gevaar"), "stand=42", own)).isEqualTo(1);
    var hour = town.path("/incidenten/2026-ABCD/getroffenen/" + UUID.randomUUID() + "/eerste-uur");
    assertThat(timesAsked(hour + "/stand", "stand=42", own)).isEqualTo(1);
    assertThat(timesAsked(town.path("/huisstijl/x.css"), "stand=42", own)).isEqualTo(2);
    assertThat(timesAsked(town.path(";x/alarmbalk"), "stand=42", own)).isEqualTo(2);
    assertThat(timesAsked(bar, "stand=43&x=1", own)).isEqualTo(2);
    assertThat(timesAsked(bar, "stand=44", new Cookie("sessie", "x/y"))).isEqualTo(2);
    assertThat(timesAsked(bar, "stand=45", new Cookie("sessie", "junk"), own)).isEqualTo(2);
  }

  // ---- how it is done

  /** Returns how often the rules are asked when a page asks the same twice. */
  private int timesAsked(String path, String query, Cookie... cookies) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    request.setCookies(cookies);
    var asked = new AtomicInteger();
    FilterChain rules =
        (_, response) -> {
          asked.incrementAndGet();
          ((HttpServletResponse) response).setStatus(204);
        };
    for (int i = 0; i < 2; i++) {
      CurrentOrganisation.callIn(
          town.organisation().id(),
          () -> {
            filter.doFilter(request, new MockHttpServletResponse(), rules);
            return true;
          });
    }
    return asked.get();
  }

  private String bar(Who who) {
    var page = ground.signedIn(town, who).get(town.path("/wachtwoord")).body();
    return page.substring(page.indexOf("rd-balk"), page.indexOf("<main"));
  }

  private void withholdName() {
    Database.change(
        "update case_part set name_withheld = true where organisation_id = '"
            + town.organisation().id().value()
            + "'");
  }

  private String report() {
    var path = URI.create(location(ground.send(town, councillor, STORY, true))).getPath();
    assertThat(path).endsWith("/gevaar");
    return path;
  }
}
