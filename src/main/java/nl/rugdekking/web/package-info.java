/**
 * The look of every page: layout, language, dates, security headers and error pages. It depends on
 * no other room; the rooms above add their part through {@link nl.rugdekking.web.PageContext}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
