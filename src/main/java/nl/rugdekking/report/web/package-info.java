/** The pages of somebody who reports. */
@NullMarked
package nl.rugdekking.report.web;

import org.jspecify.annotations.NullMarked;
