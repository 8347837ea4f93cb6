// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real port and a real database; one context for all such tests, with
 * the fixtures of all rooms. A test that imports something of its own starts another application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestGround.class)
@Import(RugdekkingTest.Fixtures.class)
public @interface RugdekkingTest {

  /** Every test component; a test configuration belongs to the one test that imports it. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      useDefaultFilters = false,
      includeFilters = @Filter(TestComponent.class),
      excludeFilters = @Filter(TestConfiguration.class),
      lazyInit = true)
  class Fixtures {}
}
