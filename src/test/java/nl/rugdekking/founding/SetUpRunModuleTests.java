// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the command says and leaves behind for whoever runs the server. */
@RugdekkingTest
class SetUpRunModuleTests {

  private static final String CLERK =
      "  - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL}\n";
  private static final String SECRETARY =
      "  - {key: secretary, name: Bram Wiltink, title: secretary, body: ORGANISATION}\n";

  private record Said(int status, String out, String err) {}

  @Autowired SetUpRun command;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired List<DueWork> works;
  @LocalServerPort int port;
  @TempDir Path directory;

  private final String slug = "stad-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void makesNothingOfAFaultyFileSoThatTheMendedOneHandsOutThePasswords() throws IOException {
    var wrong = setUp(slug, slug, CLERK.replace("}", ", manager: nobody}"));
    assertThat(wrong.status).isEqualTo(1);
    assertThat(wrong.err).contains("Person \"clerk\": manager is \"nobody\"");
    assertThat(organisations.find(slug)).isEmpty();
    assertThat(setUp(slug, slug, CLERK).status).isZero();
    assertThat(letsIn(passwords())).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void saysThatOneAdministratorIsTooFew() throws IOException {
    var none = setUp(slug, slug, CLERK);
    assertThat(none.out).contains("Nobody in the file is ADMINISTRATOR");
    var administrator = SECRETARY.replace("}", ", offices: [ADMINISTRATOR]}");
    assertThat(setUp(slug, slug, CLERK + administrator).out)
        .contains("Only Bram Wiltink is ADMINISTRATOR. When Bram Wiltink is ill or away");
    var second =
        "  - {key: second, name: Noor Tel, title: hired, body: ORGANISATION, offices: [ADMINISTRATOR]}\n";
    assertThat(setUp(slug, slug, CLERK + administrator + second).out)
        .contains("New accounts: 1.")
        .doesNotContain("ADMINISTRATOR");
  }

  @Test
  void recordsWhatTheOrganisationDecidedOnce() throws IOException {
    var decided = CLERK + "decisions:\n  - {about: OMBUDSMAN, by: the council, day: 2026-01-15}\n";
    var own =
        "  - {about: LADDER, choice: talk twice, reason: small, by: board, day: 2026-01-15}\n";
    assertThat(setUp(slug, slug, decided).out).contains("Decisions recorded: 1.");
    var more = setUp(slug, slug, decided + own);
    assertThat(more.status).isZero();
    assertThat(more.out).contains("Decisions recorded: 1.");
    assertThat(setUp(slug, slug, decided + own).err).contains("nothing is changed");
    assertThat(
            Database.texts(
                "select question || ' ' || own_choice || ' ' || decided_by from organisation_decision d join organisation o on o.id = d.organisation_id where o.slug = '"
                    + slug
                    + "' order by 1"))
        .containsExactly("LADDER true board", "OMBUDSMAN false the council");
  }

  @Test
  void saysWhatIsWrongWithADecision() throws IOException {
    var wrong =
        setUp(
            slug,
            slug,
            CLERK
                + "decisions:\n"
                + "  - {about: WEATHER, by: the council, day: soon}\n"
                + "  - {about: LADDER, choice: talk twice, by: board, day: 2026-01-15}\n"
                + "  - {about: LADDER, by: board, day: 2026-01-15, why: x}\n");
    assertThat(wrong.status).isEqualTo(1);
    assertThat(wrong.err)
        .contains("about is \"WEATHER\"; it must be one of IMPORT_GROUND", "day is \"soon\"")
        .contains("a choice of your own needs a reason", "LADDER is there twice")
        .contains("\"why\" means nothing here", "Nothing is set up.");
    var judge =
        "  - {about: EXECUTIVE_JUDGE, choice: the mayor, reason: x, by: b, day: 2026-01-15}\n";
    assertThat(setUp(slug, slug, CLERK + "decisions:\n" + judge).err)
        .contains("the other choice is: clerk with mayor");
    var future = CLERK + "decisions:\n  - {about: LADDER, by: board, day: 2099-01-15}\n";
    assertThat(setUp(slug, slug, future).err).contains("has a day in the future");
    assertThat(organisations.find(slug)).isEmpty();
  }

  @Test
  void makesNothingWhenThePasswordsCannotBeWritten() throws IOException {
    Files.createDirectories(file());
    Files.writeString(file().resolve("letter"), "dear");
    var said = setUp(slug, slug, CLERK);
    assertThat(said.status).isEqualTo(1);
    assertThat(said.err).contains("cannot be written", "nothing is set up");
    assertThat(organisations.find(slug)).isEmpty();
    assertThat(accounts.find("clerk@" + slug + ".example")).isEmpty();
  }

  @Test
  void keepsPasswordsThatWereNotHandedOutWhenSomebodyIsAdded() throws IOException {
    setUp(slug, slug, CLERK);
    var first = passwords();
    var said = setUp(slug, slug, CLERK + SECRETARY);
    assertThat(said.status).isZero();
    assertThat(said.out).contains("New accounts: 1.", file().toString());
    assertThat(passwords()).startsWith(first.getFirst()).hasSize(2);
    var third = setUp(slug, slug, CLERK + SECRETARY);
    assertThat(third.status).isEqualTo(1);
    assertThat(third.err).contains("already", "nothing is changed");
    assertThat(passwords()).hasSize(2);
  }

  @Test
  void replacesAPasswordOfARunThatWasCutOff() throws IOException {
    Files.writeString(file(), "clerk@" + slug + ".example never-became-true\n");
    setUp(slug, slug, CLERK);
    assertThat(passwords()).hasSize(1);
    assertThat(letsIn(passwords())).isTrue();
  }

  @Test
  void anAccountOfAnotherOrganisationJoinsWhenItsOwnerAgreesAndNotBefore() throws IOException {
    setUp(slug, slug, CLERK);
    var other = slug + "-2";
    var said = setUp(other, slug, CLERK);
    assertThat(said.status).isZero();
    assertThat(said.out)
        .contains("clerk@" + slug + ".example has an account at another organisation", "/" + other)
        .doesNotContain("passwords-");
    assertThat(TestGround.data().resolve("passwords-" + other + ".txt")).doesNotExist();
    var words = passwords().getFirst().split(" ", 2);
    assertThat(checks(other, words[0], words[1])).isFalse();
    var mail = Mailbox.at(slug + ".example", organisations.find(other).orElseThrow().id(), works);
    mail.await(words[0], letter -> letter.text().contains("/" + other + "/lidmaatschap/"));
    assertThat(setUp(other, slug, CLERK).err).contains("nothing is changed");
    mail.round().run();
    assertThat(mail.all()).as("no second letter").hasSize(1);
  }

  @Test
  void saysInASentenceThatThereIsNoSuchFile() throws IOException {
    assertThat(run(directory).err).isEqualTo(directory + " is a directory; name a set-up file.\n");
    var nowhere = directory.resolve("nowhere");
    assertThat(run(nowhere).err).isEqualTo("The file " + nowhere + " cannot be read.\n");
  }

  @Test
  void refusesTheSlugOfAnOrganisationThatIsSomethingElse() throws IOException {
    setUp(slug, slug, CLERK);
    var file = write(slug, slug, CLERK);
    Files.writeString(file, Files.readString(file).replace("MUNICIPALITY", "PROVINCE"));
    assertThat(run(file).err).contains("is of kind MUNICIPALITY, and the file says PROVINCE");
    try {
      organisations.setUp(slug + "-demo", "Stad", OrganisationKind.MUNICIPALITY, true);
      assertThat(setUp(slug, slug, CLERK + SECRETARY).err)
          .contains("lives in this database")
          .contains("RUGDEKKING_DATA");
    } finally {
      Database.endDemonstrations();
    }
  }

  private Said setUp(String as, String domain, String people) throws IOException {
    return run(write(as, domain, people));
  }

  private Path write(String as, String domain, String people) throws IOException {
    return Files.writeString(
        directory.resolve("file.yaml"),
        "slug: %s\nname: Gemeente Stad\nkind: MUNICIPALITY\ndomain: %s.example\npeople:\n%s"
            .formatted(as, domain, people));
  }

  private Said run(Path file) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var status =
        command.setUp(
            file,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file() {
    return TestGround.data().resolve("passwords-" + slug + ".txt");
  }

  private List<String> passwords() throws IOException {
    return Files.readAllLines(file());
  }

  private boolean letsIn(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" ", 2))
        .allMatch(words -> checks(slug, words[0], words[1]));
  }

  private boolean checks(String at, String login, String password) {
    var visitor = new Visitor(port);
    var page = "/" + at + "/inloggen";
    visitor.get(page);
    return visitor.post(page, Map.of("login", login, "password", password)).statusCode() == 302;
  }
}
