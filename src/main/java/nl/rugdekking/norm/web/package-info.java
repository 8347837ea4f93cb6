// SPDX-License-Identifier: EUPL-1.2
/** The page on which a lawyer of the organisation reads and releases the table of offences. */
@NullMarked
package nl.rugdekking.norm.web;

import org.jspecify.annotations.NullMarked;
