// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.UUID;

/**
 * What somebody wrote in a form.
 *
 * @param form made with the form: sent twice, it is done once
 */
public record Said(UUID form, String words) {}
