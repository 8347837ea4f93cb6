// SPDX-License-Identifier: EUPL-1.2
/**
 * The page on which somebody tells the affected person something, with a tick for each promise to
 * tell them that is kept by it.
 */
@NullMarked
package nl.rugdekking.handling.telling;

import org.jspecify.annotations.NullMarked;
