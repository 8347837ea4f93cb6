/**
 * Questionnaires, answers in columns, the tables made of them, and the checking of tables that
 * others published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"figures"})
package nl.rugdekking.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
