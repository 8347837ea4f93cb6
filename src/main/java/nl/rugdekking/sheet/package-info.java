// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads tables: CSV files in any encoding, and workbooks; formulas are never calculated. Writes
 * workbooks in which nothing is a formula. Knows no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
