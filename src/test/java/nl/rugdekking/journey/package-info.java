// SPDX-License-Identifier: EUPL-1.2
/** What people do from beginning to end, in a real browser, at a telephone's width. */
@NullMarked
package nl.rugdekking.journey;

import org.jspecify.annotations.NullMarked;
