// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.subject.OwnSubjects;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the affected person which perpetrators are recorded in their case, and their own other
 * cases with the same perpetrators.
 */
@Component
@Order(10)
record OwnSubjectsBlock(
    OwnSubjects subjects, SubjectPages pages, DossierPage dossiers, CaseAddresses addresses)
    implements OwnCaseBlock {

  record Row(
      String title,
      @Nullable String behaviour,
      List<ButtonLink> otherCases,
      List<DossierPage.ConclusionRow> conclusions) {}

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var rows = subjects.list(access, part).stream().map(this::row).toList();
    model.addAttribute("ownSubjects", rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of("subject/own");
  }

  private Row row(OwnSubjects.OwnSubject own) {
    return new Row(
        pages.title(own.subject()),
        own.subject().details().behaviour(),
        own.otherCases().stream()
            .map(number -> new ButtonLink(number, addresses.ownCase(number), false))
            .toList(),
        dossiers.createConclusionRows(own.conclusions()));
  }
}
