// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Action.READ_STATUS;
import static nl.rugdekking.access.Action.WISH;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.PromiseDisputes;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.LastMessage;
import nl.rugdekking.register.web.OwnDanger;
import nl.rugdekking.register.web.OwnHeadlines;
import nl.rugdekking.register.web.OwnMessage;
import nl.rugdekking.register.web.OwnPromises;
import nl.rugdekking.register.web.OwnQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills those sections of the affected person's page that come from the case itself: the first
 * lines, the questions and promises, and the facts with the timeline.
 */
@Component
record OwnContent(
    CaseTexts texts,
    CasePages pages,
    CaseAddresses addresses,
    OwnHeadlines headlines,
    OwnPromises promises,
    OwnQuestions questions,
    OwnDanger danger) {

  /**
   * Fills the sections.
   *
   * @param mine true for the affected person, false for somebody whom they let follow the case
   */
  void fill(CaseAccess access, CaseView view, boolean mine, Model model) {
    var part = view.parts().getFirst();
    model.addAttribute("pageName", pageName(access, part));
    model.addAttribute(
        "headline",
        headlines.of(title(access, view), mine, part.part(), part.readers(), part.promises()));
    model.addAttribute(
        "answer", mine ? LastMessage.findTold(view, PromiseDisputes.KIND).orElse(null) : null);
    model.addAttribute("lateAnswer", mine ? pages.findAnswerAboutLate(view).orElse(null) : null);
    model.addAttribute("ownMessages", mine ? OwnMessage.listOf(view) : List.of());
    model.addAttribute("endedWords", findEndedWords(view));
    addFacts(view, mine, model);
    addBoard(access, view, mine, model);
  }

  private String pageName(CaseAccess access, CaseView.PartView part) {
    var mine = access.may(WISH, part.part().id());
    var who = texts.affectedName(part);
    if (part.part().isTalk()) {
      return mine ? texts.text("handling.talk.title") : texts.text("handling.talk.title.of", who);
    }
    return mine
        ? texts.text("handling.own.title", access.number())
        : texts.text("handling.own.title.of", access.number(), who);
  }

  // The title thanks the affected person when they reported it themselves, and otherwise says who
  // reported it. Somebody who follows the case of another person reads whose case it is.
  private String title(CaseAccess access, CaseView view) {
    var part = view.parts().getFirst();
    if (part.part().isTalk() || !access.may(WISH, part.part().id())) {
      return pageName(access, part);
    }
    if (!part.isOpen()) {
      return texts.text("register.own.title.closed");
    }
    if (access.may(READ_STATUS)) {
      return texts.text("register.own.title.thanks");
    }
    return findReport(access, view)
        .map(
            report ->
                report.by() == null
                    ? texts.text("register.own.title.for-you.somebody")
                    : texts.text("register.own.title.for-you", report.by()))
        .orElseGet(() -> texts.text("register.own.title.support"));
  }

  /**
   * Returns the report that somebody else sent about the affected person, when they may read it.
   */
  private static Optional<Testimony.VisibleReport> findReport(CaseAccess access, CaseView view) {
    return access.may(READ_STATUS)
        ? Optional.empty()
        : view.timeline().stream().flatMap(line -> Stream.ofNullable(line.report())).findFirst();
  }

  // Finds the closing message of the last time that the case was closed.
  private static @Nullable String findEndedWords(CaseView view) {
    return view.timeline().stream()
        .filter(line -> line.kind() == CaseEntryKind.CLOSED)
        .max(Comparator.comparing(CaseView.Line::at))
        .map(CaseView.Line::words)
        .orElse(null);
  }

  private void addFacts(CaseView view, boolean mine, Model model) {
    var incident = view.incident();
    model.addAttribute("channel", texts.channel(incident.channel()));
    model.addAttribute("forms", texts.forms(incident));
    model.addAttribute("details", texts.details(incident));
    model.addAttribute("topic", texts.topic(incident));
    model.addAttribute("registeredAt", incident.registeredAt());
    model.addAttribute("happenedOn", mine ? texts.happenedOn(incident) : null);
    model.addAttribute(
        "timeline", mine ? pages.timelineForAffected(view) : pages.timelineForFollower(view));
  }

  private void addBoard(CaseAccess access, CaseView view, boolean mine, Model model) {
    var part = view.parts().getFirst();
    var base = addresses.ownCase(access.number());
    var answers = mine && !view.destroyed() && part.isOpen() && !part.part().isTalk();
    model.addAttribute(
        "board",
        part.part().isTalk()
            ? null
            : promises.of(part, mine, mine && !view.destroyed() ? base : null));
    model.addAttribute(
        "boardHeading",
        mine
            ? texts.text("handling.own.promises")
            : texts.text("register.board", texts.affectedName(part)));
    model.addAttribute("answers", mine ? pages.answersForAffected(view) : pages.answers(part));
    model.addAttribute(
        "answersHeading", texts.text(mine ? "handling.own.answers" : "register.answers"));
    model.addAttribute("askedAt", answers ? base + "/wensen" : null);
    var hold = answers ? questions.findHold(view).orElse(null) : null;
    model.addAttribute("hold", hold);
    model.addAttribute(
        "reported",
        mine && !view.destroyed() && !part.part().isTalk()
            ? findReport(access, view).map(Testimony.VisibleReport::words).orElse(null)
            : null);
    model.addAttribute(
        "question",
        answers && hold == null && !danger.isRunning(part.part())
            ? questions.findOpen(part.affected()).orElse(null)
            : null);
    model.addAttribute(
        "maybe",
        answers ? danger.find(part.part(), part.affected(), part.owner()).orElse(null) : null);
    model.addAttribute(
        "changeAt", answers && part.affected().askedAt() != null ? base + "/wensen" : null);
  }
}
