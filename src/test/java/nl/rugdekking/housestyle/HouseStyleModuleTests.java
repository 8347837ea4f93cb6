// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator chooses the logo and the colours, which everybody sees. */
@RugdekkingTest
class HouseStyleModuleTests {

  private static final String PAGE = "/beheer/huisstijl";
  private static final Pattern STYLE_SHEET = Pattern.compile("/[a-z0-9-]+/huisstijl/[^\"]+\\.css");
  private static final Pattern LOGO = Pattern.compile("/[a-z0-9-]+/huisstijl/logo/[0-9a-f]+");

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private IncidentFixtures.Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void theColoursAreOnEveryPageOfThisOrganisationAlone() {
    assertThat(door()).doesNotContainPattern(STYLE_SHEET);
    assertThat(choose("#6B2C91", "#ffd166").statusCode()).isEqualTo(302);
    var sheet = find(STYLE_SHEET, door());
    var sent = nobody().get(sheet);
    assertThat(sent.body()).contains("--rd-brand: #6b2c91").contains("--rd-accent: #ffd166");
    assertThat(sent.headers().firstValue("Content-Type")).contains("text/css");
    assertThat(sent.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    assertThat(page()).contains("value=\"#6b2c91\"").contains("Een link op de pagina: contrast 8,");

    var other = fixtures.twoAffected();
    assertThat(nobody().get(other.path("/inloggen")).body()).doesNotContainPattern(STYLE_SHEET);
    assertThat(nobody().get(sheet.replace(scene.path(""), other.path(""))).statusCode())
        .as("the address of another organisation")
        .isEqualTo(204);

    assertThat(post("/standaard", Map.of()).statusCode()).isEqualTo(302);
    assertThat(door()).doesNotContainPattern(STYLE_SHEET);
    assertThat(nobody().get(sheet).statusCode()).isEqualTo(204);
    assertThat(countVerbs("house-style.colours")).isEqualTo(2);
  }

  @Test
  void coloursInWhichTextsCannotBeReadAreRefusedWithTheRatio() {
    var pale = choose("#f2c14e", "#ffffff");
    assertThat(pale.statusCode()).isEqualTo(422);
    assertThat(pale.body()).contains("het contrast is 1,").contains("value=\"#f2c14e\"");
    assertThat(choose("#0d5c63; background: url(//example.org)", "#f2c14e").body())
        .contains("Dit is geen kleur");
    assertThat(door()).doesNotContainPattern(STYLE_SHEET);
  }

  @Test
  void theLogoIsDrawnAgainSoThatNothingIsHiddenInIt() {
    assertThat(send(Pictures.pngWithText(60, 20)).statusCode()).isEqualTo(302);
    var logo = nobody().get(find(LOGO, door()));
    assertThat(logo.statusCode()).isEqualTo(200);
    assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(logo.body()).doesNotContain(Pictures.HIDDEN);

    assertThat(post("/logo/weghalen", Map.of()).statusCode()).isEqualTo(302);
    assertThat(door()).doesNotContainPattern(LOGO);
    assertThat(countVerbs("house-style.logo")).isEqualTo(2);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    var drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for (var content : new byte[][] {drawing.getBytes(StandardCharsets.UTF_8), new byte[0]}) {
      var refused = send(content);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Dit logo kunnen wij niet gebruiken");
    }
    assertThat(door()).doesNotContainPattern(LOGO);
  }

  private String door() {
    return nobody().get(scene.path("/inloggen")).body();
  }

  private Visitor nobody() {
    return scene.as(Persona.NOBODY);
  }

  private String page() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(PAGE)).body();
  }

  private HttpResponse<String> choose(String main, String accent) {
    return post("", Map.of("main", main, "accent", accent));
  }

  private HttpResponse<String> post(String action, Map<String, String> fields) {
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(PAGE) + action, fields);
  }

  private HttpResponse<String> send(byte[] content) {
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(scene.path(PAGE) + "/logo", Map.of(), "logo", "logo.png", content);
  }

  private int countVerbs(String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, scene.organisation().id().value()));
  }

  private static String find(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
