// SPDX-License-Identifier: EUPL-1.2
/**
 * What a handler does on the page of a case itself, beside its story: a note, a message, the
 * severity; and what of it comes first.
 */
@NullMarked
package nl.rugdekking.handling.story;

import org.jspecify.annotations.NullMarked;
