// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.subject.Dossiers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The block on the page of a case that names the earlier incidents of its series, as far as the
 * viewer may read them. Of others nothing is said.
 */
@Component
record RepetitionBlock(Dossiers dossiers, SubjectPages pages) implements CaseBlock {

  record EarlierIncident(String number, String path) {}

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "repeated",
        dossiers.listEarlierActs(access).stream()
            .map(number -> new EarlierIncident(number, pages.incident(number)))
            .toList());
    return "subject/repeated";
  }
}
