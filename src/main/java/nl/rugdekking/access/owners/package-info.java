// SPDX-License-Identifier: EUPL-1.2

/**
 * Gives a single promise to somebody other than the handler of the part: chooses that person by the
 * rules, and stores the choice. Only the package for promises may use it.
 */
@NullMarked
@NamedInterface("owners")
package nl.rugdekking.access.owners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
