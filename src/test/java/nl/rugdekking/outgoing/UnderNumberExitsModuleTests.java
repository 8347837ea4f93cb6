// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static nl.rugdekking.IncidentFixtures.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SubjectStory;
import nl.rugdekking.Ticks;
import nl.rugdekking.Visitor;
import nl.rugdekking.counter.CounterFixtures;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Under number nothing that leaves says who the affected is: each exit of a case is tried. */
@RugdekkingTest
class UnderNumberExitsModuleTests {

  /** A line of the file of a perpetrator that the page proposes to leave out. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?s)<select[^>]* name=\"(keuze\\[r\\d+_\\d+\\])\"(?:(?!</select>).)*\"OTHERS\" selected");

  @Autowired IncidentFixtures incidents;
  @Autowired ResponseFixtures responses;
  @Autowired LetterFixtures letters;
  @Autowired CounterFixtures counters;
  @LocalServerPort int port;

  static Stream<Exit> exitsOfACase() {
    return Arrays.stream(Exit.values()).filter(Exit::isOfCase);
  }

  @ParameterizedTest
  @MethodSource("exitsOfACase")
  void saysNobodysNamePositionOrAddress(Exit exit) throws IOException {
    switch (exit) {
      case POLICE_FILE -> tryPoliceFile();
      case LETTER -> tryLetter(MeasureKind.BUILDING_BAN);
      case PERPETRATOR_FILE -> tryPerpetratorFile();
      case COUNTER_PAGE -> tryCounterPage();
      case CASE_WORKBOOK -> tryCaseWorkbook();
      default -> throw new IllegalStateException("Nobody tries " + exit);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MeasureKind.class,
      names = {"TALK", "WARNING_LETTER", "CONDITIONS", "BUILDING_BAN", "CONTACT_BAN"})
  void noLetterSaysIt(MeasureKind kind) {
    tryLetter(kind);
  }

  private void tryLetter(MeasureKind kind) {
    var letter = letters.decided(kind);
    var complete = letters.complete(letter);
    ask(letter.about().part().value().toString());
    var email =
        Database.text(
            "select email from person where name = 'Bo Baliemens' and organisation_id = '%s'"
                .formatted(letter.scene().organisation().value()));
    for (var giveaway : List.of("Bo Baliemens", email, "de baliemedewerker")) {
      var typed = new EnumMap<LetterField, String>(LetterField.class);
      complete.forEach((field, text) -> typed.put(field, text + " " + giveaway));
      var asked = letters.sheet(letter).facts().asked();
      assertThat(faults(letter, typed).keySet())
          .as("%s: %s", kind, giveaway)
          .containsAll(asked.stream().filter(complete::containsKey).toList());
    }
    assertThatThrownBy(() -> elsewhere(letter)).hasMessage("outgoing.elsewhere.number");
    letters.write(letter, complete);
    assertThat(letters.printed(letter).toLowerCase(Locale.ROOT))
        .doesNotContain("baliemens", "baliemedewerker", email);
  }

  private Map<LetterField, LetterFault.Kind> faults(
      Started letter, Map<LetterField, String> typed) {
    return catchThrowableOfType(FaultyLetterException.class, () -> letters.write(letter, typed))
        .faults()
        .stream()
        .filter(fault -> fault.kind() == LetterFault.Kind.HIDDEN_NAME)
        .collect(Collectors.toMap(LetterFault::field, LetterFault::kind));
  }

  private void elsewhere(Started letter) {
    letter
        .scene()
        .in(
            () -> {
              letters.writing.keepElsewhere(
                  responses.enter(letter.scene()),
                  letter.about(),
                  null,
                  "Met eigen logo",
                  new byte[0]);
              return true;
            });
  }

  private void tryCounterPage() {
    var scene = responses.asked();
    var site = counters.site(scene, "Stadskantoor", SiteKind.COUNTER);
    var worker = new Visitor(port).comeIn(scene.slug(), counters.worker(scene, site));
    counters.ban(scene, "De heer X. Voorbeeld", "Geen contact met Bo Baliemens", site);
    ask(responses.part(scene).value().toString());
    var page = worker.get("/" + scene.slug() + "/balie/" + site.id()).body();
    assertThat(page)
        .contains("De heer X. Voorbeeld")
        .doesNotContainIgnoringCase("Baliemens")
        .doesNotContainIgnoringCase("baliemedewerker");
  }

  private void tryPoliceFile() throws IOException {
    var scene = incidents.twoAffected();
    var part = scene.file().part(Persona.AFFECTED).toString();
    ask(part);
    var file = scene.casePath("/getroffenen/" + part + "/politie/stuk");
    IncidentFixtures.location(
        scene
            .as(Persona.OWNER)
            .post(file + "/maken", Ticks.preset(scene.as(Persona.OWNER).get(file).body())));
    var path =
        found(scene.as(Persona.OWNER).get(file).body(), "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    assertThat(text(scene.as(Persona.OWNER).download(path)))
        .contains("Aangifteondernummer")
        .doesNotContain(
            IncidentFixtures.name(scene, Persona.AFFECTED).replace(" ", ""),
            IncidentFixtures.login(scene, Persona.AFFECTED),
            "Functie");
  }

  private void tryPerpetratorFile() {
    var scene = incidents.twoAffected();
    var told = SubjectStory.play(scene);
    ask(scene.file().part(Persona.AFFECTED).toString());
    var owner = scene.as(Persona.OWNER);
    var path =
        found(
                owner.get(told.earlier() + "/veroorzakers").body(),
                "href=\"([^\"]+/verzoeken/[^\"]+)\"")
            + "/overzicht";
    var base = told.earlier() + "/veroorzakers";
    var subject = found(owner.get(base).body(), "/dossiers/([0-9a-f-]{36})");
    var form = owner.get(base + "/" + subject).body();
    owner.post(
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
            "Riep iets naar " + IncidentFixtures.name(scene, Persona.AFFECTED)));
    var page = owner.get(path).body();
    var field = found(page, "(?s)Riep iets naar .*?<select[^>]* name=\"(keuze\\[r\\d+_\\d+\\])\"");
    var count = found(page, "name=\"aantal\" value=\"(\\d+)\"");
    var refused = owner.post(path, Map.of("aantal", count, field, ""));
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).doesNotContain("pdf");
    assertThat(refused.body()).contains("Hier staat om wie het gaat").doesNotContain("??");
    var proposed = new HashMap<>(Map.of("aantal", count));
    LEFT_OUT.matcher(page).results().forEach(line -> proposed.put(line.group(1), "OTHERS"));
    assertThat(proposed).containsKey(field);
    var made = owner.post(path, proposed);
    assertThat(made.headers().firstValue("Content-Type").orElse("")).contains("pdf");
  }

  private void tryCaseWorkbook() throws IOException {
    var scene = incidents.twoAffected();
    ask(scene.file().part(Persona.AFFECTED).toString());
    var sheet = scene.as(Persona.OWNER).download(scene.path("/incidenten/downloaden"));
    assertThat(cells(sheet))
        .contains("weggelaten: onder nummer")
        .doesNotContain(
            IncidentFixtures.name(scene, Persona.AFFECTED),
            IncidentFixtures.login(scene, Persona.AFFECTED));
  }

  private static void ask(String part) {
    Database.change(
        """
        insert into police_decision (organisation_id, id, incident_id, part_id, way, decided_by,
          decided_at)
        select p.organisation_id, gen_random_uuid(), p.incident_id, p.part_id, 'UNDER_NUMBER',
          p.owner_id, now() from case_part p where p.part_id = '%s'
        """
            .formatted(part));
  }

  private static String cells(byte[] workbook) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no sheet");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(Objects.requireNonNull(pdf))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
