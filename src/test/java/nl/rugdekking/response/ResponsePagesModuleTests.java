// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The pages as a browser without JavaScript gets them. */
@RugdekkingTest
@Import(ResponseFixtures.class)
class ResponsePagesModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired WebApplicationContext context;
  @Autowired List<Filter> filters;

  private MockMvc browser;
  private MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void openBrowser() {
    browser =
        webAppContextSetup(context)
            .addFilters(
                filters.stream()
                    .filter(filter -> !filter.getClass().getName().contains(".session."))
                    .toArray(Filter[]::new))
            .build();
  }

  @Test
  void saysWhatMustBeKnownFirstAndOffersNoDecisionUntilThen() throws Exception {
    var scene = fixtures.reported();
    signIn(scene);
    var page = read(get(path(scene)));
    assertThat(page)
        .contains("nog niet gevraagd wat die wil", "U kunt nog niet beslissen", "/vragen\"")
        .doesNotContain("Welke reactie past?", "??");
    assertThat(page).contains("/beloften/" + fixtures.promise(scene).id().value());
  }

  @ParameterizedTest
  @EnumSource(MeasureKind.class)
  void asksOnlyWhatFitsTheKindAndShowsTheRoute(MeasureKind kind) throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    assertThat(read(get(path(scene)))).contains("?soort=" + kind);
    var page = read(get(path(scene)).param("soort", kind.name()));
    assertThat(page.contains("name=\"openChannel\"")).isEqualTo(kind.closesADoor());
    assertThat(page.contains("name=\"signer\"")).isEqualTo(kind.isFormal());
    for (var nature : LegalNature.values()) {
      assertThat(page.contains("value=\"" + nature + "\"")).isEqualTo(kind.fits(nature));
    }
    assertThat(page.contains("Bezwaar maken binnen zes weken"))
        .isEqualTo(!kind.natures().equals(List.of(LegalNature.PRIVATE_LAW)));
    assertThat(page).doesNotContain("??");
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    var answer =
        send(
            ban(scene)
                .param("until", "")
                .param("heardOn", "2026-11-22")
                .param("openChannel", "Alleen op afspraak, bel de balie"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Zonder einddatum kan een maatregel niet")
        .contains("Alleen op afspraak, bel de balie", "value=\"2026-11-22\"", "Gooide een stoel")
        .contains("De heer X. Voorbeeld")
        .doesNotContain("??");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "subject, 300",
    "conduct, 5000",
    "place, 300",
    "heardWords, 5000",
    "notHeardReason, 5000",
    "scope, 5000",
    "openChannel, 5000",
    "noticeReason, 5000",
    "signer, 300"
  })
  void refusesATextThatIsTooLongAndKeepsIt(String field, int most) throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    var typed = "x".repeat(most + 1);
    var answer =
        send(
            complete(scene)
                .with(
                    request -> {
                      request.setParameter(field, typed);
                      return request;
                    }));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .containsPattern(
            "id=\"" + field + "-error\"[^>]*>Dit is te lang. Maak de tekst korter dan " + most)
        .contains(typed)
        .doesNotContain("??");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void takesOutWhatNobodyCanRead() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    var answer = send(ban(scene).param("until", "").param("openChannel", "voor\0na\r\neinde"));
    assertThat(answer.getContentAsString()).contains("voorna\neinde").doesNotContain("\0");
  }

  @Test
  void refusesTooLongAReasonForTakingBack() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    send(complete(scene));
    var withdrawal = found(read(get(path(scene))), "href=\"([^\"]+/intrekken)\"");
    var version = found(read(get(withdrawal)), "name=\"version\" value=\"(\\d+)\"");
    var typed = "x".repeat(5001);
    var answer = send(post(withdrawal).param("version", version).param("reason", typed));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Dit is te lang", typed);
  }

  @Test
  void keepsWhatWasTypedWhenTheAffectedChangesTheirMindMeanwhile() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    var request = complete(scene);
    fixtures.ask(scene, Wish.NOT_YET, PoliceAdvice.NOT_NEEDED);
    var answer = send(request);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("De getroffene wil nu nog geen reactie", "Gooide een stoel")
        .doesNotContain("??");
  }

  @Test
  void showsWhatWasDecidedAndTakesItBackWithAReason() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    assertThat(send(complete(scene)).getRedirectedUrl()).isEqualTo(path(scene));
    var page = read(get(path(scene)));
    assertThat(page)
        .contains("Toegangsontzegging", "Mila Teamleider", "/terugkoppelen\"", "Gehoord op")
        .doesNotContain("??", "/beloften/");
    var incident = path(scene).replaceFirst("/getroffenen/.*", "");
    assertThat(read(get(incident))).contains("Bekijk de reactie", path(scene) + "\"");
    var withdrawal = found(page, "href=\"([^\"]+/intrekken)\"");
    var form = read(get(withdrawal));
    assertThat(form).contains("blijft nagekomen", "Klopt dit niet?");
    var version = found(form, "name=\"version\" value=\"(\\d+)\"");
    var blank = send(post(withdrawal).param("version", version).param("reason", " "));
    assertThat(blank.getStatus()).isEqualTo(422);
    assertThat(blank.getContentAsString()).contains("Schrijf op waarom u dit intrekt");
    assertThat(
            send(post(withdrawal).param("version", version).param("reason", "Verkeerde persoon"))
                .getStatus())
        .isEqualTo(302);
    assertThat(read(get(path(scene)))).contains("Ingetrokken", "Verkeerde persoon");
    assertThat(read(get(incident))).as("what the page promised").contains("/verbeteren\"");
  }

  @Test
  void speaksEnglishToo() throws Exception {
    var scene = fixtures.asked();
    signIn(scene);
    var page =
        read(
            get(path(scene))
                .header("Accept-Language", "en")
                .cookie(new jakarta.servlet.http.Cookie("taal", "en")));
    assertThat(page).contains("Which response fits?").doesNotContain("??");
  }

  private MockHttpServletRequestBuilder ban(Scene scene) throws Exception {
    var form = read(get(path(scene)).param("soort", "BUILDING_BAN"));
    return post(path(scene))
        .param("measure", found(form, "name=\"measure\" value=\"([^\"]+)\""))
        .param("promise", found(form, "name=\"promise\" value=\"([^\"]*)\""))
        .param("kind", "BUILDING_BAN")
        .param("nature", "PRIVATE_LAW")
        .param("subject", "De heer X. Voorbeeld")
        .param("conduct", "Gooide een stoel naar de balie")
        .param("conductOn", responses.today().toString())
        .param("place", "Stadskantoor")
        .param("heard", "YES")
        .param("heardWords", "Zegt dat hij te lang moest wachten")
        .param("scope", "Geen toegang tot het stadskantoor")
        .param("from", responses.today().toString())
        .param("notice", "AT_ONCE")
        .param("signer", "A. Secretaris, gemeentesecretaris");
  }

  private MockHttpServletRequestBuilder complete(Scene scene) throws Exception {
    return ban(scene)
        .param("heardOn", responses.today().toString())
        .param("openChannel", "Paspoort op afspraak")
        .param("until", responses.today().plusMonths(2).toString());
  }

  private static String found(String page, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as("%s in%n%s", pattern, page).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private String path(Scene scene) {
    return "/"
        + scene.slug()
        + "/incidenten/"
        + scene.number()
        + "/getroffenen/"
        + fixtures.part(scene).value()
        + "/reactie";
  }

  private void signIn(Scene scene) throws Exception {
    var answer =
        browser
            .perform(
                post("/" + scene.slug() + "/aanmelden")
                    .param("login", scene.login())
                    .param("password", ResponseFixtures.PASSWORD)
                    .session(session)
                    .with(csrf()))
            .andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    session = (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    var further =
        browser
            .perform(
                post("/" + scene.slug() + "/tweede-stap")
                    .param("code", SecondStep.code(scene.login()))
                    .session(session)
                    .with(csrf()))
            .andReturn();
    assertThat(further.getResponse().getStatus()).isEqualTo(302);
    session = (MockHttpSession) Objects.requireNonNull(further.getRequest().getSession());
  }

  private String read(MockHttpServletRequestBuilder request) throws Exception {
    var answer = browser.perform(request.session(session)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request.session(session).with(csrf())).andReturn().getResponse();
  }
}
