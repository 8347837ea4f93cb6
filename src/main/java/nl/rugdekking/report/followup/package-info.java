// SPDX-License-Identifier: EUPL-1.2
/**
 * Questions that can be answered after a report: one page each, and each answer is stored as a new
 * version.
 */
@NullMarked
package nl.rugdekking.report.followup;

import org.jspecify.annotations.NullMarked;
