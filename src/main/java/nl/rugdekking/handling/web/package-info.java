// SPDX-License-Identifier: EUPL-1.2
/** The pages on which a handler does one thing with a part, and the pages of one's own case. */
@NullMarked
package nl.rugdekking.handling.web;

import org.jspecify.annotations.NullMarked;
