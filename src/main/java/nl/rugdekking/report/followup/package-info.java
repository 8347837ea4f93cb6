// SPDX-License-Identifier: EUPL-1.2
/** Questions that are asked after a report: one page each, and each answer a new version. */
@NullMarked
package nl.rugdekking.report.followup;

import org.jspecify.annotations.NullMarked;
