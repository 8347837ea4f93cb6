// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import nl.rugdekking.alarm.TestTextCommand;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.database.Backups;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.Transfers;
import nl.rugdekking.post.TestMailCommand;
import nl.rugdekking.signin.SecondStepResetCommand;
import nl.rugdekking.tick.DueCommand;
import nl.rugdekking.vault.KeyStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The commands with which an operator copies, moves, checks and repairs an installation, and sends
 * a test message. Picocli calls the method of a command; a number that it returns is the exit
 * status, which is 0 when all is well.
 */
@Command
final class OperatorCommands {

  private final Map<String, String> environment;
  private final DatabaseSettings settings;
  private final PrintStream out;
  private final PrintStream err;

  OperatorCommands(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.settings = new DatabaseSettings(environment::get);
    this.out = out;
    this.err = err;
  }

  @Command(name = "backup")
  void backUp(
      @Parameters(paramLabel = "DIR") Path place,
      @Option(names = "--recipient", paramLabel = "FILE") @Nullable Path recipient) {
    var copy = CopyDestination.of(place, recipient);
    Backups.write(settings, copy);
    out.printf(
        "The backup is in %s; the keys are not in it, ./run backup-keys copies those.%n",
        copy.path());
  }

  @Command(name = "export")
  void export(
      @Parameters(paramLabel = "DIR") Path place,
      @Option(names = "--recipient", paramLabel = "FILE") @Nullable Path recipient) {
    var copy = CopyDestination.of(place, recipient);
    Transfers.export(settings, copy);
    out.printf("The export is in %s; it needs the keys of today to be read.%n", copy.path());
  }

  @Command(name = "restore")
  int restore(@Parameters(paramLabel = "DIR") Path copy) {
    Backups.restore(settings, copy);
    out.printf(
        "%s is copied to %s. Looking whether everything is there ...%n", copy, settings.data());
    return verify(copy, "restored");
  }

  @Command(name = "import")
  int load(@Parameters(paramLabel = "DIR") Path export) {
    Transfers.load(settings, export);
    out.printf("%s is read. Looking whether everything is there ...%n", export);
    return verify(export, "imported");
  }

  @Command(name = "verify")
  int verify() {
    return Verification.run(environment, out) ? 0 : 1;
  }

  @Command(name = "mark-restored")
  void markRestored() {
    CopyRelease.mark(settings, out);
  }

  @Command(name = "release-restored")
  void release(
      @Parameters(paramLabel = "CHOICE", arity = "0..1") CopyRelease.@Nullable Choice choice) {
    CopyRelease.run(settings, choice, out);
  }

  @Command(name = "due")
  int printDue() {
    return DueCommand.run(settings, out);
  }

  @Command(name = "reset-second-step")
  int resetSecondStep(@Parameters(paramLabel = "LOGIN") String login) {
    return SecondStepResetCommand.run(login, settings, out, err);
  }

  @Command(name = "test-mail")
  int sendTestMail(@Parameters(paramLabel = "ADDRESS") String address) {
    return TestMailCommand.send(springEnvironment(), address, out, err);
  }

  @Command(name = "test-gateway")
  int sendTestText(@Parameters(paramLabel = "NUMBER") String number) {
    return TestTextCommand.send(springEnvironment(), number, out, err);
  }

  /**
   * Checks the installation after a copy was put in place, and prints whether the copy was
   * complete.
   *
   * @param done the last word of the sentence that is printed: restored or imported
   * @return the exit status
   */
  private int verify(Path copy, String done) {
    boolean whole;
    try {
      whole = Verification.run(environment, out);
    } catch (KeyStoreException e) {
      out.println(e.getMessage());
      whole = false;
    }
    out.printf(
        whole
            ? "%s is %s. It sends nothing until ./run release-restored.%n"
            : "%s is %s as far as it goes: see above, and ./run verify. It sends nothing until ./run release-restored.%n",
        copy,
        done);
    return whole ? 0 : 1;
  }

  // The commands that send a test message read the same settings as the application does, which
  // come from the environment of Spring.
  private Environment springEnvironment() {
    var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    var spring = new StandardEnvironment();
    spring
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(environment)));
    return spring;
  }
}
