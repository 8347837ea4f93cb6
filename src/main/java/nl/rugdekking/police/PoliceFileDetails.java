// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import org.jspecify.annotations.Nullable;

/**
 * What the file for the police says and no report contains.
 *
 * @param address the address of the organisation, which all its files contain in place of the home
 *     address
 * @param companion the person who goes to the police with the affected person
 * @param reach when and how the affected person can be reached safely
 * @param version the number of times that it was changed, so that only one of two people who change
 *     it at the same time succeeds
 */
public record PoliceFileDetails(
    @Nullable String address, @Nullable String companion, @Nullable String reach, int version) {}
