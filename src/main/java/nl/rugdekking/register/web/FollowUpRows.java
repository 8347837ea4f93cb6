// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.web.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The block on the page of a case with the answers that people gave after their report, and earlier
 * versions of them.
 */
@Component
record FollowUpRows(ObjectProvider<FollowUpAnswers> answers, CaseTexts texts, Dates dates) {

  record Row(String title, Version last, List<Version> earlier) {}

  record Version(String head, List<String> lines) {}

  List<Row> rowsOf(CaseAccess access, CaseView view) {
    return answers.stream()
        .flatMap(source -> source.list(access).stream())
        .map(answer -> row(view, answer))
        .toList();
  }

  private Row row(CaseView view, FollowUpAnswers.Answer answer) {
    var versions = answer.versions().stream().map(this::version).toList();
    return new Row(title(view, answer), versions.getFirst(), versions.subList(1, versions.size()));
  }

  private String title(CaseView view, FollowUpAnswers.Answer answer) {
    return view.parts().stream()
        .filter(part -> view.parts().size() > 1 && part.part().id().equals(answer.part()))
        .map(part -> texts.text("register.entry.of", answer.question(), texts.affectedName(part)))
        .findFirst()
        .orElse(answer.question());
  }

  private Version version(FollowUpAnswers.Version version) {
    var at = dates.past(version.at());
    return new Version(
        version.by() == null ? at : at + " · " + version.by(),
        version.lines().isEmpty() ? List.of(texts.text("register.destroyed")) : version.lines());
  }
}
