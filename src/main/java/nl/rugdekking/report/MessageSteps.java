// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony.ConversationMessage;
import nl.rugdekking.register.Testimony.ConversationStatus;
import nl.rugdekking.register.Testimony.VisibleReport;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers as the next step in a case that a message of a reporter is answered. The step quotes the
 * beginning of the message.
 */
@Component
record MessageSteps(AnswerTerm term, CaseTexts texts, CaseAddresses addresses)
    implements NextStep.Source {

  private static final int MOST_SHOWN = 160;

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    return view.timeline().stream()
        .flatMap(line -> Stream.ofNullable(line.report()))
        .flatMap(
            report ->
                Stream.ofNullable(report.conversation())
                    .filter(conversation -> conversation.since() != null)
                    .map(conversation -> step(access, report, conversation)))
        .toList();
  }

  private NextStep step(CaseAccess access, VisibleReport report, ConversationStatus conversation) {
    var path = addresses.incident(access.number()) + "/meldingen/" + report.report();
    return new NextStep(
        NextStep.Turn.FIRST,
        term.dueAfter(Objects.requireNonNull(conversation.since())),
        title(report.by()),
        lastWords(conversation.said()),
        List.of(new ButtonLink(texts.text("report.answer"), path, true)),
        true);
  }

  private String title(@Nullable String by) {
    return by == null
        ? texts.text("report.task.answer")
        : texts.text("report.task.answer.named", by);
  }

  private static String lastWords(List<ConversationMessage> said) {
    return said.stream()
        .filter(ConversationMessage::fromReporter)
        .reduce((earlier, later) -> later)
        .map(ConversationMessage::words)
        .map(words -> "„" + shorten(words.strip()) + "”")
        .orElse("");
  }

  private static String shorten(String words) {
    return words.length() > MOST_SHOWN ? words.substring(0, MOST_SHOWN).strip() + "…" : words;
  }
}
