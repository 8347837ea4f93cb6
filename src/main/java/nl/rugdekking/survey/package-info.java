/**
 * Surveys: reads questionnaires and answers, makes tables of them that reveal nothing about single
 * people, and checks tables that others published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"figures", "sheet"})
package nl.rugdekking.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
