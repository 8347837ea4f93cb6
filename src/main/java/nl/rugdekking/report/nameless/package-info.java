// SPDX-License-Identifier: EUPL-1.2
/**
 * Reports without a name. Nothing that identifies the reporter is stored; the code on a receipt
 * finds the report again.
 */
@NullMarked
@NamedInterface("nameless")
package nl.rugdekking.report.nameless;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
