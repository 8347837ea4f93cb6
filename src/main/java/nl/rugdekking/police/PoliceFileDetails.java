// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file for the police says and no report contains.
 *
 * @param address the address of the organisation, which all its files contain in place of the home
 *     address
 * @param companion the person who goes to the police with the affected person
 * @param reach how the affected person can be reached through the organisation
 * @param filer the person who makes the report for the organisation, and their authority
 * @param numberAgreed true when the affected person agreed that their own number is in the file
 * @param added what was added about the event, by what was missing
 * @param version the number of times that it was changed, so that only one of two people who change
 *     it at the same time succeeds
 */
public record PoliceFileDetails(
    @Nullable String address,
    @Nullable String companion,
    @Nullable String reach,
    @Nullable String filer,
    boolean numberAgreed,
    Map<PoliceFileGap, String> added,
    int version) {

  public PoliceFileDetails {
    added = Map.copyOf(added);
  }
}
