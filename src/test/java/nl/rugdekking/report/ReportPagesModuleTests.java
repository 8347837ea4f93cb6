// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import org.junit.jupiter.api.Test;

/** The pages of a report: nothing is lost, nobody else reads it, and no evidence is run. */
class ReportPagesModuleTests extends ReportPagesScene {

  @Test
  void theFormSaysWhoReadsItAndWhomToCall() {
    var page = councillor.get(town.path("/melden")).body();
    assertThat(page).contains("Dit leest: Ilse Brandsema (behandelaar).").contains("tel:112");
    assertThat(page).contains("Snel weg").doesNotContain("??");
  }

  @Test
  void showsTheReceiptWithReadersPromisesAndOwnWords() {
    var id = UUID.randomUUID();
    var form = form(id, "Na de raad kreeg ik drie berichten.");
    form.put("danger", "true");
    form.put("place", "Voor mijn deur");
    var photo = new Upload("schermafdruk.png", Pictures.pngWithText(300, 200));
    var path = location(send(form, photo));
    assertThat(path).endsWith(town.path("/meldingen/" + id + "/gevaar"));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    assertThat(page)
        .contains("Na de raad kreeg ik drie berichten.")
        .contains("Voor mijn deur")
        .contains("schermafdruk.png")
        .contains("Ilse Brandsema (behandelaar)")
        .contains("Wij vragen wat u wilt en of het veilig is")
        .contains(town.path("/mijn/"))
        .doesNotContain("??");
    assertThat(councillor.get(town.path("/mijn")).body())
        .containsOnlyOnce("Na de raad kreeg ik drie berichten.");
    assertThat(other.get(town.path("/meldingen/" + id)).statusCode()).isEqualTo(404);
    assertThat(other.get(town.path("/mijn")).body())
        .doesNotContain("Na de raad kreeg ik drie berichten.");
  }

  @Test
  void aDoubleClickGivesTheSameReceipt() {
    var form = form(UUID.randomUUID(), "Twee keer geklikt");
    var photo = new Upload("foto.jpg", Pictures.jpeg(20, 20));
    var before = reports();
    assertThat(location(send(form, photo))).isEqualTo(location(send(form, photo)));
    assertThat(reports()).isEqualTo(before + 1);
    assertThat(send(other, form, StandardCharsets.UTF_8).statusCode()).isEqualTo(404);
  }

  @Test
  void losesNothingWhenSomethingIsWrong() {
    var id = UUID.randomUUID();
    var form = form(id, "x".repeat(20_001));
    form.put("day", "OTHER");
    form.put("date", "31-2-2026");
    form.put("whom", "OTHER");
    form.put("place", "Plein 1");
    var answer = send(form, new Upload("foto.jpg", Pictures.jpeg(20, 20)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("u hebt er 1 te veel")
        .contains("x".repeat(20_001))
        .contains("Vul de dag in")
        .contains("Schrijf op wie het is overkomen")
        .contains("Plein 1")
        .contains("foto.jpg");
    var again = councillor.get(town.path("/melden?concept=" + id)).body();
    assertThat(again).contains("foto.jpg").contains("Plein 1").contains("31-2-2026");
    form.put("words", "x".repeat(20_000));
    form.put("date", "28-2-2026");
    form.put("names", "iemand van de balie\nYusuf Demirel");
    location(send(form));
    assertThat(councillor.get(town.path("/meldingen/" + id)).body())
        .contains("28 februari 2026")
        .contains("foto.jpg");
  }

  @Test
  void takesAPhotoAwayAndKeepsTheRest() {
    var id = UUID.randomUUID();
    var form = form(id, "Nog niet klaar");
    form.put("keep", "1");
    var back = location(send(form, new Upload("weg.jpg", Pictures.jpeg(20, 20))));
    assertThat(back).endsWith("/melden?concept=" + id + "&bewaard=1");
    var page = councillor.get(town.path("/melden?concept=" + id)).body();
    var remove = Pattern.compile("name=\"remove\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(remove.find()).isTrue();
    form.remove("keep");
    form.put("remove", remove.group(1));
    location(send(form));
    assertThat(councillor.get(town.path("/melden?concept=" + id)).body())
        .doesNotContain("weg.jpg")
        .contains("Nog niet klaar");
    assertThat(other.get(town.path("/melden?concept=" + id)).statusCode()).isEqualTo(404);
  }

  @Test
  void savesByItselfForTheOwnerAlone() {
    var id = UUID.randomUUID();
    var address = town.path("/melden/" + id);
    assertThat(councillor.post(address, form(id, "Al typend")).statusCode()).isEqualTo(204);
    assertThat(councillor.get(town.path("/melden?concept=" + id)).body()).contains("Al typend");
    assertThat(other.post(address, form(id, "Van mij nu")).statusCode()).isEqualTo(404);
    assertThat(councillor.get(town.path("/mijn")).body()).contains("concept=" + id);
    var discard = form(id, "Al typend");
    discard.put("discard", "1");
    location(send(discard));
    assertThat(councillor.get(town.path("/mijn")).body()).doesNotContain("concept=" + id);
  }

  @Test
  void neverLetsABrowserRunEvidence() {
    var id = UUID.randomUUID();
    var photo = new Upload("foto.jpg", Pictures.jpegWithExif(30, 20, 6));
    var text = new Upload("brief.txt", "<b>hoi</b>".getBytes(StandardCharsets.UTF_8));
    location(send(form(id, "Met bijlagen"), photo, text));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    var own = Pattern.compile("/meldingen/" + id + "/bewijs/([0-9a-f-]+)").matcher(page);
    var number = Pattern.compile("/mijn/([0-9A-Z-]+)").matcher(page);
    assertThat(number.find()).isTrue();
    var shown = 0;
    for (var file : own.results().map(MatchResult::group).distinct().toList()) {
      var answer = councillor.get(town.path(file));
      mustBeHarmless(answer);
      shown +=
          answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("inline")
              ? 1
              : 0;
      assertThat(other.get(town.path(file)).statusCode()).isEqualTo(404);
      var evidence = file.substring(file.lastIndexOf('/') + 1);
      var incident = town.path("/incidenten/" + number.group(1) + "/bewijs/" + evidence);
      var original = clerk.get(incident + "/origineel");
      mustBeHarmless(original);
      assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      assertThat(clerk.get(incident + "/anders").statusCode()).isEqualTo(404);
      assertThat(other.get(incident + "/origineel").statusCode()).isEqualTo(404);
    }
    assertThat(shown).isEqualTo(1);
  }

  @Test
  void showsAPictureSmallToItsReporterAlone() throws IOException {
    var id = UUID.randomUUID();
    var photo = new Upload("foto.jpg", Pictures.jpegWithExif(1_600, 1_200, 6));
    var text = new Upload("brief.txt", "hoi".getBytes(StandardCharsets.UTF_8));
    location(send(form(id, "Met een foto"), photo, text));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    var small = Pattern.compile("/meldingen/" + id + "/bewijs/[0-9a-f-]+/klein").matcher(page);
    var pictures = small.results().map(MatchResult::group).toList();
    assertThat(pictures).hasSize(1);
    var shown = councillor.download(town.path(pictures.getFirst()));
    var drawn = ImageIO.read(new ByteArrayInputStream(shown));
    assertThat(drawn.getHeight()).isBetween(150, 300);
    assertThat(drawn.getWidth()).as("it stands upright").isLessThan(drawn.getHeight());
    assertThat(other.get(town.path(pictures.getFirst())).statusCode()).isEqualTo(404);
    var file = Pattern.compile("href=\"[^\"]*(/meldingen/" + id + "/bewijs/[0-9a-f-]+)\"");
    assertThat(file.matcher(page).results().map(found -> found.group(1) + "/klein"))
        .filteredOn(path -> !pictures.contains(path))
        .isNotEmpty()
        .allSatisfy(
            path -> assertThat(councillor.get(town.path(path)).statusCode()).isEqualTo(404));
  }

  private static void mustBeHarmless(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    var headers = answer.headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }
}
