// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a case into the rows and lines of its pages. */
@Component
public class CasePages {

  record Row(
      String title, String state, String text, @Nullable String detail, List<ButtonLink> actions) {}

  private final CaseTexts texts;
  private final WishAnswers answers;
  private final TimelineTexts lines;

  CasePages(CaseTexts texts, WishAnswers answers, TimelineTexts lines) {
    this.texts = texts;
    this.answers = answers;
    this.lines = lines;
  }

  public List<TimelineTexts.Line> timeline(CaseView view) {
    return lines.linesForHandler(view);
  }

  /** The timeline in the words for the affected. */
  public List<TimelineTexts.Line> timelineForAffected(CaseView view) {
    return lines.linesForAffected(view);
  }

  public List<WishAnswers.Answer> answers(CaseView.PartView part) {
    return answers.list(part.affected());
  }

  /**
   * The promises with their states as the affected sees them: until when, by whom, and a button to
   * say that one is not so.
   *
   * @param base the address of the affected's own case; null when nothing can be said there
   */
  public List<Row> rows(CaseView.PartView part, boolean forAffected, @Nullable String base) {
    return part.promises().stream()
        .map(
            promise ->
                new Row(
                    forAffected
                        ? texts.promiseNameForAffected(promise)
                        : texts.promiseName(promise),
                    texts.promiseStateCode(promise),
                    texts.promiseStateText(promise),
                    join(texts.doer(part, promise), detailWithWords(promise, forAffected)),
                    disputeAction(part, promise, base)))
        .toList();
  }

  private List<ButtonLink> disputeAction(
      CaseView.PartView part, Promise promise, @Nullable String base) {
    return base == null || part.affected().outcome() == Outcome.CONTINUED
        ? List.of()
        : List.of(
            new ButtonLink(
                texts.text("register.own.not-so"),
                base + "/beloften/" + promise.id().value() + "/klopt-niet",
                false));
  }

  private @Nullable String detailWithWords(Promise promise, boolean forAffected) {
    return join(texts.promiseDetail(promise, forAffected), promise.words());
  }

  private static @Nullable String join(@Nullable String first, @Nullable String second) {
    if (first == null) {
      return second;
    }
    return second == null ? first : first + " · " + second;
  }

  public static String partAddress(String base, PartId part) {
    return base + "/getroffenen/" + part.value();
  }
}
