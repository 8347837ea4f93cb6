// SPDX-License-Identifier: EUPL-1.2
/**
 * The one rule about acts that the perpetrator can notice: the affected person is asked first, and
 * the rule says what happens after "no" or "not yet", or when they could not be reached. All rooms
 * that act toward the perpetrator use it. The package also contains the act that waits for no
 * answer: securing camera images.
 */
@NullMarked
@NamedInterface("acting")
package nl.rugdekking.register.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
