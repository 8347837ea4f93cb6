// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.UUID;

/**
 * An answer as it is sent.
 *
 * @param form made with the page: sent twice it is one answer
 * @param version that the page was made with
 */
public record MoreTold(UUID form, int version, MoreQuestion question, MoreAnswer answer) {}
