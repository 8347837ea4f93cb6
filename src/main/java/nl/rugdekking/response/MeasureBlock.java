// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import org.springframework.ui.Model;

/**
 * What another room shows below each measure, on the page of the response and on the page that the
 * affected have of their own case. The room declares it as a bean.
 */
public interface MeasureBlock {

  /**
   * Adds the data for these measures of one part to the model.
   *
   * @return the template with the fragments {@code measure}, for whoever reads the case, and {@code
   *     own}, for the affected; each gets the measure as {@code it}
   */
  String fill(CaseAccess access, PartId part, List<Response> decided, Model model);
}
