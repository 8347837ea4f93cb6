// SPDX-License-Identifier: EUPL-1.2
/**
 * The one rule about what the perpetrator can notice: the affected is asked first, and what happens
 * after "no", "not yet", or when nobody was reached. Rooms that act toward the perpetrator ask
 * here. Beside it the acts that wait for nobody: camera images are secured.
 */
@NullMarked
@NamedInterface("acting")
package nl.rugdekking.register.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
