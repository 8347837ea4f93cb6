// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.rugdekking.founding.OrganisationFile;
import nl.rugdekking.founding.OrganisationSetUp;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets up the invented organisations of the demonstration at the first start. */
@Component
@Order(0)
record DemoSetup(
    Demonstration demonstration,
    OrganisationSetUp founding,
    Personas personas,
    DemoRoster roster,
    DemoDataLoader years)
    implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    if (demonstration.isOn()) {
      years.start(List.of(setUp("duindrecht"), setUp("zeven-kreken")));
    }
  }

  // The passwords are thrown away, because in the demonstration visitors sign in by choosing a
  // person.
  private DemoDataLoader.DemoOrganisation setUp(String place) {
    var resource = "demo/" + place + ".yaml";
    try (var in = new ClassPathResource(resource).getInputStream()) {
      var file = OrganisationFile.read(in);
      personas.add(file.slug(), founding.setUp(file, true));
      roster.fill(file.slug());
      return new DemoDataLoader.DemoOrganisation(
          file.slug(), file.domain(), "demo/" + place + "-year.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
