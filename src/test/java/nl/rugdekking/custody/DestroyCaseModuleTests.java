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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.TamperedValueException;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

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
          "Gebeld",
          "Stil houden",
          "Wij doen aangifte",
          "De heer Dreiger",
          "Dreiger, Karel",
          "Gooide een stoel",
          "Verscheen niet",
          "Geen toegang",
          "Per brief",
          "Gevaar",
          "A. Secretaris",
          "Verkeerde persoon",
          "PL1500",
          "Duinweg 12",
          "De burgemeester",
          "Wij gaan niet in op details",
          "Wordt boos van wachten",
          "Om deze reden",
          "Het is afgerond",
          "Hij is terug");

  /** Typed about others, which stay as they are. */
  private static final List<String> OF_OTHERS =
      List.of("Weer bedreigd", "Karel DREIGER", "Een inhuurkracht is uitgescholden", "Gebeurde");

  /** Not of a case: a secret to sign in with, a private number, and what is still being written. */
  private static final Set<String> OF_NO_CASE =
      Set.of("account_app", "duty_number", "draft", "history_list");

  @Autowired IncidentFixtures fixtures;
  @Autowired UncommittedFiles leftovers;
  @Autowired Vault vault;

  @Test
  void leavesNoTextOfItAndEveryTextOfTheOthers() throws Exception {
    var scene = fixtures.twoAffected();
    IncidentStory.play(scene);
    var number = scene.file().number();
    var before = texts(scene);
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
    assertThat(texts(scene)).isEqualTo(before);
    assertThat(
            destroy(
                0,
                scene,
                number,
                "De gemeentesecretaris\nEr is om wissing gevraagd\n" + number + "\n",
                "--although-open"))
        .contains(number + " is destroyed");

    var after = texts(scene);
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
    assertThat(texts(scene).keySet())
        .allMatch(cell -> OF_NO_CASE.contains(cell.substring(0, cell.indexOf('.'))))
        .as("a row that did not come in, as it repeats one that did")
        .noneMatch(cell -> cell.startsWith("history_list.left_out"));
    assertThat(markedClearColumns(scene)).isSubsetOf(Set.copyOf(ColumnsDocument.personal()));
  }

  @Test
  void isFinishedByTheSameCommandWhenItWasCutOffAndIsDoneOnce() {
    var scene = fixtures.twoAffected();
    var number = scene.file().number();
    var decision =
        new String[] {"--although-open", "--decided-by", "De secretaris", "--reason", "Op verzoek"};
    assertThat(destroy(0, scene, number, "", decision)).contains(number + " is destroyed");

    assertThat(destroy(1, scene, number, "", decision)).contains("was destroyed already");
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                "update destroyed_case set keys_gone_at = null where organisation_id = '%s'"
                    .formatted(scene.organisation().id().value()));
          }
        });
    assertThat(destroy(0, scene, number, "", decision)).contains(number + " is destroyed");
    assertThat(destroy(1, scene, number, "", decision)).contains("was destroyed already");
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
    var decision =
        new String[] {"--although-open", "--decided-by", "De secretaris", "--reason", "Op verzoek"};
    assertThat(destroy(1, scene, scene.file().number(), "", decision)).contains("cannot be used");
    for (var file : files) {
      FileSystemUtils.deleteRecursively(file);
      Files.move(file.resolveSibling(file.getFileName() + ".aside"), file);
    }

    assertThat(destroy(0, scene, scene.file().number(), "", decision)).contains("is destroyed");
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
      destroy(
          0,
          scene,
          number,
          "",
          "--although-open",
          "--decided-by",
          "De gemeentesecretaris",
          "--reason",
          "De termijn is voorbij");
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

  /** Every text that a key in the key store still opens, by the cell it stands in. */
  private Map<String, String> texts(Scene scene) {
    return Database.asMigrator(
        connection -> {
          var texts = new TreeMap<String, String>();
          for (var column : ColumnsDocument.encrypted()) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            read(connection, scene, table, name, texts);
          }
          return texts;
        });
  }

  private void read(
      Connection connection, Scene scene, String table, String column, Map<String, String> texts)
      throws SQLException {
    var condition =
        table.startsWith("account_")
            ? "account_id in (select account_id from membership where organisation_id = '%s')"
            : "organisation_id = '%s'";
    var sql =
        "select * from %s where %s is not null and %s"
            .formatted(table, column, condition.formatted(scene.organisation().id().value()));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var text = open(rows, table, column);
        if (text != null) {
          texts.put(
              table + "." + column + " " + rows.getString("key_id") + " " + rows.getRow(), text);
        }
      }
    }
  }

  /** A seal is bound to its row; every id in the row is tried, so that none is passed over. */
  private @Nullable String open(ResultSet row, String table, String column) throws SQLException {
    var named = column.equals("left_out") ? "left_out_key" : "key_id";
    var key = new KeyId(row.getObject(named, UUID.class));
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      if (row.getObject(i) instanceof UUID id) {
        try {
          return vault.decryptText(key, new DatabaseCell(table, column, id), row.getBytes(column));
        } catch (KeyDestroyedException _) {
          return null;
        } catch (TamperedValueException _) {
          // bound to another id
        }
      }
    }
    throw new AssertionError(table + "." + column + " has a key and does not open");
  }

  private static Set<String> markedClearColumns(Scene scene) {
    var marked = new HashSet<String>();
    Database.asMigrator(
        connection -> {
          for (var column :
              Database.texts(
                  connection,
                  """
                  select quote_ident(c.relname) || '.' || quote_ident(a.attname) from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                  """)) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            var found =
                Database.texts(
                    connection,
                    "select 1 from %s where %s::text like '%%%s%%' limit 1"
                        .formatted(table, name, scene.mark()));
            if (!found.isEmpty()) {
              marked.add(column);
            }
          }
          return marked;
        });
    return marked;
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
    return Database.asMigrator(
        connection -> Database.texts(connection, sql.formatted(scene.organisation().id().value())));
  }
}
