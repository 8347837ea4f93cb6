// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.organisation.Organisations;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whether this installation shows the demonstration. The setting is read at run time, because
 * ahead-of-time processing fixes the choice of beans when the application is built.
 */
@Component
class Demonstration implements SmartInitializingSingleton {

  private final boolean isOn;
  private final Organisations organisations;

  @Autowired
  Demonstration(@Value("${rugdekking.demo}") String setting, Organisations organisations) {
    this("on".equals(setting), DatabaseSettings.ofEnvironment().isExternal(), organisations);
  }

  /**
   * @throws DatabaseException when the demonstration is on with an external database
   */
  Demonstration(boolean on, boolean external, Organisations organisations) {
    if (on && external) {
      throw new DatabaseException(
          "The demonstration lets anybody be anybody, so it runs on our own database only: "
              + "set RUGDEKKING_DEMO=off");
    }
    this.isOn = on;
    this.organisations = organisations;
  }

  /**
   * Checks the organisations before the first request is served.
   *
   * @throws DatabaseException when there is an organisation that the demonstration did not create
   */
  @Override
  public void afterSingletonsInstantiated() {
    if (isOn && organisations.list().stream().anyMatch(organisation -> !organisation.demo())) {
      throw new DatabaseException(
          "The demonstration lets anybody be anybody, and this database has an organisation that it"
              + " did not make: set RUGDEKKING_DEMO=off, or RUGDEKKING_DATA to an empty directory");
    }
  }

  boolean isOn() {
    return isOn;
  }
}
