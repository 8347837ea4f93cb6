// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * An application of its own whose clock moves and whose allowances are small: 4 wrong passwords for
 * a login in a quarter of an hour, 20 in a day, 20 from a network, 5 wrong codes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RugdekkingTest
@Import(DoorTest.Configuration.class)
@TestPropertySource(properties = "rugdekking.limits.sign-ins-per-quarter=4")
@DirtiesContext
@interface DoorTest {

  @TestConfiguration
  class Configuration {

    @Bean
    @Primary
    MovedClock movedClock() {
      return new MovedClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Other tests share the database: what is due there tomorrow is not done today. */
    @Bean
    static BeanDefinitionRegistryPostProcessor noTick() {
      return registry -> registry.removeBeanDefinition("dueWorkScheduler");
    }
  }
}
