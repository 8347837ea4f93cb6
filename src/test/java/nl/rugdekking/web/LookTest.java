// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import styleguide.StyleGuideApplication;

/** The look alone on a real port, without database; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StyleGuideApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "rugdekking.security-contact=mailto:veilig@duindrecht.example",
      "rugdekking.base-url=https://localhost"
    })
public @interface LookTest {}
