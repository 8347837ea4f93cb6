// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.access.Endpoint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page that is not there keeps the menu for whoever is signed in, but never without a name. */
@RugdekkingTest
class ErrorSessionsModuleTests extends SharedScene {

  private static final String MENU = "class=\"rd-nav\"";

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void whoIsSignedInKeepsTheMenuAndTheWaysOn() {
    for (var path : new String[] {"/bestaat-niet", "/incidenten/2026-AAAA"}) {
      var answer = scene().as(Persona.OWNER).get(scene().path(path));
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).as(path).contains(MENU, "Hier kunt u verder", "Uitloggen");
    }
  }

  @Test
  void soItIsWithAFormThatIsNotThere() {
    var answer = scene().as(Persona.OWNER).post(scene().path("/overzicht"), Map.of());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains(MENU, "Uitloggen");
  }

  @Test
  void anErrorPageIsNoUseOfTheSession() {
    var owner = scene().as(Persona.OWNER);
    owner.get(scene().path("/overzicht"));
    Database.change("update account_session set used_at = used_at - interval '10 minutes'");
    var before = uses();
    owner.get(scene().path("/bestaat-niet"));
    assertThat(uses()).isEqualTo(before);
  }

  @Test
  void withoutANameNobodyIsLookedUp() {
    var answer = scene().as(Persona.OWNER).get(scene().path("/anoniem/bestaat-niet"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain(MENU, "Uitloggen");
  }

  @Test
  void everyAddressWithoutANameIsKnown() {
    var checked = 0;
    for (var entry : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      var rule = entry.getValue().getMethodAnnotation(Endpoint.class);
      if (rule != null && rule.nameless()) {
        for (var pattern : Objects.requireNonNull(entry.getKey().getPatternValues())) {
          assertThat(ErrorSessions.isNameless(pattern)).as(pattern).isTrue();
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
    assertThat(ErrorSessions.isNameless("/duindrecht/anoniemer")).isFalse();
    assertThat(ErrorSessions.isNameless("/duindrecht/mijn/anoniem")).isFalse();
  }

  private static String uses() {
    return Database.text(
        "select coalesce(string_agg(used_at::text, ',' order by id_hash), '') from account_session");
  }
}
