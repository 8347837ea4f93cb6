// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.MembershipOffers;
import nl.rugdekking.signin.SecondStepResetCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only the owner of an account decides, by the letters that ask them. */
@Tag("journey")
@RugdekkingTest
class OwnersWordJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void joinsAnotherOrganisationAfterAYes(Journey.Screen screen) {
    try (var journey = Journey.begin("owners-word", screen, beans, port)) {
      var login = journey.town().login(Town.COUNCILLOR);
      var other = other();
      invite(other, login);
      var way = way(journey, login, "/lidmaatschap/");

      var visitor = journey.visitor();
      visitor.page().navigate(way);
      visitor.speak().reads("signin.membership.sign-in").look("membership-signed-out");
      visitor
          .followNamed(visitor.text("signin.membership.at", "Gemeente Duin"))
          .signIn(Town.COUNCILLOR);
      visitor.reads("signin.membership.both").look("membership-one-step");
      visitor.takeSecondStep(Town.COUNCILLOR).look("membership-asks");
      visitor.press("signin.membership.agree").reads("finding.home.ask");
      assertThat(visitor.page().url()).endsWith("/" + other.slug());
      visitor.page().navigate(way);
      visitor.reads("signin.link.gone").look("membership-again");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void saysNoAndNothingChanges(Journey.Screen screen) {
    try (var journey = Journey.begin("owners-no", screen, beans, port)) {
      var login = journey.town().login(Town.COUNCILLOR);
      invite(other(), login);
      var visitor = journey.signedIn(Town.COUNCILLOR);
      visitor.page().navigate(way(journey, login, "/lidmaatschap/"));
      visitor.press("signin.membership.refuse").reads("signin.membership.refused").look("refused");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void changesTheLoginAndKeepsTheSecondStep(Journey.Screen screen) {
    try (var journey = Journey.begin("owners-login", screen, beans, port)) {
      var visitor = journey.signedIn(Town.COUNCILLOR);
      visitor.open("").follow("signin.login.change");
      visitor.takeSecondStep(Town.COUNCILLOR).look("login");
      visitor.fill("login", "adres@zonderpunt").press("signin.login.change.send");
      visitor.reads("signin.login.change.wrong").look("login-wrong");
      var wanted = "thuis@" + journey.town().slug() + ".example";
      visitor.fill("login", wanted).press("signin.login.change.send");
      visitor.reads("signin.login.change.sent", wanted).look("login-sent");
      visitor.page().navigate(way(journey, wanted, "/inlognaam/"));
      visitor.look("login-confirm").press("signin.login.confirm.save");
      visitor.reads("signin.login.change.now", wanted);

      var asked = SecondStepResetCommand.run(wanted, TestGround.settings(), System.out, System.err);
      assertThat(asked).isZero();
      var later = journey.visitor();
      later.page().navigate(way(journey, wanted, "/tweede-stap-houden/"));
      later.speak().reads("signin.second.keep.why").look("keep");
      later.press("signin.second.keep.save").reads("signin.second.keep.kept").look("kept");
    }
  }

  private Organisation other() {
    var slug = "elders-" + UUID.randomUUID().toString().substring(0, 12);
    return beans
        .getBean(Organisations.class)
        .setUp(slug, "Gemeente Elders", OrganisationKind.MUNICIPALITY, false);
  }

  private void invite(Organisation other, String login) {
    var account = beans.getBean(Accounts.class).find(login).orElseThrow();
    CurrentOrganisation.runIn(
        other.id(),
        () -> {
          var person = beans.getBean(People.class).add("Ook Hier", login, Locale.of("nl"));
          beans.getBean(MembershipOffers.class).sendOffer(person.id(), account);
        });
  }

  private static String way(Journey journey, String login, String page) {
    return new Mailbox(journey.town().slug() + ".example")
        .await(login, found -> found.text().contains(page))
        .way();
  }
}
