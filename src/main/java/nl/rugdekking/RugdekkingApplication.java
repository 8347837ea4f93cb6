// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.Clock;
import java.time.ZoneId;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.database.ProcessAccount;
import nl.rugdekking.demo.DemoClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the application, once its settings have been checked. */
@SpringBootApplication
public class RugdekkingApplication {

  static void main(String[] args) {
    DeserializationGuard.forbid();
    var faults = SettingsCheck.faults(System.getenv());
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.exit(1);
    }
    if (ProcessAccount.isRoot()) {
      // an attacker who takes over a process of root has the whole machine
      System.err.println("Rugdekking runs as root; an ordinary account is enough, and safer.");
    }
    SpringApplication.run(RugdekkingApplication.class, args);
  }

  /**
   * The clock of the application, which tests replace. Its zone is the Netherlands, so that "today"
   * is right wherever the server stands.
   */
  @Bean
  Clock clock() {
    return NamelessClock.wrapping(DemoClock.of(Clock.system(ZoneId.of("Europe/Amsterdam"))));
  }
}
