// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.web.LastMessage;
import nl.rugdekking.register.web.OwnMessage;
import nl.rugdekking.report.CallbackNumbers;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.Conversation.DisplayedMessage;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.ToldReport;
import nl.rugdekking.report.followup.AnswerTexts;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.FollowUpQuestions;
import nl.rugdekking.report.followup.QuestionPage.Step;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/**
 * Shows somebody their own report, the messages about it, and the questions that they can still
 * answer. The same block is shown on the page of a reporter and on that of the affected person.
 */
@Component
record OwnTold(
    FollowUpQuestions questions,
    AnswerTexts answers,
    Conversation conversation,
    CallbackNumbers numbers,
    Organisations organisations,
    MessageSource messages,
    Dates dates) {

  static final String BLOCK = "report/own-told";

  /**
   * One report in the block.
   *
   * @param heading the progress of the report and the time at which it was received
   * @param facts when, how and where it happened, and to whom
   * @param advice what should be kept before it is lost; asked as a question for each way in which
   *     it may have happened, as long as nobody said which it was
   * @param next the page of the first question that was not answered yet, or else of the first
   *     question
   * @param left the number of unanswered questions, without the one that the page itself asks
   * @param first the first unanswered question, or null
   * @param steps all questions; empty when nothing can be added any more
   * @param answers the answers about what happened
   */
  record ReportBlock(
      ToldReport report,
      String heading,
      List<String> facts,
      List<String> advice,
      List<DisplayedMessage> messages,
      String next,
      int left,
      @Nullable FollowUpQuestion first,
      List<Step> steps,
      List<AnswerRow> answers) {

    ReportBlock withMessages(List<DisplayedMessage> others) {
      return new ReportBlock(
          report, heading, facts, advice, others, next, left, first, steps, answers);
    }
  }

  /** The answer to a question, and the page on which it can be changed. */
  record AnswerRow(String question, String answer, String path) {}

  /**
   * Fills the block.
   *
   * @param progress the progress of the report in words, or null where the promises show it
   * @param talk true for a talk in confidence; pages do not refer to a talk by its number
   */
  void fill(
      Viewer viewer,
      List<ToldReport> reports,
      @Nullable String progress,
      boolean talk,
      Model model) {
    model.addAttribute("home", home());
    model.addAttribute("talk", talk);
    var isAsked = isAskedOnPage(model);
    var all =
        reports.stream()
            .map(one -> createReportBlock(viewer, one, progress, talk, isAsked))
            .toList();
    model.addAttribute("told", addOwnMessages(all, listOwnMessages(model)));
    model.addAttribute("answer", findAnswer(all, talk, model.getAttribute("answer")));
    model.addAttribute("writes", reports.stream().anyMatch(one -> one.telling() != null));
    if (!model.containsAttribute("message")) {
      model.addAttribute("message", MessageForm.empty());
    }
  }

  // Returns true when the page itself asks for the wishes of the affected person, either in place
  // or by a link to another page.
  private static boolean isAskedOnPage(Model model) {
    return model.getAttribute("question") != null
        || Boolean.TRUE.equals(model.getAttribute("asks"));
  }

  // Finds the answer that is shown first, because the reader probably came for it. In a talk it is
  // the last message of the listener. Otherwise it is the last message when the organisation wrote
  // that.
  private static @Nullable LastMessage findAnswer(
      List<ReportBlock> told, boolean talk, @Nullable Object onPage) {
    var last =
        told.stream()
            .flatMap(one -> one.messages().stream())
            .filter(message -> !talk || !message.fromReporter())
            .max(Comparator.comparing(DisplayedMessage::at))
            .orElse(null);
    var known = onPage instanceof LastMessage answer ? answer : null;
    if (last == null || (known != null && known.at().isAfter(last.at()))) {
      return known;
    }
    var words = last.words();
    return last.fromReporter() || words == null
        ? null
        : new LastMessage(last.at(), last.by(), words);
  }

  /**
   * Shows the texts to and from the affected person on their own, when they sent no report between
   * whose messages the texts could be placed.
   *
   * @return false when there are no such texts
   */
  boolean fillThread(Model model) {
    var texts = listOwnMessages(model);
    model.addAttribute("thread", texts.isEmpty() ? null : texts);
    return !texts.isEmpty();
  }

  // The texts to and from the affected person on the timeline are placed between the messages about
  // their first report.
  private static List<ReportBlock> addOwnMessages(
      List<ReportBlock> all, List<DisplayedMessage> texts) {
    if (all.isEmpty() || texts.isEmpty()) {
      return all;
    }
    var first = all.getFirst();
    var together =
        Stream.concat(first.messages().stream(), texts.stream())
            .sorted(Comparator.comparing(DisplayedMessage::at))
            .toList();
    return Stream.concat(Stream.of(first.withMessages(together)), all.stream().skip(1)).toList();
  }

  private static List<DisplayedMessage> listOwnMessages(Model model) {
    return model.getAttribute("ownMessages") instanceof List<?> texts
        ? texts.stream().map(OwnMessage.class::cast).map(OwnTold::display).toList()
        : List.of();
  }

  private static DisplayedMessage display(OwnMessage text) {
    return new DisplayedMessage(text.at(), text.fromAffected(), text.by(), text.words());
  }

  private ReportBlock createReportBlock(
      Viewer viewer,
      ToldReport report,
      @Nullable String progress,
      boolean talk,
      boolean wishesAreAsked) {
    var steps = questions.listSteps(viewer, report.id());
    var open =
        steps.stream()
            .filter(step -> !step.answered())
            .filter(step -> !wishesAreAsked || step.question() != FollowUpQuestion.WISHES)
            .toList();
    var path = home() + "/meldingen/" + report.id() + "/meer/";
    var heading =
        Stream.of(progress, dates.past(report.receivedAt()), talk ? null : report.number());
    return new ReportBlock(
        report,
        heading.filter(Objects::nonNull).collect(Collectors.joining(" · ")),
        facts(report),
        findAdvice(report, open),
        conversation.list(viewer, report.id()),
        path + findFirstWord(open.isEmpty() ? steps : open),
        open.size(),
        open.isEmpty() ? null : open.getFirst().question(),
        steps,
        listGiven(viewer, report, path));
  }

  private List<AnswerRow> listGiven(Viewer viewer, ToldReport report, String path) {
    return questions.listAnswers(viewer, report.id()).entrySet().stream()
        .map(
            given ->
                new AnswerRow(
                    StringUtils.capitalize(text("report.more.about." + given.getKey())),
                    String.join(" · ", answers.describeAnswer(given.getKey(), given.getValue())),
                    path + given.getKey().word()))
        .toList();
  }

  // A reporter who answered the question about evidence gets no advice to keep it.
  private List<String> findAdvice(ToldReport report, List<Step> open) {
    if (open.stream().noneMatch(step -> step.question() == FollowUpQuestion.EVIDENCE)) {
      return List.of();
    }
    var advice = report.evidenceAdvice();
    return advice != null
        ? List.of(text("report.evidence." + advice))
        : report.proposedAdvice().stream()
            .map(way -> text("report.evidence.ask." + way) + " " + text("report.evidence." + way))
            .toList();
  }

  private static String findFirstWord(List<Step> steps) {
    return steps.isEmpty() ? "" : steps.getFirst().question().word();
  }

  private List<String> facts(ToldReport report) {
    var telling = report.telling();
    if (telling == null) {
      return List.of();
    }
    var facts = new ArrayList<String>();
    if (telling.time() != null || !wasReportedSameDay(report)) {
      facts.add(describeWhen(report, telling));
    }
    findChannel(report).ifPresent(facts::add);
    Stream.of(telling.place(), telling.phone())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .forEach(facts::add);
    facts.addAll(telling.names());
    return facts;
  }

  private static boolean wasReportedSameDay(ToldReport report) {
    return report.receivedAt().atZone(Dates.ZONE).toLocalDate().equals(report.happenedOn());
  }

  private String describeWhen(ToldReport report, ReportText telling) {
    var day =
        report.happenedOn() == null ? text("report.own.undated") : dates.day(report.happenedOn());
    return telling.time() == null ? day : day + ", " + telling.time();
  }

  private Optional<String> findChannel(ToldReport report) {
    return Optional.ofNullable(report.channel())
        .flatMap(code -> organisations.structure().find(ClassificationKind.CHANNEL, code))
        .map(label -> label.in(LocaleContextHolder.getLocale()));
  }

  /** Returns the number on which the reporter said that they can be called, or null. */
  @Nullable String findNumber(Viewer viewer, UUID report) {
    return numbers.findReach(viewer, report).phone();
  }

  /** Returns the number that this person gave with another report, answer or message, or null. */
  @Nullable String findEarlierNumber(Viewer viewer) {
    return numbers.findEarlier(viewer).orElse(null);
  }

  String home() {
    return "/" + organisations.current().slug();
  }

  String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
