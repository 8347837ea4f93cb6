// SPDX-License-Identifier: EUPL-1.2
/** The pages on which whoever handles a case writes a letter and records that it was posted. */
@NullMarked
package nl.rugdekking.outgoing.web;

import org.jspecify.annotations.NullMarked;
