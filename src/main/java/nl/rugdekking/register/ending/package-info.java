// SPDX-License-Identifier: EUPL-1.2
/**
 * The consequences of the way in which a case ended: how long its data are kept, and where the
 * accused is shielded.
 */
@NullMarked
@NamedInterface("ending")
package nl.rugdekking.register.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
