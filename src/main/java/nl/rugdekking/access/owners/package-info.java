// SPDX-License-Identifier: EUPL-1.2

/**
 * Who owns a single promise beside whoever handles the part: chooses that person by the rules, and
 * stores it. Only the package for promises may call this.
 */
@NullMarked
@NamedInterface("owners")
package nl.rugdekking.access.owners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
