// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/**
 * What of police reports is recorded beside their promises.
 *
 * @param wanted the number of affected people who said that they want the police to be told
 * @param numbered the number of reports to the police of which the number is known
 */
public record PoliceCounts(long wanted, long numbered) {}
