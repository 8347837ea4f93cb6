// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong in a form.
 *
 * @param field the field of the form to which it belongs, or null when it belongs to none
 */
public record Fault(@Nullable String field, String messageKey) {}
