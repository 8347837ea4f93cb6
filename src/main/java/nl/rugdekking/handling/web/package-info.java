// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages on which a handler takes one step in a part, and the pages of the affected about their
 * own case.
 */
@NullMarked
package nl.rugdekking.handling.web;

import org.jspecify.annotations.NullMarked;
