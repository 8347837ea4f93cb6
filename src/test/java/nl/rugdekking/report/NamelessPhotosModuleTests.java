// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo that comes without a name tells nobody inside who took it, where, or with what. */
@RugdekkingTest
class NamelessPhotosModuleTests {

  private static final String OWN_NAME = "IMG-van-Saar-20361103.jpg";
  private static final byte[] WITH_EXIF = Pictures.jpegWithExif(80, 40, 1);

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  @Test
  void onlyTheCleanedCopyIsKeptUnderANameThatSaysNothing() {
    var visitor = new Visitor(scene.port());
    var sent = send(visitor, code(visitor), OWN_NAME, WITH_EXIF);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertHandlerSeesOnlyTheCopy(number(sent));
  }

  @Test
  void aPhotoThatIsAddedLaterIsKeptInTheSameWay() {
    var visitor = new Visitor(scene.port());
    var code = code(visitor);
    var sent = visitor.post(scene.path("/anoniem"), fields(code));
    var added = add(visitor, code, OWN_NAME, WITH_EXIF);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertHandlerSeesOnlyTheCopy(number(sent));

    // The same photo once more is still one photo.
    add(visitor, code, OWN_NAME, WITH_EXIF);
    assertThat(kept("*")).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeCleanedIsRefusedAndNothingTypedIsLost() {
    var visitor = new Visitor(scene.port());
    var code = code(visitor);
    var gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
    var broken = java.util.Arrays.copyOf(WITH_EXIF, 200);
    var pdf = "%PDF-1.4 van Saar".getBytes(StandardCharsets.US_ASCII);
    for (var file : Map.of("a.gif", gif, "b.jpg", broken, "c.pdf", pdf).entrySet()) {
      var refused = send(visitor, code, file.getKey(), file.getValue());
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains(file.getKey() + "’ kunnen wij zonder uw naam niet aannemen")
          .contains("Stuur een foto als JPEG of PNG", "schermafdruk")
          .contains("Er wordt geschreeuwd in de fractiekamer");
    }
    assertThat(kept("*")).isZero();

    visitor.post(scene.path("/anoniem"), fields(code));
    var refused = add(visitor, code, "c.pdf", pdf);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("c.pdf’ kunnen wij zonder uw naam niet aannemen", "Dit hoort bij de foto");
  }

  @Test
  void thePageAsksForPhotosThatCanBeCleaned() {
    assertThat(new Visitor(scene.port()).get(scene.path("/anoniem")).body())
        .contains("accept=\"image/jpeg,image/png\"", "alleen een kopie zonder verborgen gegevens");
  }

  private void assertHandlerSeesOnlyTheCopy(String number) {
    var outside = scene.as(Persona.FALLBACK);
    var page = outside.get(scene.path("/incidenten/" + number)).body();
    assertThat(page).contains("foto 1.jpg").doesNotContain(OWN_NAME, "/origineel");
    var copy = IncidentFixtures.found(page, "(/incidenten/[^\"]+/bewijs/[0-9a-f-]{36}/)schoon");
    var cleaned = outside.get(scene.path(copy + "schoon"));
    assertThat(cleaned.statusCode()).isEqualTo(200);
    assertThat(cleaned.body()).doesNotContain(Pictures.HIDDEN);
    assertThat(cleaned.headers().firstValue("Content-Disposition").orElse(""))
        .contains("foto")
        .doesNotContain("Saar");
    assertThat(outside.get(scene.path(copy + "origineel")).statusCode()).isEqualTo(404);
    assertThat(kept("cleaned_file")).isEqualTo(1);
    assertThat(kept("original_file")).isZero();
  }

  /** Counts what came without a name; the town has evidence under a name too. */
  private int kept(String what) {
    return Database.number(
        "select count(%s) from evidence e join report r on r.id = e.report_id"
                .formatted(what.equals("*") ? what : "e." + what)
            + " where r.reporter_id is null and r.organisation_id = '%s'"
                .formatted(scene.organisation().id().value()));
  }

  private HttpResponse<String> send(Visitor visitor, String code, String name, byte[] content) {
    return visitor.post(scene.path("/anoniem"), fields(code), name, content);
  }

  private HttpResponse<String> add(Visitor visitor, String code, String name, byte[] content) {
    var asked = new HashMap<>(Map.of("code", code, "vraag", "bewijs"));
    var page = visitor.post(scene.path("/terugkomen/meer"), asked).body();
    asked.put("form", UUID.randomUUID().toString());
    asked.put("version", IncidentFixtures.found(page, AdditionScene.VERSION));
    asked.put("words", "Dit hoort bij de foto");
    return visitor.post(scene.path("/terugkomen/meer/bewaren"), asked, name, content);
  }

  private String code(Visitor visitor) {
    return NamelessForm.code(visitor, scene.path("/anoniem"));
  }

  private static String number(HttpResponse<String> sent) {
    return IncidentFixtures.found(sent.body(), "<dd>(\\d{4}-[0-9A-Z]{4,})</dd>");
  }

  private static Map<String, String> fields(String code) {
    return NamelessForm.fields(code, Map.of());
  }
}
