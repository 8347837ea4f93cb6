// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.UUID;

/**
 * A text that somebody sent with a form.
 *
 * @param formId the id of the form, so that a form which is sent twice has effect once
 */
public record SubmittedText(UUID formId, String text) {}
