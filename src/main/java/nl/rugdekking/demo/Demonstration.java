// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this installation shows the demonstration. It is asked at every start and at every
 * request, and not by leaving beans out: which beans there are is decided when we are built.
 */
@Component
class Demonstration {

  private final boolean on;

  @Autowired
  Demonstration(@Value("${rugdekking.demo}") String setting) {
    this("on".equals(setting), DatabaseSettings.ofEnvironment().external());
  }

  /**
   * @throws DatabaseException when the demonstration is asked for on somebody's own database
   */
  Demonstration(boolean on, boolean external) {
    if (on && external) {
      throw new DatabaseException(
          "The demonstration lets anybody be anybody, so it runs on our own database only: "
              + "set RUGDEKKING_DEMO=off");
    }
    this.on = on;
  }

  boolean on() {
    return on;
  }
}
