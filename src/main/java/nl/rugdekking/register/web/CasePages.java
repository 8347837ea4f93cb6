// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import org.springframework.stereotype.Component;

/** Turns a case into the lines and answers of its pages. */
@Component
public class CasePages {

  private final WishAnswers answers;
  private final TimelineTexts lines;

  CasePages(WishAnswers answers, TimelineTexts lines) {
    this.answers = answers;
    this.lines = lines;
  }

  /** The reports of a case, for a handler. */
  List<TimelineTexts.Line> reports(CaseView view) {
    return lines.linesOfReports(view);
  }

  public List<TimelineTexts.Line> timeline(CaseView view) {
    return lines.linesForHandler(view);
  }

  /** The timeline and the reports together, for a person who follows the case. */
  public List<TimelineTexts.Line> timelineForFollower(CaseView view) {
    return Stream.concat(timeline(view).stream(), reports(view).reversed().stream()).toList();
  }

  /** The timeline in the words for the affected person. */
  public List<TimelineTexts.Line> timelineForAffected(CaseView view) {
    return lines.linesForAffected(view);
  }

  public List<WishAnswers.Answer> answers(CaseView.PartView part) {
    return answers.list(part.affected());
  }

  /** The answers on the page of the affected person, with the texts that they wrote beside them. */
  public List<WishAnswers.Answer> answersForAffected(CaseView view) {
    return Stream.concat(
            answers(view.parts().getFirst()).stream(),
            view.timeline().reversed().stream()
                .filter(line -> line.kind() == CaseEntryKind.WISHED && line.words() != null)
                .map(line -> answers.ownWords(String.valueOf(line.words()))))
        .toList();
  }

  /**
   * Returns the last answer to the question how it stands with what is late now, for the affected
   * person.
   */
  public Optional<LastMessage> findAnswerAboutLate(CaseView view) {
    return view.parts().getFirst().promises().stream()
        .filter(promise -> !promise.state().isSettled())
        .flatMap(promise -> view.findProgress(promise).stream())
        .flatMap(progress -> Stream.ofNullable(progress.answer()))
        .max(Comparator.comparing(CaseView.Line::at))
        .flatMap(lines::readMessage);
  }

  public static String partAddress(String base, PartId part) {
    return base + "/getroffenen/" + part.value();
  }
}
