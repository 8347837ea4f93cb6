// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/**
 * Counts about police reports that do not follow from the promises.
 *
 * @param wanted the number of affected persons who answered that they want a police report
 * @param numbered the number of police reports that have a reference number of the police
 */
public record PoliceCounts(long wanted, long numbered) {}
