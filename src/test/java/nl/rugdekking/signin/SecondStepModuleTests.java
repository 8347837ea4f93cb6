// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.AccessDocument;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case opens after two steps; reporting takes one. */
@RugdekkingTest
class SecondStepModuleTests extends SharedScene {

  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  @Autowired Clock clock;
  @Autowired SecondSteps steps;
  @Autowired Accounts accounts;
  @Autowired People people;

  private static String step(String more) {
    return scene().path("/tweede-stap" + more);
  }

  /** What the app of a telephone would show after reading the page. */
  private String shown(HttpResponse<String> page) {
    var typed = IncidentFixtures.found(page.body(), "rd-code\">([A-Z2-7 ]+)<").replace(" ", "");
    return new AuthenticatorSecret(new Base32().decode(typed)).code(clock.instant());
  }

  private List<String> setUp(Visitor visitor) {
    var code = shown(visitor.get(step("/instellen")));
    var answer = visitor.post(step("/instellen"), Map.of("code", code));
    assertThat(answer.statusCode()).isEqualTo(200);
    visitor.get(step(""));
    return CODE.matcher(answer.body()).results().map(found -> found.group()).toList();
  }

  @Test
  void withAPasswordOneReportsAndOpensNoCase() {
    var refused = new ArrayList<String>();
    for (var row : AccessDocument.endpoints()) {
      var asked =
          List.of("CASE", "OFFICE").contains(row.gate())
              || List.of("both", "repeated", "dossier").contains(row.beyond());
      var path =
          row.address()
              .replace("{organisatie}", scene().organisation().slug())
              .replace("{nummer}", scene().file().number())
              .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
      if (asked && row.method().equals("GET")) {
        var answer = withOne().get(path);
        if (!answer.headers().firstValue("Location").orElse("").contains("/tweede-stap?terug=")) {
          refused.add("GET " + path + " " + answer.statusCode());
        }
      } else if (asked && withOne().post(path, Map.of()).statusCode() != 403) {
        refused.add(row.method() + " " + path);
      }
    }
    assertThat(refused).isEmpty();
    for (var path : List.of("", "/melden", "/mijn", "/incidenten", "/taken")) {
      assertThat(withOne().get(scene().path(path)).statusCode()).as(path).isEqualTo(200);
    }
  }

  private static @Nullable Visitor one;

  private static Visitor withOne() {
    if (one == null) {
      one = withPassword(Persona.OWNER);
    }
    return one;
  }

  @Test
  void aPasswordDoesNotTellWhichCasesExist() {
    var visitor = withPassword(Persona.UNRELATED);
    var real = visitor.get(scene().casePath("")).headers().firstValue("Location").orElseThrow();
    var never = visitor.get(scene().path("/incidenten/2026-ZZZZ")).headers().firstValue("Location");
    assertThat(never).hasValue(real.replace(scene().file().number(), "2026-ZZZZ"));
  }

  @Test
  void isSetUpAtTheFirstCaseAndLeadsThere() {
    var visitor = withPassword(Persona.DEPUTY);
    var page = visitor.get(led(visitor.get(led(visitor.get(scene().casePath(""))))));
    assertThat(page.body())
        .as("what works on the telephone itself comes before the picture")
        .containsSubsequence(
            "href=\"otpauth://totp/Rugdekking:", "rd-code", "Scan dan dit plaatje", "<svg")
        .doesNotContain("??");
    var back = IncidentFixtures.found(page.body(), "name=\"terug\" value=\"([^\"]+)\"");
    var wrong = visitor.post(step("/instellen"), Map.of("code", "000000", "terug", back));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(shown(wrong)).as("the same secret as before").isEqualTo(shown(page));
    var answer = visitor.post(step("/instellen"), Map.of("code", shown(page), "terug", back));
    assertThat(answer.body()).contains("href=\"" + scene().casePath("") + "\"");
    assertThat(CODE.matcher(answer.body()).results()).hasSize(SecondSteps.CODES);
    assertThat(visitor.get(scene().casePath("")).statusCode()).isEqualTo(200);
    new Mailbox(scene().mark() + ".example").await(login(Persona.DEPUTY), "/tweede-stap/beheer");
  }

  private static String led(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void eachCodeWorksOnce() {
    var codes = setUp(withPassword(Persona.OTHER_OWNER));
    var visitor = withPassword(Persona.OTHER_OWNER);
    var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(enter(visitor, typed)).isEqualTo(302);
    var again = withPassword(Persona.OTHER_OWNER);
    assertThat(enter(again, codes.getFirst())).isEqualTo(422);
    assertThat(again.get(scene().casePath("")).statusCode()).isEqualTo(302);
    // the code that set the app up is still shown by it, and was taken
    var account = accounts.find(login(Persona.OTHER_OWNER)).orElseThrow();
    assertThat(steps.state(account).codesLeft()).isEqualTo(SecondSteps.CODES - 1);
  }

  private static int enter(Visitor visitor, String code) {
    visitor.get(step(""));
    return visitor.post(step(""), Map.of("code", code)).statusCode();
  }

  @Test
  void aCodeOfTheAppIsNotTakenTwice() {
    var account = accounts.find(login(Persona.TRUSTED)).orElseThrow();
    var secret = steps.startAppSetUp(account);
    var now = clock.instant();
    var code = secret.code(now);
    assertThat(steps.confirmApp(account, code)).isPresent();
    assertThat(steps.check(account, code)).isFalse();
    assertThat(steps.check(account, secret.code(now.minusSeconds(30)))).isFalse();
    assertThat(steps.check(account, secret.code(now.plusSeconds(30)))).isTrue();
    assertThat(steps.check(account, secret.code(now.plusSeconds(300)))).isFalse();
  }

  @Test
  void saysWhetherAnAppWasSetUp() {
    // came in with a code of the list, and never had an app: nothing to look after yet
    var without = scene().as(Persona.ADVISER);
    assertThat(led(without.get(led(without.get(step("/beheer")))))).startsWith(step("/instellen"));
    var visitor = withPassword(Persona.LINE_OF_ACCUSED);
    setUp(visitor);
    assertThat(visitor.get(step("/beheer")).body()).contains("Een app op uw telefoon");
  }

  @Test
  void whoKnowsOnlyThePasswordCannotReplaceIt() {
    setUp(withPassword(Persona.COORDINATOR));
    var thief = withPassword(Persona.COORDINATOR);
    assertThat(thief.get(step("/instellen")).statusCode()).isEqualTo(403);
    assertThat(thief.post(step("/instellen"), Map.of("code", "123456")).statusCode())
        .isEqualTo(403);
    assertThat(thief.get(step("/beheer")).statusCode()).isEqualTo(302);
    assertThat(thief.post(step("/beheer/codes"), Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void newCodesReplaceTheOldOnes() {
    var visitor = withPassword(Persona.FALLBACK);
    var before = setUp(visitor);
    var page = visitor.post(step("/beheer/codes"), Map.of()).body();
    var after = CODE.matcher(page).results().map(found -> found.group()).toList();
    assertThat(after).hasSize(SecondSteps.CODES).doesNotContainAnyElementsOf(before);
    assertThat(enter(withPassword(Persona.FALLBACK), before.getLast())).isEqualTo(422);
    assertThat(enter(withPassword(Persona.FALLBACK), after.getLast())).isEqualTo(302);
  }

  @Test
  void anAdministratorTakesItAwayAndGainsNothing() {
    var lost = withPassword(Persona.CARE_GIVER);
    setUp(lost);
    var administrator = scene().as(Persona.ADMINISTRATOR);
    var path = scene().path("/beheer/tweede-stap");
    repeat(administrator);
    assertThat(administrator.post(path, Map.of("who", "niemand")).statusCode()).isEqualTo(422);
    var name = name(Persona.CARE_GIVER);
    assertThat(administrator.post(path, Map.of("who", name)).body())
        .contains("De tweede stap van " + name + " is weg");
    assertThat(lost.get(scene().path("")).headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).contains("/inloggen"));
    new Mailbox(scene().mark() + ".example")
        .await(login(Persona.CARE_GIVER), "/tweede-stap/beheer");
    assertThat(setUp(withPassword(Persona.CARE_GIVER))).hasSize(SecondSteps.CODES);
  }

  @Test
  void anAdministratorCannotTakeItAwayFromSomebodyWhoBelongsElsewhereToo() {
    var codes = setUp(withPassword(Persona.DUTY_OFFICER));
    var account = accounts.find(login(Persona.DUTY_OFFICER)).orElseThrow();
    CurrentOrganisation.runIn(
        scene().elsewhere().id(),
        () -> {
          var there = people.add("Elders Ook", "elders@elders.example", Locale.of("nl")).id();
          accounts.join(account, there);
        });
    var administrator = scene().as(Persona.ADMINISTRATOR);
    var path = scene().path("/beheer/tweede-stap");
    repeat(administrator);
    var answer = administrator.post(path, Map.of("who", login(Persona.DUTY_OFFICER)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("hoort ook bij een andere organisatie");
    assertThat(steps.state(account).isSetUp()).isTrue();
    assertThat(enter(withPassword(Persona.DUTY_OFFICER), codes.getFirst())).isEqualTo(302);
  }

  @Test
  void whoFindsTheSessionOfAnAdministratorTakesNoStepAway() {
    var path = scene().path("/beheer/tweede-stap");
    var open =
        new Visitor(scene().port())
            .comeIn(scene().organisation().slug(), login(Persona.ADMINISTRATOR));
    var own = Map.of("who", login(Persona.ADMINISTRATOR));
    assertThat(open.get(path).headers().firstValue("Location").orElse(""))
        .contains("/tweede-stap?terug=");
    open.get(scene().path(""));
    var refused = open.post(path, own);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("/tweede-stap?terug=" + path);
    repeat(open);
    var answer = open.post(path, own);
    assertThat(answer.statusCode()).as("nor their own once it was repeated").isEqualTo(422);
    assertThat(answer.body()).contains("Uw eigen tweede stap");
    assertThat(open.get(path).statusCode()).as("not signed out").isEqualTo(200);
  }

  private static void repeat(Visitor administrator) {
    administrator.takeSecondStep(scene().organisation().slug(), login(Persona.ADMINISTRATOR));
  }

  @Test
  void aNewPasswordLeavesTheStepsAsTheyWere() {
    var login = login(Persona.RESPONSIBLE);
    var both = withPassword(Persona.RESPONSIBLE);
    assertThat(enter(both, SecondStep.code(login))).isEqualTo(302);
    both.get(scene().path("/wachtwoord"));
    change(both, IncidentFixtures.PASSWORD, "een-ander-wachtwoord");
    assertThat(both.get(scene().casePath("")).statusCode()).isEqualTo(200);
    var one =
        new Visitor(scene().port())
            .signInWithPassword(scene().organisation().slug(), login, "een-ander-wachtwoord");
    one.get(scene().path("/wachtwoord"));
    change(one, "een-ander-wachtwoord", IncidentFixtures.PASSWORD);
    assertThat(one.get(scene().casePath("")).statusCode()).isEqualTo(302);
  }

  private static void change(Visitor visitor, String from, String to) {
    var form = Map.of("current", from, "wanted", to, "again", to);
    assertThat(visitor.post(scene().path("/wachtwoord"), form).statusCode()).isEqualTo(302);
  }
}
