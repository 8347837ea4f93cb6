// SPDX-License-Identifier: EUPL-1.2
/**
 * The telephone numbers on which people get help: those of the organisation itself, and those of
 * help outside it, with the day on which somebody last confirmed them.
 */
@NullMarked
@NamedInterface("help")
package nl.rugdekking.organisation.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
