// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.web.CaseFact;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.subject.Dossiers;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectLinks;
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
  private final SubjectLinks links;
  private final Dossiers dossiers;
  private final SubjectPages pages;
  private final CaseTexts texts;

  SubjectFacts(
      Subjects subjects,
      SubjectLinks links,
      Dossiers dossiers,
      SubjectPages pages,
      CaseTexts texts) {
    this.subjects = subjects;
    this.links = links;
    this.dossiers = dossiers;
    this.pages = pages;
    this.texts = texts;
  }

  // One transaction for everything, because it also writes to the audit log.
  @Override
  @Transactional
  public List<CaseFact> list(CaseAccess access) {
    var facts = new ArrayList<CaseFact>();
    var shown = new ArrayList<Subject>();
    access.parts(Action.READ_SUBJECT).stream()
        .flatMap(part -> subjects.list(access, part.id()).stream())
        .filter(subject -> !isInDossierOf(access, subject, shown))
        .forEach(
            subject -> {
              facts.add(describe(subject, shown));
              shown.add(subject);
            });
    // Only the first of the earlier acts has a label, with how many there are.
    var earlier = dossiers.listEarlierActs(access);
    for (var number : earlier) {
      var isFirst = number.equals(earlier.getFirst());
      var label = isFirst ? texts.text("subject.repeated", earlier.size()) : null;
      facts.add(new CaseFact(label, number, pages.incident(number)));
    }
    return facts;
  }

  // Somebody who did something to several people is recorded once for each of them. When these
  // records have been linked, they are in one dossier, and only the first of them is shown.
  private boolean isInDossierOf(CaseAccess access, Subject subject, List<Subject> shown) {
    var namesakes = shown.stream().filter(other -> isNamesake(other, subject)).toList();
    return !namesakes.isEmpty()
        && links.listLinked(access, subject).stream()
            .anyMatch(
                linked ->
                    namesakes.stream().anyMatch(other -> other.id().equals(linked.subject())));
  }

  // A record that nobody has linked yet has a dossier of its own. It gets a link of its own then,
  // without the name that is shown already.
  private CaseFact describe(Subject subject, List<Subject> shown) {
    var dossier = pages.dossier(subject.id());
    return shown.stream().anyMatch(other -> isNamesake(other, subject))
        ? new CaseFact(null, texts.text("subject.fact.again"), dossier)
        : new CaseFact(texts.text("subject.fact"), pages.title(subject), dossier);
  }

  private static boolean isNamesake(Subject one, Subject other) {
    return one.details().name() != null
        && one.details().name().equals(other.details().name())
        && !one.part().equals(other.part());
  }
}
