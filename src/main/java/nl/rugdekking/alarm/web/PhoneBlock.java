// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseBlock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The telephone numbers that were given with the reports, first on the page of a case. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
record PhoneBlock(CaseViews views) implements CaseBlock {

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute("phones", listPhones(access));
    return "alarm/phones";
  }

  // A number can give away a name, so it is withheld together with it.
  private List<String> listPhones(CaseAccess access) {
    return access.personsWithheld().isEmpty()
        ? views.listReports(access).stream()
            .map(Testimony.VisibleReport::phone)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .toList()
        : List.of();
  }
}
