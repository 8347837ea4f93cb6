// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.Set;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An offence (criminal act) in the table, without the punishment, which this program never shows.
 *
 * @param name the name of the offence in plain words; its code is our own and never changes
 * @param article the article of the Criminal Code; null when nobody has looked it up yet
 * @param only the kinds of organisation to which the row applies
 * @param complaintConfidence the certainty of what the row says about the complaint
 * @param source the place where the text was read
 * @param year the year of that text
 */
public record Offence(
    Label name,
    @Nullable String article,
    FactPattern pattern,
    Set<OrganisationKind> only,
    ComplaintRule complaint,
    Confidence complaintConfidence,
    String source,
    int year,
    Confidence confidence) {

  private static final String STALKING = "stalking";

  public String code() {
    return name.code();
  }

  /**
   * Returns true when pages may show the offence, once a lawyer of the organisation has released
   * the table.
   */
  boolean isShowable() {
    return confidence.isShowable() && article != null;
  }

  /**
   * Returns true for an offence whose acts go on, so that later acts may still be in time for a
   * complaint.
   */
  boolean isOngoing() {
    return code().equals(STALKING);
  }

  /**
   * Returns the end of the message key {@code norm.complaint.<key>}, which says who must complain.
   */
  public String complaintKey() {
    return complaintConfidence == confidence ? complaint.name() : "UNSURE";
  }

  ComplaintNeed complaintNeed(Set<Fact> facts) {
    var inOffice =
        facts.contains(Fact.V_BODY)
            || (facts.contains(Fact.V_OFFICIAL) && facts.contains(Fact.LINK_OFFICE));
    return complaint.need(complaintConfidence.isShowable(), inOffice);
  }
}
