/**
 * The look of every page: layout, language, dates, security headers and error pages. Knows no other
 * room; the rooms above tell it what to show through {@link nl.rugdekking.web.PageContext}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
