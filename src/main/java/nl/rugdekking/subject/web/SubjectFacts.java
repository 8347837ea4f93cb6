// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.web.CaseFact;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.subject.Dossiers;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows at the top of a case the recorded perpetrators, with a link to the dossier, and the earlier
 * acts of its series (by the same perpetrator or against the same person) that the viewer may read.
 * The audit log records each perpetrator that was shown. Incidents that the viewer may not read are
 * left out.
 */
@Component
class SubjectFacts implements CaseFact.Source {

  private final Subjects subjects;
  private final Dossiers dossiers;
  private final SubjectPages pages;
  private final CaseTexts texts;

  SubjectFacts(Subjects subjects, Dossiers dossiers, SubjectPages pages, CaseTexts texts) {
    this.subjects = subjects;
    this.dossiers = dossiers;
    this.pages = pages;
    this.texts = texts;
  }

  // One transaction for everything, because it also writes to the audit log.
  @Override
  @Transactional
  public List<CaseFact> list(CaseAccess access) {
    var facts = new ArrayList<CaseFact>();
    access.parts(Action.READ_SUBJECT).stream()
        .flatMap(part -> subjects.list(access, part.id()).stream())
        .map(
            subject ->
                new CaseFact(
                    texts.text("subject.fact"), pages.title(subject), pages.dossier(subject.id())))
        .forEach(facts::add);
    var earlier = dossiers.listEarlierActs(access);
    for (var number : earlier) {
      var label =
          number.equals(earlier.getFirst()) ? texts.text("subject.repeated", earlier.size()) : null;
      facts.add(new CaseFact(label, number, pages.incident(number)));
    }
    return facts;
  }
}
