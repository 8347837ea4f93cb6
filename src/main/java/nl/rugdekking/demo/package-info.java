/**
 * The demonstration: invented organisations in which a visitor can sign in as anybody with one
 * click. Its data are made with the methods that the pages use; it cannot run on an external
 * database. Stands above all other rooms.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "counter",
      "database",
      "organisation",
      "organisation :: help",
      "organisation :: sites",
      "access",
      "aftercare",
      "handling",
      "history",
      "signin",
      "founding",
      "people",
      "alarm",
      "report",
      "report :: nameless",
      "register",
      "register :: acting",
      "register :: title",
      "subject",
      "together",
      "response",
      "recovery",
      "norm",
      "police",
      "outgoing",
      "paper",
      "promise",
      "policy",
      "post",
      "audit",
      "web"
    })
package nl.rugdekking.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
