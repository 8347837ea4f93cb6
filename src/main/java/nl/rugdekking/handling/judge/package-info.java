// SPDX-License-Identifier: EUPL-1.2
/** The pages on which it is said who judges a case of the secretary that touches the executive. */
@NullMarked
package nl.rugdekking.handling.judge;

import org.jspecify.annotations.NullMarked;
