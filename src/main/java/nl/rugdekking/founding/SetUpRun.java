// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.organisation.OfficeKind;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The command {@code ./run set-up FILE}: sets up the organisation of the file, or adds what is new
 * in it, and exits. When the application starts without that command, this does nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
record SetUpRun(
    OrganisationSetUp organisationSetUp,
    Environment environment,
    ConfigurableApplicationContext context)
    implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    var file = environment.getProperty("rugdekking.set-up", "");
    if (file.isEmpty()) {
      return;
    }
    int status = setUp(Path.of(file), System.out, System.err);
    ExitCodeGenerator end = () -> status;
    System.exit(SpringApplication.exit(context, end));
  }

  /**
   * Sets up the organisation and prints the result. Returns the exit status: 0 when something was
   * set up, otherwise 1.
   */
  int setUp(Path file, PrintStream out, PrintStream err) {
    try {
      var organisation = read(file);
      var data = new DatabaseSettings(environment::getProperty).data();
      var passwords = PasswordsFile.in(data, organisation.slug());
      var decisions = organisationSetUp.countNewDecisions(organisation);
      var peopleSetUp = organisationSetUp.setUp(organisation, false, passwords::add);
      var done = describeDone(organisation, peopleSetUp, decisions, passwords);
      if (done.isEmpty()) {
        err.println(describeNothingNew(organisation));
        return 1;
      }
      out.println(done);
      return 0;
    } catch (SetUpException e) {
      err.println(e.sentences());
    } catch (DuplicateKeyException e) {
      err.println("Somebody else set up the same people at this moment; nothing is set up.");
    }
    return 1;
  }

  private static OrganisationFile read(Path file) {
    if (Files.isDirectory(file)) {
      throw new SetUpException(file + " is a directory; name a set-up file.", null);
    }
    try (var in = Files.newInputStream(file)) {
      return OrganisationFile.read(in);
    } catch (IOException e) {
      throw new SetUpException("The file " + file + " cannot be read.", e);
    }
  }

  private static String describeNothingNew(OrganisationFile organisation) {
    return "There is an organisation at /%s already, with everybody of the file; nothing is changed."
        .formatted(organisation.slug());
  }

  /** Returns a line for everything that was done; empty when nothing was. */
  private static String describeDone(
      OrganisationFile organisation,
      List<OrganisationSetUp.SetUpPerson> peopleSetUp,
      int decisions,
      PasswordsFile passwords) {
    var asked = peopleSetUp.stream().filter(OrganisationSetUp.SetUpPerson::asked).toList();
    var newAccounts = peopleSetUp.stream().filter(person -> person.password() != null).count();
    var done = new StringBuilder();
    if (newAccounts > 0) {
      done.append(
          "%s is set up. New accounts: %d. Their passwords for the first sign-in are in %s\n"
              .formatted(organisation.name(), newAccounts, passwords.path()));
      done.append(describeAdministrators(organisation));
    }
    if (decisions > 0) {
      done.append("Decisions recorded: %d.\n".formatted(decisions));
    }
    for (var person : asked) {
      done.append(
          "%s has an account at another organisation and gets a letter; once its owner agrees, they sign in at /%s with it.\n"
              .formatted(person.login(), organisation.slug()));
    }
    return done.toString().strip();
  }

  // Too few administrators are no fault, because more can be added in the file or on the page of
  // the roles.
  private static String describeAdministrators(OrganisationFile organisation) {
    var names =
        organisation.people().stream()
            .filter(SetUpRun::isAdministrator)
            .map(OrganisationFile.FilePerson::name)
            .toList();
    return switch (names.size()) {
      case 0 ->
          "Nobody in the file is ADMINISTRATOR, so nobody can give roles. Add somebody to the file and set up again.\n";
      case 1 ->
          "Only %s is ADMINISTRATOR. When %<s is ill or away, nobody gives roles: name a second one.\n"
              .formatted(names.getFirst());
      default -> "";
    };
  }

  private static boolean isAdministrator(OrganisationFile.FilePerson person) {
    return person.offices().stream().anyMatch(office -> office.kind() == OfficeKind.ADMINISTRATOR);
  }
}
