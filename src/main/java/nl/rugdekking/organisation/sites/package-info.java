// SPDX-License-Identifier: EUPL-1.2
/**
 * The sites of an organisation: where its counters, offices and depots are, and who works there.
 */
@NullMarked
@NamedInterface("sites")
package nl.rugdekking.organisation.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
