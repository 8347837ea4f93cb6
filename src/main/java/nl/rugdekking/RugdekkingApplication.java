// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class RugdekkingApplication {

  static void main(String[] args) {
    SpringApplication.run(RugdekkingApplication.class, args);
  }

  /** The clock of the Netherlands: "today" is theirs, wherever the server stands. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Amsterdam"));
  }
}
