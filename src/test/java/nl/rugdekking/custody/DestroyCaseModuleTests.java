// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.ColumnsDocument;
import nl.rugdekking.CommandRunner;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.IncidentStory;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.UncommittedFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

// More than 300 lines, because it names every text that the stories type.
/** A case in which everything was typed is destroyed while the application runs. */
@RugdekkingTest
class DestroyCaseModuleTests {

  /** Typed about the first case by the stories, each in another field. */
  private static final List<String> ITS_OWN =
      List.of(
          "Ik wil dat het ophoudt",
          "Hij stond er weer",
          "Rijdt in een witte bus",
          "Ik weet nog iets",
          "Wat dan",
          "Al weggegooid",
          "Duwde in de hal",
          "Gebeld",
          "Stil houden",
          "Gebeld over de aangifte",
          "Wie belde",
          "M. Duinhof, griffier",
          "De originele mail",
          "De heer Dreiger",
          "Dreiger, Karel",
          "Gooide een stoel",
          "Verscheen niet",
          "Geen toegang",
          "Per brief",
          "Gevaar",
          "A. Secretaris",
          "Verkeerde persoon",
          "Toch aan de deur",
          "Met een bijlage",
          "Eigen brief",
          "De bode",
          "3SRR",
          "PL1500",
          "Bureau Noord",
          "PL0100",
          "Duinweg 12",
          "De burgemeester",
          "Wij gaan niet in op details",
          "Meteen de zaal uit gezet",
          "Wordt boos van wachten",
          "Bang voor wraak",
          "Om deze reden",
          "Het is afgerond",
          "Hij is terug",
          "Toch Niemand",
          "Het was anders",
          "Er is om inzage gevraagd",
          "Toch opnieuw kijken",
          "Met een paspoort",
          "Wat staat er over mij",
          "Eerst de politie vragen",
          "Overzicht zonder namen",
          "Jas gescheurd",
          "Bon in de la",
          "Zij verhaalt zelf",
          "Regeling voorschot",
          "FIN-2026",
          "0612345678",
          "Nooit op zondag",
          "Graag rustig",
          "Haar man nam op");

  /** Typed about others, which stay as they are. */
  private static final List<String> OF_OTHERS =
      List.of("Weer bedreigd", "Karel DREIGER", "Een inhuurkracht is uitgescholden", "Gebeurde");

  /** Not of a case: a secret to sign in with, a private number, and what is still being written. */
  private static final Set<String> OF_NO_CASE =
      Set.of("account_app", "duty_number", "draft", "history_list");

  private static final String[] DECISION = {
    "--although-open", "--decided-by", "De secretaris", "--reason", "Op verzoek"
  };

  @Autowired IncidentFixtures fixtures;
  @Autowired UncommittedFiles leftovers;
  @Autowired StoredTexts stored;

  @Test
  void leavesNoTextOfItAndEveryTextOfTheOthers() throws Exception {
    var scene = fixtures.twoAffected();
    IncidentStory.play(scene);
    var number = scene.file().number();
    var before = stored.texts(scene);
    assertThat(before.values())
        .as("the stories type these")
        .allSatisfy(text -> assertThat(text).isNotNull());
    assertHolds(before, scene, ITS_OWN);
    assertHolds(before, scene, OF_OTHERS);
    var files = files(scene);
    assertThat(files).isNotEmpty().allMatch(Files::exists);
    var counts = counts(scene);

    assertThat(destroy(1, scene, number, "")).contains("somebody still handles it");
    assertThat(destroy(1, scene, number, "", "--although-open")).contains("Nothing is destroyed.");
    assertThat(stored.texts(scene)).isEqualTo(before);
    assertThat(
            destroy(
                0,
                scene,
                number,
                "De gemeentesecretaris\nEr is om wissing gevraagd\n" + number + "\n",
                "--although-open"))
        .contains(number + " is destroyed");

    var after = stored.texts(scene);
    for (var text : ITS_OWN) {
      assertThat(after.values()).noneMatch(found -> found.contains(text + " " + scene.mark()));
    }
    assertHolds(after, scene, OF_OTHERS);
    assertThat(files).noneMatch(Files::exists);
    assertThat(counts(scene)).isEqualTo(counts);
    assertThat(proof(scene))
        .contains("De gemeentesecretaris", "Er is om wissing gevraagd", number)
        .contains("incident.DESTROYED");
    assertPagesSaySo(scene);

    destroyTheRest(scene);
    assertThat(stored.texts(scene).keySet())
        .allMatch(cell -> OF_NO_CASE.contains(cell.substring(0, cell.indexOf('.'))))
        .as("a row that did not come in, as it repeats one that did")
        .noneMatch(cell -> cell.startsWith("history_list.left_out"));
    assertThat(StoredTexts.markedClearColumns(scene))
        .isSubsetOf(Set.copyOf(ColumnsDocument.personal()));
  }

  @Test
  void isFinishedByTheSameCommandWhenItWasCutOffAndIsDoneOnce() {
    var scene = fixtures.twoAffected();
    var number = scene.file().number();
    assertThat(destroy(0, scene, number, "", DECISION)).contains(number + " is destroyed");

    assertThat(destroy(1, scene, number, "", DECISION)).contains("was destroyed already");
    Database.change(
        "update destroyed_case set keys_gone_at = null where organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
    assertThat(destroy(0, scene, number, "", DECISION)).contains(number + " is destroyed");
    assertThat(destroy(1, scene, number, "", DECISION)).contains("was destroyed already");
  }

  @Test
  void filesThatItDidNotGetToGoLater() throws Exception {
    var scene = fixtures.twoAffected();
    var files = files(scene);
    assertThat(files).hasSizeGreaterThan(1).allMatch(Files::exists);
    // none of them can be deleted as long as something stands in its place
    for (var file : files) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".aside"));
      Files.createDirectories(file.resolve("in the way"));
    }
    assertThat(destroy(1, scene, scene.file().number(), "", DECISION)).contains("cannot be used");
    for (var file : files) {
      FileSystemUtils.deleteRecursively(file);
      Files.move(file.resolveSibling(file.getFileName() + ".aside"), file);
    }

    assertThat(destroy(0, scene, scene.file().number(), "", DECISION)).contains("is destroyed");
    assertThat(files)
        .as("no row names them, so the command does not find them")
        .allMatch(Files::exists);
    assertThat(
            rows(
                scene,
                "select kind from work_due where organisation_id = '%s' and kind = 'draft'"
                    + " and due > now() + interval '1 hour' and due < now() + interval '62 minutes'"))
        .isNotEmpty();
    var marks = TestGround.data().resolve("files/pending/" + scene.organisation().id());
    for (var file : files) {
      var mark = marks.resolve(file.getFileName().toString());
      Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }
    CurrentOrganisation.runIn(scene.organisation().id(), () -> leftovers.deleteAll("test"));
    assertThat(files).noneMatch(Files::exists);
  }

  @Test
  void saysWhatItDoesNotUnderstandOrFind() {
    var scene = fixtures.twoAffected();

    assertThat(destroy(1, scene, "2020-XXXX", "")).contains("There is no case 2020-XXXX");
    assertThat(run(1, "", "destroy-case", "nergens", "2020-XXXX"))
        .contains("There is no organisation nergens");
    assertThat(run(2, "", "destroy-case", "nergens"))
        .contains("heeft NUMBER nodig", "needs NUMBER");
    assertThat(destroy(2, scene, scene.file().number(), "", "--decided-by", "iemand"))
        .contains("heeft --decided-by, --reason nodig", "needs --decided-by, --reason");
  }

  private static void assertHolds(Map<String, String> found, Scene scene, List<String> texts) {
    for (var text : texts) {
      assertThat(found.values()).as(text).anyMatch(one -> one.contains(text + " " + scene.mark()));
    }
  }

  private static void assertPagesSaySo(Scene scene) {
    var owner = scene.as(Persona.OWNER).get(scene.casePath(""));
    assertThat(owner.statusCode()).isEqualTo(200);
    assertThat(owner.body()).contains("Wat vernietigd is, kan niemand meer lezen.");
    var reporter = scene.as(Persona.REPORTER);
    assertThat(reporter.get(scene.path("/meldingen/" + scene.file().report())).body())
        .contains("De tekst van deze melding is vernietigd.");
    assertThat(scene.as(Persona.OWNER).get(scene.path("/incidenten")).statusCode()).isEqualTo(200);
  }

  private static void destroyTheRest(Scene scene) {
    var numbers =
        rows(
            scene,
            """
            select number from case_file f where organisation_id = '%s' and joined_into is null
              and not exists (select from destroyed_case d where d.incident_id = f.incident_id)
            """);
    assertThat(numbers).hasSizeGreaterThan(3);
    for (var number : numbers) {
      destroy(0, scene, number, "", DECISION);
    }
  }

  private static String destroy(
      int status, Scene scene, String number, String typed, String... options) {
    var arguments = new ArrayList<>(List.of("destroy-case", scene.organisation().slug(), number));
    arguments.addAll(List.of(options));
    return run(status, typed, arguments.toArray(String[]::new));
  }

  private static String run(int status, String typed, String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    var commands =
        new CustodyCommands(
            TestGround.settings(),
            Map.of("RUGDEKKING_KEYS", TestGround.keys().toString()),
            new ByteArrayInputStream(typed.getBytes(UTF_8)),
            stream,
            stream);
    assertThat(CommandRunner.run(List.of(arguments), stream, stream, commands))
        .as(() -> bytes.toString(UTF_8))
        .isEqualTo(status);
    return bytes.toString(UTF_8);
  }

  private static List<Path> files(Scene scene) {
    return rows(
            scene,
            """
            select 'files/' || left(file::text, 2) || '/' || file
            from evidence e join report r on r.id = e.report_id,
              unnest(array[original_file, cleaned_file]) as of_one (file)
            where e.organisation_id = '%s' and file is not null and r.incident_id = '"""
                + scene.file().incident().value()
                + "'")
        .stream()
        .map(TestGround.data()::resolve)
        .toList();
  }

  /** What is counted: cases, whose they are, what was owed, which measures there were. */
  private static List<String> counts(Scene scene) {
    return rows(
        scene,
        """
        select (select count(*) from incident where organisation_id = o.id) || ' '
          || (select count(*) from affected where organisation_id = o.id) || ' '
          || (select count(*) from promise where organisation_id = o.id) || ' '
          || (select count(*) from response where organisation_id = o.id) || ' '
          || (select count(*) from report where organisation_id = o.id) || ' '
          || (select count(*) from promise where organisation_id = o.id and state = 'EXPLAINED')
        from organisation o where id = '%s'
        """);
  }

  private static String proof(Scene scene) {
    return String.join(
        " ",
        rows(
            scene,
            """
            select decided_by || reason || d.number || key_count || keys_gone_at || e.verb
            from destroyed_case d join audit_event e on e.incident = d.incident_id
            where d.organisation_id = '%s' and e.verb = 'incident.DESTROYED' and key_count > 5
            """));
  }

  private static List<String> rows(Scene scene, String sql) {
    return Database.texts(sql.formatted(scene.organisation().id().value()));
  }
}
