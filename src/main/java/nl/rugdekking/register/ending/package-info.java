// SPDX-License-Identifier: EUPL-1.2
/**
 * The consequences of how a case ended: from when and how long it is kept, and where the accused is
 * shielded.
 */
@NullMarked
@NamedInterface("ending")
package nl.rugdekking.register.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
