// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An account is joined to another organisation by the word of its owner only. */
@RugdekkingTest
class MembershipOffersModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired Invitations invitations;
  @Autowired MembershipOffers offers;
  @Autowired TransactionTemplate transactions;
  @Autowired List<DueWork> works;

  private Scene scene;
  private UUID account;
  private PersonId invited;

  @BeforeEach
  void anotherOrganisationInvitesTheOwner() {
    scene = fixtures.twoAffected();
    var login = IncidentFixtures.login(scene, Persona.OWNER);
    account = accounts.find(login).orElseThrow();
    invited =
        CurrentOrganisation.callIn(
            scene.elsewhere().id(),
            () -> {
              var person = people.add("Anders Genoemd", login, Locale.of("nl"));
              transactions.executeWithoutResult(status -> invitations.invite(person, false));
              return person.id();
            });
  }

  @Test
  void theOwnerAgreesSignedInWithBothSteps() {
    assertThat(isMember()).isFalse();
    assertThat(state()).isEqualTo(Invitations.State.INVITED);
    var owner = scene.as(Persona.OWNER);
    var way = way();
    assertThat(owner.get(there()).statusCode()).as("not in yet").isEqualTo(302);
    assertThat(owner.get(way).body()).contains("Akkoord", scene.elsewhere().name());
    assertThat(isMember()).as("looking answers nothing").isFalse();

    assertThat(owner.post(way, Map.of("agree", "true")).statusCode()).isEqualTo(302);

    assertThat(state()).isEqualTo(Invitations.State.MAY);
    assertThat(owner.get(there()).body()).contains("Anders Genoemd");
    assertThat(owner.get(way).statusCode()).as("works once").isEqualTo(410);
    assertThat(owner.post(way, Map.of("agree", "true")).statusCode()).isEqualTo(410);
    assertThat(audited("membership.agreed")).isEqualTo(1);
  }

  @Test
  void onePersonAfterAnotherWithTheSameAddressIsNotMoreLetters() {
    var login = IncidentFixtures.login(scene, Persona.OWNER);
    way();
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () -> {
          for (int i = 0; i < 3; i++) {
            Database.change(
                "update person set email = id || '@weg.example' where email = '%s'"
                    .formatted(login)
                    .concat(" and organisation_id = '" + scene.elsewhere().id().value() + "'"));
            var person = people.add("Nog Iemand " + i, login, Locale.of("nl")).id();
            assertThat(offers.sendOffer(person, account)).isFalse();
          }
        });
    var sql = "select count(*) from membership_offer where account_id = '" + account + "'";
    List<String> made = Database.texts(sql);
    assertThat(made).containsExactly("1");
  }

  @Test
  void nobodyElseAnswersForThem() {
    var way = way();
    var nobody = new Visitor(scene.port());
    assertThat(nobody.get(way).body())
        .contains("Log eerst in", "/" + scene.organisation().slug() + "/inloggen?terug=")
        .doesNotContain("name=\"agree\"");
    nobody.get("/" + scene.elsewhere().slug() + "/inloggen");
    assertThat(nobody.post(way, Map.of("agree", "true")).statusCode()).isEqualTo(403);

    var other = scene.as(Persona.ADMINISTRATOR);
    assertThat(other.get(way).body()).doesNotContain("name=\"agree\"");
    assertThat(other.post(way, Map.of("agree", "true")).statusCode()).isEqualTo(403);
    assertThat(isMember()).isFalse();
  }

  @Test
  void thePasswordAloneIsNotEnough() {
    var way = way();
    var login = IncidentFixtures.login(scene, Persona.OWNER);
    var thief =
        new Visitor(scene.port())
            .signInWithPassword(scene.organisation().slug(), login, IncidentFixtures.PASSWORD);
    assertThat(thief.get(way).body())
        .contains("Doe eerst de tweede stap")
        .doesNotContain("name=\"agree\"");
    assertThat(thief.post(way, Map.of("agree", "true")).statusCode()).isEqualTo(403);
    assertThat(isMember()).isFalse();
  }

  @Test
  void whatTheOwnerRefusesStaysRefusedAndIsNotAskedAgainAtOnce() {
    var owner = scene.as(Persona.OWNER);
    var way = way();
    owner.get(way);
    assertThat(owner.post(way, Map.of("agree", "false")).body()).contains("U gaat niet akkoord");
    assertThat(isMember()).isFalse();
    assertThat(owner.get(way).statusCode()).isEqualTo(410);
    assertThat(offer()).as("asked again").isFalse();
    assertThat(audited("membership.refused")).isEqualTo(1);
  }

  @Test
  void anOfferEndsWithItsTermAndCanThenBeMadeAgain() {
    var way = way();
    assertThat(offer()).isFalse();
    Database.change(
        "update membership_offer set expires_at = now() where account_id = '" + account + "'");
    assertThat(scene.as(Persona.OWNER).get(way).statusCode()).isEqualTo(410);
    assertThat(state()).isEqualTo(Invitations.State.NONE);
    assertThat(offer()).isTrue();
  }

  @Test
  void aKeyOfOneOfferAnswersNoOther() {
    var way = way();
    var owner = scene.as(Persona.OWNER);
    var id = Database.uuid("select id from membership_offer where account_id = '" + account + "'");
    assertThat(owner.get(way.replace(id.toString(), UUID.randomUUID().toString())).statusCode())
        .isEqualTo(410);
    assertThat(owner.get(there() + "/lidmaatschap/" + id).statusCode()).isEqualTo(410);
    assertThat(
            owner
                .get(way.replace(scene.elsewhere().slug(), scene.organisation().slug()))
                .statusCode())
        .isEqualTo(410);
  }

  @Test
  void anAccountOfTheDemonstrationIsNeverOffered() {
    var slug = "toneel-" + UUID.randomUUID().toString().substring(0, 8);
    var login = "persona@" + slug + ".example";
    try {
      var stage = organisations.setUp(slug, "Toneel", OrganisationKind.MUNICIPALITY, true);
      var persona =
          CurrentOrganisation.callIn(
              stage.id(),
              () ->
                  accounts.add(
                      login,
                      IncidentFixtures.PASSWORD,
                      Accounts.Kind.MEMBER,
                      people.add("Persona", login, Locale.of("nl")).id()));
      CurrentOrganisation.runIn(
          scene.elsewhere().id(),
          () -> {
            var person = people.add("Persona", login, Locale.of("nl")).id();
            assertThat(offers.sendOffer(person, persona)).isFalse();
          });
    } finally {
      Database.endDemonstrations();
    }
  }

  // ---- how it is done

  private String there() {
    return "/" + scene.elsewhere().slug();
  }

  private String way() {
    return Mailbox.at(scene.mark() + ".example", scene.elsewhere().id(), works)
        .await(
            IncidentFixtures.login(scene, Persona.OWNER),
            mail -> mail.text().contains("/lidmaatschap/"))
        .way();
  }

  private boolean offer() {
    return CurrentOrganisation.callIn(
        scene.elsewhere().id(), () -> offers.sendOffer(invited, account));
  }

  private boolean isMember() {
    return CurrentOrganisation.callIn(
        scene.elsewhere().id(), () -> accounts.accountOf(invited).isPresent());
  }

  private Invitations.State state() {
    return CurrentOrganisation.callIn(scene.elsewhere().id(), () -> invitations.state(invited));
  }

  private int audited(String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, scene.elsewhere().id().value()));
  }
}
