// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;
import java.util.Optional;
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

  /**
   * The step with which a measure goes on.
   *
   * @param path the path of its page, below the address of the page about the response
   * @param reason a sentence that says why it comes now
   * @param label the words on the button
   */
  record MeasureStep(String path, String reason, String label) {}

  /**
   * Returns the step that whoever handles the case takes next.
   *
   * @param held the measures that hold or will, the newest first
   * @param unsent those of them that are done by a letter of which none was recorded as posted
   */
  default Optional<MeasureStep> findStep(List<Response> held, List<Response> unsent) {
    return Optional.empty();
  }
}
