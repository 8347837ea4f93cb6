// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import org.springframework.ui.Model;

/**
 * What another room shows below each hearing of a perpetrator, on the page of the hearings. The
 * room declares it as a bean.
 */
public interface HearingBlock {

  /**
   * Adds the data for these hearings of one part to the model.
   *
   * @return the template whose fragment for a hearing is shown below each hearing, which it gets as
   *     {@code one}
   */
  String fill(CaseAccess access, PartId part, List<SubjectHearing> hearings, Model model);
}
