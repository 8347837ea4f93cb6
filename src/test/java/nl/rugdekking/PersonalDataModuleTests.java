// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mark is typed into every field there is; afterwards it stands sealed, or in the few clear
 * columns that say so, and nowhere else: not in our log and not in the database server's.
 */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataModuleTests {

  private static final int NONCE_FROM = 1;
  private static final int NONCE_BYTES = 12;

  @Autowired IncidentFixtures fixtures;
  private final Log log = new Log();
  private @Nullable Scene played;

  @BeforeEach
  void typeEverything() {
    if (played != null) {
      return;
    }
    log.listen();
    try {
      var scene = fixtures.twoAffected();
      IncidentStory.play(scene);
      secondStep(scene);
      mistakes(scene);
      played = scene;
    } finally {
      log.stopListening();
    }
  }

  private static void secondStep(Scene scene) {
    scene.withPassword(Persona.DEPUTY).get(scene.path("/tweede-stap/instellen"));
  }

  // What goes wrong is written down sooner than what goes well.
  private static void mistakes(Scene scene) {
    var mark = scene.mark();
    var nobody = scene.as(Persona.NOBODY);
    nobody.post(scene.path("/inloggen"), Map.of("login", mark, "password", "geheim-" + mark));
    nobody.get(scene.path("/" + mark));
    nobody.get("/" + mark);
    scene.as(Persona.OWNER).get(scene.path("/incidenten/" + mark));
    scene.as(Persona.OWNER).get(scene.path("/incidenten?na=" + mark));
    scene.as(Persona.OWNER).post(scene.path("/taal"), Map.of("taal", mark));
    scene.as(Persona.REPORTER).get(scene.path("/melden?concept=" + mark));
    scene
        .as(Persona.REPORTER)
        .post(
            scene.path("/melden"),
            Map.of("words", mark, "date", mark, "day", mark, "whom", mark, "channel", mark),
            mark + ".exe",
            mark.getBytes(StandardCharsets.UTF_8));
    scene
        .as(Persona.AFFECTED)
        .post(scene.path("/mijn/" + scene.file().number() + "/meelezers"), Map.of("who", mark));
  }

  @Test
  void noTextThatSomebodyTypedStandsInAClearColumn() {
    var found = columnsWith(scene().mark());
    assertThat(ColumnsDocument.personal()).containsAll(found);
    assertThat(found).contains("person.name", "person.email", "account.login");
  }

  @Test
  void noTextThatSomebodyTypedStandsInOurLog() {
    assertThat(log.lines()).as("the log was heard").isNotEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains(scene().mark()));
  }

  @Test
  void noTextThatSomebodyTypedStandsInTheLogOfTheServer() throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(TestGround.server().isEmbedded());
    var logs = filesUnder(TestGround.data(), "server-.*\\.log");
    assertThat(logs).isNotEmpty();
    assertThat(logs.stream().map(PersonalDataModuleTests::read))
        .anyMatch(text -> text.contains("ready to accept connections"))
        .noneMatch(text -> text.contains(scene().mark()));
  }

  @Test
  void noStoredFileCanBeReadOrIsNamedAsItWas() throws IOException {
    var files = TestGround.data().resolve("files");
    var all = filesUnder(files, ".*");
    assertThat(all).isNotEmpty();
    assertThat(all)
        .noneMatch(file -> file.toString().contains(scene().mark()))
        // the whole signature: three letters also come by chance in megabytes of cipher text
        .noneMatch(file -> read(file).contains("PNG\r\n\u001a\n"))
        .noneMatch(file -> read(file).contains(scene().mark()));
  }

  @Test
  void everySealedColumnWasFilledSoThatThisTestCanFail() {
    var empty = new TreeSet<String>();
    for (var column : ColumnsDocument.encrypted()) {
      if (sealed(column).isEmpty()) {
        empty.add(column);
      }
    }
    assertThat(empty).as("let IncidentStory type something here").isEmpty();
  }

  @Test
  void noNonceIsUsedTwiceAndEqualTextsDoNotSealAlike() {
    var nonces = new HashSet<String>();
    var values = new HashSet<String>();
    var count = 0;
    for (var column : ColumnsDocument.encrypted()) {
      for (var hex : sealed(column)) {
        assertThat(hex).as(column).startsWith("01");
        nonces.add(hex.substring(2 * NONCE_FROM, 2 * (NONCE_FROM + NONCE_BYTES)));
        values.add(hex.substring(2 * (NONCE_FROM + NONCE_BYTES)));
        count++;
      }
    }
    // the same words were noted twice
    assertThat(count).isGreaterThan(40);
    assertThat(nonces).hasSize(count);
    assertThat(values).hasSize(count);
  }

  private Scene scene() {
    return Objects.requireNonNull(played);
  }

  private static List<String> sealed(String column) {
    var parts = column.split("\\.");
    return Database
        .texts( // tests of other rooms insert rows without content, which is no text in clear
            "select encode(%2$s, 'hex') from %1$s where length(%2$s) > 0"
                .formatted(parts[0], parts[1]));
  }

  private static List<String> columnsWith(String mark) {
    return ColumnsDocument.all().stream().filter(column -> isIn(column, mark)).toList();
  }

  // Bytes are looked at as text too: what should be sealed and is not shows itself.
  private static boolean isIn(String column, String mark) {
    var parts = column.split("\\.");
    var sql =
        """
        select 1 from %1$s where %2$s::text like '%%%3$s%%'
          or %2$s::text like '%%' || encode('%3$s', 'hex') || '%%' limit 1
        """
            .formatted(parts[0], parts[1], mark);
    List<String> found = Database.texts(sql);
    return !found.isEmpty();
  }

  private static List<Path> filesUnder(Path root, String name) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Objects.requireNonNull(file.getFileName()).toString().matches(name))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is logged, ours from debug on, with what was thrown. */
  private static final class Log extends AppenderBase<ILoggingEvent> {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    void listen() {
      start();
      setContext(root().getLoggerContext());
      root().addAppender(this);
      ours().setLevel(Level.DEBUG);
      ours().debug("listening");
    }

    void stopListening() {
      root().detachAppender(this);
      ours().setLevel(Level.INFO);
    }

    List<String> lines() {
      return List.copyOf(heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
      var thrown = event.getThrowableProxy();
      heard.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + (thrown == null ? "" : " " + ThrowableProxyUtil.asString(thrown)));
    }

    private static Logger root() {
      return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger ours() {
      return (Logger) LoggerFactory.getLogger("nl.rugdekking");
    }
  }
}
