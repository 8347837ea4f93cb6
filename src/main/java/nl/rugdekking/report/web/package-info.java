/** The pages for people who report. */
@NullMarked
package nl.rugdekking.report.web;

import org.jspecify.annotations.NullMarked;
