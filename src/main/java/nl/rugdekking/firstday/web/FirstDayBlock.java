// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.register.web.CaseTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The steps of the first day on the page of a case, for each part that is open. */
@Component
@Order(10)
record FirstDayBlock(FirstDayRows rows, CaseTexts texts, CaseAddresses addresses)
    implements CaseBlock {

  /**
   * The steps of one part.
   *
   * @param rows the steps that are still open
   */
  record PartSteps(String heading, List<FirstDayRows.Row> rows, String path, String link) {}

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "firstDays",
        view.parts().stream()
            .filter(CaseView.PartView::isOpen)
            .flatMap(part -> steps(access, view, part).stream())
            .toList());
    return "firstday/block";
  }

  private Optional<PartSteps> steps(CaseAccess access, CaseView view, CaseView.PartView part) {
    var steps = rows.list(access, view, part);
    var who = texts.affectedName(part);
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PartSteps(
                texts.text("firstday.of", who),
                steps.stream().filter(FirstDayRows.Row::open).toList(),
                FirstDayRows.path(addresses.incident(access.number()), part),
                texts.text("firstday.link", who)));
  }
}
