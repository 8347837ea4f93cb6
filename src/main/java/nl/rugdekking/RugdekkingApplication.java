// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.Clock;
import java.time.ZoneId;
import nl.rugdekking.demo.DemoTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class RugdekkingApplication {

  static void main(String[] args) {
    NumberSettings.fault(System.getenv()).ifPresent(RugdekkingApplication::refuse);
    SpringApplication.run(RugdekkingApplication.class, args);
  }

  private static void refuse(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }

  /** "Today" is that of people here, wherever the server stands; tests put one in its place. */
  @Bean
  Clock clock() {
    return DemoTime.over(Clock.system(ZoneId.of("Europe/Amsterdam")));
  }
}
