/**
 * The demonstration: invented organisations whose people are one click apart. Made by the same
 * verbs a user would use; impossible on an external database. Stands above all other rooms.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "organisation",
      "access",
      "handling",
      "signin",
      "founding",
      "alarm",
      "report",
      "report :: nameless",
      "register",
      "subject",
      "together",
      "response",
      "promise",
      "post",
      "audit",
      "web"
    })
package nl.rugdekking.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
