// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads tables that people saved with whatever program: CSV in any encoding, or a workbook. Nothing
 * in them is ever worked out. Knows no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
