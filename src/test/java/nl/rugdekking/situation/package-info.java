// SPDX-License-Identifier: EUPL-1.2
/**
 * Situations that a lawyer can read, each built with the application's own services and compared
 * with what the domain says of it.
 */
@NullMarked
package nl.rugdekking.situation;

import org.jspecify.annotations.NullMarked;
