// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import static nl.rugdekking.IncidentFixtures.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SubjectStory;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.insight.PerpetratorFiles;
import nl.rugdekking.signin.Accounts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A perpetrator asked what is kept: somebody reads it over and makes the file. */
@RugdekkingTest
class PerpetratorFileModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired PerpetratorFiles files;
  @Autowired PerpetratorFilePage page;
  @Autowired FileTexts texts;
  @Autowired AccessControl control;
  @Autowired Viewers viewers;
  @Autowired Accounts accounts;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String path;

  @BeforeEach
  void aPerpetratorInTwoCasesAsksWhatIsKept() {
    scene = fixtures.twoAffected();
    var told = SubjectStory.play(scene);
    path = found(owner(told.earlier() + "/veroorzakers"), "href=\"([^\"]+/verzoeken/[^\"]+)\"");
  }

  @Test
  void saysWhatIsKeptInEachCaseAndNamesNobodyElse() {
    var shown = owner(path + "/overzicht");
    assertThat(shown)
        .contains("Dreiger, Karel", "Karel DREIGER", "Sloeg op tafel", "Een melding bij de")
        .contains("Bang voor wraak", "medewerker, voor de behandeling", "in behandeling")
        .doesNotContain("Weer bedreigd", name(Persona.REPORTER), name(Persona.OTHER_AFFECTED));
    var made = make(Map.of());
    assertThat(made)
        .contains("Watwijoverubewaren", "Dreiger,Karel", "KarelDREIGER", "Sloegoptafel")
        .doesNotContain(
            name(Persona.AFFECTED).replace(" ", ""),
            name(Persona.REPORTER).replace(" ", ""),
            name(Persona.OWNER).replace(" ", ""));
  }

  @Test
  void aLineThatIsLeftOutGivesTheReason() {
    assertThat(make(Map.of(choiceOf("Sloeg op tafel"), "OTHERS")))
        .contains("weggelatenomderechtenvananderentebeschermen")
        .as("the same words in the other case")
        .containsOnlyOnce("Sloegoptafel");
    assertThat(post(Map.of("aantal", "1")).statusCode()).isEqualTo(409);
  }

  @Test
  void onlyWhatSomebodyTypedIsAskedAbout() {
    var shown = owner(path + "/overzicht");
    assertThat(shown)
        .contains("<h2 class=\"nl-heading nl-heading--level-3\">Gedrag</h2>", "Gaat vanzelf mee: ")
        .contains("<dt>Bron</dt>", "<dt>Hoe lang wij dit bewaren</dt>")
        .doesNotContainPattern("<h2[^>]*>(Bron|Hoe lang|Waar het over gaat)");
    assertThat(sections(read()).getFirst().lines())
        .filteredOn(FileLine::typed)
        .extracting(FileLine::label)
        .containsExactly(
            texts.text("insight.behaviour"),
            texts.text("insight.note"),
            texts.text("insight.notice-reason"));
    assertThat(shown.split("class=\"rd-card rd-fold\"", -1)).as("folded cases").hasSize(3);
    assertThat(shown).doesNotContainPattern("rd-card rd-fold\"\\s+open");
  }

  @Test
  void aRewrittenTextReplacesWhatWasTypedAndNamesNobodyAffected() {
    var choice = choiceOf("Sloeg op tafel");
    var text = choice.replace("keuze", "tekst");
    assertThat(make(Map.of(choice, "REWRITTEN", text, "U was luidruchtig aan de balie")))
        .contains("Gedrag,inonzewoordenUwasluidruchtigaandebalie")
        .containsOnlyOnce("Sloegoptafel");
    var empty = post(Map.of(choice, "REWRITTEN", text, " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Schrijf de tekst die de veroorzaker krijgt");
    var named = "U riep naar " + name(Persona.AFFECTED);
    var refused = post(Map.of(choice, "REWRITTEN", text, named));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Haal de naam of functie van de getroffene uit de tekst.", named)
        .contains("value=\"REWRITTEN\" selected");
  }

  @Test
  void aCaseCanBeLeftOutAsAWhole() {
    assertThat(make(Map.of("keuze[zaak0]", "INVESTIGATION")))
        .contains("Dezezaakisweggelatenvooreenonderzoeknaarstrafbarefeiten");
    assertThat(make(Map.of("keuze[zaak0]", "SAFETY", "keuze[zaak1]", "SAFETY")))
        .doesNotContain("Sloegoptafel", "Dreiger,Karel", "KarelDREIGER");
  }

  @Test
  void whatIsKeptWithSeveralAffectedOfOneCaseStandsThereOnce() {
    var data = read();
    var twice = new KeptData(List.of(data.cases().getFirst(), data.cases().getFirst()), false);
    var once = new KeptData(List.of(data.cases().getFirst()), false);
    assertThat(sections(twice)).isEqualTo(sections(once)).hasSize(1);
  }

  @Test
  void aLineThatNamesTheAffectedIsLeftOutUnlessSomebodyChoosesOtherwise() {
    var base = path.substring(0, path.indexOf("/verzoeken/"));
    var subject = found(owner(base), "/dossiers/([0-9a-f-]{36})");
    var form = owner(base + "/" + subject);
    scene
        .as(Persona.OWNER)
        .post(
            base + "/" + subject,
            Map.of(
                "form",
                UUID.randomUUID().toString(),
                "version",
                found(form, "name=\"version\" value=\"(\\d+)\""),
                "kind",
                "PERSON",
                "name",
                "Dreiger, Karel",
                "behaviour",
                "Riep iets naar " + name(Persona.AFFECTED)));
    assertThat(owner(path + "/overzicht"))
        .contains("hier staat een naam of functie van een getroffene")
        .containsPattern(
            "(?s)Riep iets naar .{0,300}hier staat een naam.{0,900}\"OTHERS\" selected")
        .contains("vertellen wij niet.</dd>");
  }

  @Test
  void isMadeByWhoKeepsTheRegisterAndWrittenDown() {
    var count = found(owner(path + "/overzicht"), "name=\"aantal\" value=\"(\\d+)\"");
    var answer = scene.as(Persona.OWNER).post(path + "/overzicht", Map.of("aantal", count));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).startsWith('%', 'P', 'D', 'F');
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'insight.made' and payload like"
                    + " '%\"lines\":\""
                    + count
                    + "\"%' and organisation_id = '"
                    + scene.organisation().id().value()
                    + "'"))
        .isEqualTo(1);
    assertThat(scene.as(Persona.RESPONSIBLE).get(path + "/overzicht").statusCode()).isEqualTo(403);
  }

  @Test
  void saysThatSomebodyElseMustMakeMore() {
    assertThat(owner(path + "/overzicht")).doesNotContain("Er is meer over deze veroorzaker");
    assertThat(read().hasMore()).isFalse();
    Database.change(
        """
        update case_part set lane = 'CONFIDENTIAL' where organisation_id = '%s'
          and part_id <> '%s' and part_id in (select part_id from subject where not erased)
        """
            .formatted(scene.organisation().id().value(), scene.file().part(Persona.AFFECTED)));
    assertThat(owner(path + "/overzicht")).contains("Er is meer over deze veroorzaker");
    assertThat(make(Map.of())).contains("Ditisnietalles.");
  }

  private String owner(String address) {
    var shown = scene.as(Persona.OWNER).get(address);
    assertThat(shown.statusCode()).as(address).isEqualTo(200);
    return shown.body();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private KeptData read() {
    return CurrentOrganisation.<KeptData, RuntimeException>callIn(
        scene.organisation().id(),
        () -> {
          var login = IncidentFixtures.login(scene, Persona.OWNER);
          var viewer = viewers.find(accounts.find(login).orElseThrow()).orElseThrow();
          var access =
              control.authorize(viewer, scene.file().number(), Action.DOSSIER, Purpose.SUPERVISION);
          var request = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
          return files.read(access, new PartId(scene.file().part(Persona.AFFECTED)), request);
        });
  }

  private List<FileSection> sections(KeptData data) {
    return CurrentOrganisation.<List<FileSection>, RuntimeException>callIn(
        scene.organisation().id(), () -> texts.sections(data));
  }

  /** Returns the name of the field of the choice about a text. */
  private String choiceOf(String text) {
    return found(
        owner(path + "/overzicht"),
        "(?s)" + text + ".*?<select[^>]* name=\"(keuze\\[r\\d+_\\d+\\])\"");
  }

  private HttpResponse<String> post(Map<String, String> chosen) {
    return scene.as(Persona.OWNER).post(path + "/overzicht", withCount(chosen));
  }

  private Map<String, String> withCount(Map<String, String> chosen) {
    var fields = new HashMap<>(chosen);
    fields.putIfAbsent(
        "aantal", found(owner(path + "/overzicht"), "name=\"aantal\" value=\"(\\d+)\""));
    return fields;
  }

  private static Map<String, String> inBrackets(String field, Map<String, String> chosen) {
    var values = new HashMap<String, String>();
    chosen.forEach(
        (name, value) -> {
          if (name.startsWith(field + "[")) {
            values.put(name.substring(field.length() + 1, name.length() - 1), value);
          }
        });
    return values;
  }

  /** The text of the PDF, without white space. */
  private String make(Map<String, String> chosen) {
    var data = read();
    var form = new FileForm(null, inBrackets("keuze", chosen), inBrackets("tekst", chosen));
    var pdf =
        CurrentOrganisation.<byte[], RuntimeException>callIn(
            scene.organisation().id(), () -> page.make(data, form).pdf());
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
