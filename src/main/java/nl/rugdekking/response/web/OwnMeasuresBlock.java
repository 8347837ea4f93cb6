// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.response.Responses;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the affected the measures toward the perpetrator in their case. */
@Component
@Order(20)
record OwnMeasuresBlock(Responses responses, MeasureRows rows) implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var decided = responses.listForAffected(access, part);
    rows.add(access, part, decided, "measures", model);
    return decided.isEmpty() ? Optional.empty() : Optional.of("response/own");
  }
}
