// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A passkey opens cases as a code does; whatever is not exactly right about it does not. */
@RugdekkingTest
class PasskeysModuleTests extends SharedScene {

  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  @Autowired SecondSteps steps;
  @Autowired Passkeys keys;
  @Autowired Accounts accounts;

  private static String step(String more) {
    return scene().path("/tweede-stap" + more);
  }

  private static HandMadeKey key() {
    return new HandMadeKey("http://localhost:" + scene().port());
  }

  private static String offered(Visitor visitor, String path, String what) {
    return IncidentFixtures.found(visitor.get(step(path)).body(), "data-" + what + "=\"([^\"]+)\"");
  }

  private static int add(Visitor visitor, HandMadeKey key, String name) {
    key.of(offered(visitor, "/sleutels", "user"));
    var answer = key.made(offered(visitor, "/sleutels", "challenge"));
    return visitor.post(step("/sleutels"), Map.of("name", name, "answer", answer)).statusCode();
  }

  private static int enter(Visitor visitor, String answer) {
    return visitor.post(step("/sleutel"), Map.of("answer", answer)).statusCode();
  }

  /** Somebody with one passkey, before their second step in a new session. */
  private static Visitor atTheDoor(Persona persona, HandMadeKey key) {
    assertThat(add(withPassword(persona), key, "laptop")).isIn(200, 302);
    return withPassword(persona);
  }

  @Test
  void isAddedAtTheFirstCaseAndOpensTheNext() {
    var key = key();
    var visitor = withPassword(Persona.DEPUTY);
    assertThat(visitor.get(scene().casePath("")).statusCode()).isEqualTo(302);
    key.of(offered(visitor, "/sleutels", "user"));
    var answer = key.made(offered(visitor, "/sleutels", "challenge"));
    var page =
        visitor.post(
            step("/sleutels"),
            Map.of("name", "laptop", "answer", answer, "terug", scene().casePath("")));
    assertThat(CODE.matcher(page.body()).results()).as(page.body()).hasSize(SecondSteps.CODES);
    assertThat(page.body()).contains("href=\"" + scene().casePath("") + "\"");
    assertThat(visitor.get(scene().casePath("")).statusCode()).isEqualTo(200);
    new Mailbox(scene().mark() + ".example").await(login(Persona.DEPUTY), "/tweede-stap/beheer");

    var later = withPassword(Persona.DEPUTY);
    assertThat(later.get(scene().casePath("")).statusCode()).isEqualTo(302);
    var signed = key.counts(2).signed(offered(later, "", "challenge"));
    assertThat(enter(later, signed)).isEqualTo(302);
    assertThat(later.get(scene().casePath("")).statusCode()).isEqualTo(200);
    var again = key.counts(3).signed(offered(later, "", "challenge"));
    assertThat(enter(later, again)).isEqualTo(302);
    assertThat(later.get(step("/beheer")).body()).contains("laptop").contains("Laatst gebruikt op");
  }

  /** Each a way in which an answer is nearly right. */
  enum Forgery {
    OTHER_CHALLENGE,
    OTHER_ORIGIN,
    OTHER_PORT,
    OTHER_PARTY,
    NOT_TOUCHED,
    MADE_INSTEAD_OF_SIGNED,
    NAMES_ANOTHER_OWNER,
    COUNTER_STANDS_STILL,
    COUNTER_GOES_BACK,
    UNKNOWN_KEY,
    KEY_OF_ANOTHER
  }

  private static final Map<Persona, HandMadeKey> KNOWN = new EnumMap<>(Persona.class);

  private static HandMadeKey keyOf(Persona persona) {
    return KNOWN.computeIfAbsent(
        persona,
        whose -> {
          var key = key();
          var visitor = withPassword(whose);
          assertThat(add(visitor, key.counts(100), "sleutel")).isIn(200, 302);
          return key;
        });
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void refusesWhatIsNearlyRight(Forgery forgery) {
    var own = keyOf(Persona.RESPONSIBLE);
    var visitor = withPassword(Persona.RESPONSIBLE);
    var challenge = offered(visitor, "", "challenge");
    own.from("http://localhost:" + scene().port()).forParty("localhost").counts(200);
    assertThat(enter(visitor, forged(forgery, own, challenge))).isEqualTo(422);
    assertThat(visitor.get(scene().path("/dossiers")).statusCode()).isEqualTo(302);
    assertThat(visitor.get(step("")).body()).contains("data-challenge").doesNotContain(challenge);
  }

  private static String forged(Forgery forgery, HandMadeKey own, String challenge) {
    return switch (forgery) {
      case OTHER_CHALLENGE -> own.signed("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
      case OTHER_ORIGIN -> own.from("http://rugdekking.example").signed(challenge);
      case OTHER_PORT -> own.from("http://localhost:1").signed(challenge);
      case OTHER_PARTY -> own.forParty("rugdekking.example").signed(challenge);
      case NOT_TOUCHED -> own.copy().untouched().signed(challenge);
      case MADE_INSTEAD_OF_SIGNED -> own.signed(challenge, "webauthn.create");
      case NAMES_ANOTHER_OWNER -> own.copy().of("AAAAAAAAAAAAAAAAAAAAAA").signed(challenge);
      case COUNTER_STANDS_STILL -> own.counts(100).signed(challenge);
      case COUNTER_GOES_BACK -> own.counts(99).signed(challenge);
      case UNKNOWN_KEY -> key().counts(200).signed(challenge);
      case KEY_OF_ANOTHER -> keyOf(Persona.LINE_OF_AFFECTED).counts(200).signed(challenge);
    };
  }

  @Test
  void aSignatureWorksOnce() {
    var key = key();
    var visitor = atTheDoor(Persona.COORDINATOR, key);
    var answer = key.counts(5).signed(offered(visitor, "", "challenge"));
    assertThat(enter(visitor, answer)).isEqualTo(302);
    assertThat(enter(withPassword(Persona.COORDINATOR), answer)).isEqualTo(422);
    assertThat(enter(visitor, answer)).isEqualTo(422);
  }

  @Test
  void aKeyThatDoesNotCountWorksTimeAndAgain() {
    var key = key().counts(0);
    for (int time = 0; time < 2; time++) {
      var visitor =
          time == 0 ? atTheDoor(Persona.CARE_GIVER, key) : withPassword(Persona.CARE_GIVER);
      assertThat(enter(visitor, key.signed(offered(visitor, "", "challenge")))).isEqualTo(302);
    }
  }

  @Test
  void aForgedKeyIsNotAdded() {
    var visitor = withPassword(Persona.TRUSTED);
    List<UnaryOperator<HandMadeKey>> wrong =
        List.of(
            key -> key.from("https://rugdekking.example"),
            key -> key.forParty("rugdekking.example"),
            HandMadeKey::untouched);
    for (var change : wrong) {
      assertThat(add(visitor, change.apply(key()), "laptop")).isEqualTo(422);
    }
    var answer = key().made("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    visitor.get(step("/sleutels"));
    var page = visitor.post(step("/sleutels"), Map.of("name", "mijn laptop", "answer", answer));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("mijn laptop").contains("niet toegevoegd");
    assertThat(add(visitor, key(), " ")).isEqualTo(422);
    assertThat(keys.list(accounts.find(login(Persona.TRUSTED)).orElseThrow())).isEmpty();
  }

  static Stream<String> nonsense() {
    return Stream.of(
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"id\":7}",
        "{\"id\":\"\",\"rawId\":\"\",\"type\":\"public-key\",\"response\":null}",
        "{\"id\":\"%\",\"rawId\":\"%\",\"type\":\"x\",\"response\":{\"clientDataJSON\":\"%\"}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\","
            + "\"attestationObject\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "x".repeat(30_000));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsAWrongAnswer(String answer) {
    keyOf(Persona.RESPONSIBLE);
    var visitor = withPassword(Persona.RESPONSIBLE);
    visitor.get(step(""));
    assertThat(enter(visitor, answer)).isEqualTo(422);
    var other = withPassword(Persona.TRUSTED);
    other.get(step("/sleutels"));
    assertThat(other.post(step("/sleutels"), Map.of("name", "x", "answer", answer)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void severalAreKeptApartAndTheLastStays() {
    var visitor = withPassword(Persona.OTHER_OWNER);
    assertThat(add(visitor, key(), "telefoon")).isEqualTo(200);
    var second = key();
    assertThat(add(visitor, second, "sleutelbos <b>")).isEqualTo(302);
    assertThat(add(visitor, second, "nog eens")).as("the same key").isEqualTo(422);
    var account = accounts.find(login(Persona.OTHER_OWNER)).orElseThrow();
    var list = keys.list(account);
    assertThat(list).extracting(Passkey::name).containsExactly("telefoon", "sleutelbos <b>");
    visitor.get(step("/beheer"));
    var stranger = withPassword(Persona.DUTY_OFFICER);
    add(stranger, key(), "anders");
    stranger.get(step("/beheer"));
    remove(stranger, list.getFirst());
    assertThat(keys.list(account)).as("of somebody else").hasSize(2);
    assertThat(remove(visitor, list.getFirst())).isEqualTo(302);
    assertThat(remove(visitor, list.getLast())).as("the last").isEqualTo(409);
    assertThat(keys.list(account)).extracting(Passkey::name).containsExactly("sleutelbos <b>");
    assertThat(steps.state(account).codesLeft()).isEqualTo(SecondSteps.CODES);
  }

  private static int remove(Visitor visitor, Passkey key) {
    return visitor.post(step("/beheer/sleutels/" + key.id() + "/weg"), Map.of()).statusCode();
  }

  @Test
  void whoKnowsOnlyThePasswordAddsAndRemovesNothing() {
    var thief = atTheDoor(Persona.LINE_OF_ACCUSED, key());
    assertThat(thief.get(step("/sleutels")).statusCode()).isEqualTo(403);
    assertThat(thief.get(step("/instellen")).statusCode()).isEqualTo(403);
    var forged = Map.of("name", "x", "answer", key().made("AAAA"));
    thief.get(step(""));
    assertThat(thief.post(step("/sleutels"), forged).statusCode()).isEqualTo(403);
    var account = accounts.find(login(Persona.LINE_OF_ACCUSED)).orElseThrow();
    assertThat(remove(thief, keys.list(account).getFirst())).isEqualTo(403);
    assertThat(keys.list(account)).hasSize(1);
  }

  @Test
  void aCodeStillOpensAndAnAdministratorTakesAllAway() {
    var visitor = atTheDoor(Persona.PRIVACY_OFFICER, key());
    var account = accounts.find(login(Persona.PRIVACY_OFFICER)).orElseThrow();
    var code = SecondStep.code(login(Persona.PRIVACY_OFFICER));
    visitor.get(step(""));
    assertThat(visitor.post(step(""), Map.of("code", code)).statusCode()).isEqualTo(302);
    steps.reset(account);
    assertThat(keys.list(account)).isEmpty();
    assertThat(steps.state(account).isSetUp()).isFalse();
  }
}
