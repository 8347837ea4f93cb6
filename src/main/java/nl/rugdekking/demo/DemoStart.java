// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import nl.rugdekking.database.DatabaseSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demonstration at the first start. */
@Component
@Order(0)
@ConditionalOnProperty(name = "rugdekking.demo", havingValue = "on")
class DemoStart implements ApplicationRunner {

  private final DemoPeople people;

  DemoStart(DemoPeople people) {
    if (DatabaseSettings.ofEnvironment().external()) {
      throw new IllegalStateException(
          "The demonstration lets anybody be anybody, so it runs on our own database only: "
              + "set RUGDEKKING_DEMO=off");
    }
    this.people = people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people.setUp(DemoFile.load("duindrecht"));
    people.setUp(DemoFile.load("zeven-kreken"));
  }
}
