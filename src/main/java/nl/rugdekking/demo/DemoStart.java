// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.setup.Founding;
import nl.rugdekking.setup.OrganisationFile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the demonstration at the first start. */
@Component
@Order(0)
@ConditionalOnProperty(name = "rugdekking.demo", havingValue = "on")
class DemoStart implements ApplicationRunner {

  private final Founding founding;
  private final Personas personas;

  DemoStart(Founding founding, Personas personas) {
    if (DatabaseSettings.ofEnvironment().external()) {
      throw new DatabaseException(
          "The demonstration lets anybody be anybody, so it runs on our own database only: "
              + "set RUGDEKKING_DEMO=off");
    }
    this.founding = founding;
    this.personas = personas;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    found("demo/duindrecht.yaml");
    found("demo/zeven-kreken.yaml");
  }

  // Nobody needs the passwords: in the demonstration one signs in by choosing a person.
  private void found(String resource) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      var file = OrganisationFile.read(in);
      personas.add(file.slug(), founding.found(file, true));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
