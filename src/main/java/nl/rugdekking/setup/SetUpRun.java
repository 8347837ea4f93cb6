// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The command {@code ./run set-up FILE}: sets up what the file says, and ends; else nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetUpRun implements ApplicationRunner {

  private final Founding founding;
  private final String file;
  private final ConfigurableApplicationContext context;

  SetUpRun(
      Founding founding,
      @Value("${rugdekking.set-up:}") String file,
      ConfigurableApplicationContext context) {
    this.founding = founding;
    this.file = file;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (file.isEmpty()) {
      return;
    }
    int status = setUp();
    ExitCodeGenerator end = () -> status;
    System.exit(SpringApplication.exit(context, end));
  }

  private int setUp() {
    try (var in = Files.newInputStream(Path.of(file))) {
      var organisation = OrganisationFile.read(in);
      var founders = founding.found(organisation, false);
      if (founders.stream().allMatch(founder -> founder.password() == null)) {
        System.err.println("There is an organisation at /" + organisation.slug() + " already.");
        return 1;
      }
      var passwords = write(organisation.slug(), founders);
      System.out.println(
          organisation.name()
              + " is set up. The passwords for the first sign-in are in "
              + passwords);
      return 0;
    } catch (IOException e) {
      System.err.println("The file " + file + " cannot be read.");
      return 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /** For whoever runs the server, to hand out and then to remove. */
  private static Path write(String slug, List<Founding.Founder> founders) {
    var target = DatabaseSettings.ofEnvironment().data().resolve("passwords-" + slug + ".txt");
    var lines =
        founders.stream()
            .filter(founder -> founder.password() != null)
            .map(founder -> founder.login() + " " + founder.password())
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.deleteIfExists(target);
      Files.createFile(
          target,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(target, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
