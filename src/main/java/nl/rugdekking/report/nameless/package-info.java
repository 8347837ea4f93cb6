// SPDX-License-Identifier: EUPL-1.2
/**
 * Reports without a name: they are sent with nothing that tells who it was, and found again by the
 * code on a receipt.
 */
@NullMarked
@NamedInterface("nameless")
package nl.rugdekking.report.nameless;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
