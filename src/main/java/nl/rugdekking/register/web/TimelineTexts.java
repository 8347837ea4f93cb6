// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns timeline lines into texts, in the language of the reader. */
@Component
record TimelineTexts(CaseTexts texts, Dates dates, TimelineLinks links) implements EntryKind.Texts {

  private static final Set<EntryKind> TOLD_MORE =
      Set.of(CaseEntryKind.TOLD_MORE, CaseEntryKind.TOLD_MORE_OWN);

  @Override
  public String text(String key, Object... values) {
    return texts.text(key, values);
  }

  @Override
  public String day(LocalDate day) {
    return dates.day(day);
  }

  record Line(
      String when,
      @Nullable String who,
      String text,
      @Nullable String words,
      List<ButtonLink> files) {}

  /** The reports, the oldest first. */
  List<Line> linesOfReports(CaseView view) {
    return view.timeline().reversed().stream()
        .filter(line -> line.report() != null)
        .map(line -> new LineGroups.Step(List.of(line)))
        .map(step -> line(view, step, textForHandler(view, step), false))
        .toList();
  }

  /**
   * The lines of everything that happened after the reports. Several answers of one person after
   * their report are shown as one line.
   */
  List<Line> linesForHandler(CaseView view) {
    var shownAuthors = new HashSet<List<Object>>();
    var shown =
        view.timeline().stream()
            .filter(line -> line.report() == null)
            .filter(line -> !TOLD_MORE.contains(line.kind()) || shownAuthors.add(authorKey(line)))
            .toList();
    return LineGroups.list(shown).stream().map(alike -> line(view, alike, false)).toList();
  }

  private static List<Object> authorKey(CaseView.Line line) {
    return List.of(line.kind(), String.valueOf(line.by()), String.valueOf(line.part()));
  }

  /** The lines in the words for the affected person. */
  List<Line> linesForAffected(CaseView view) {
    return LineGroups.list(view.timeline()).stream().map(alike -> line(view, alike, true)).toList();
  }

  // A group of steps about several promises names them all; any other group says how many steps
  // there are.
  private Line line(CaseView view, List<LineGroups.Step> alike, boolean forAffected) {
    var step = alike.getFirst();
    var about =
        alike.stream().map(each -> describeAbout(each.line(), forAffected)).distinct().toList();
    if (alike.size() == 1) {
      var text = forAffected ? text(step.line(), true) : textForHandler(view, step);
      return line(view, step, text, forAffected);
    }
    var plain = text(step.line(), String.join(", ", about), forAffected);
    var text = forAffected ? plain : ofParts(view, step, plain);
    return line(
        view,
        step,
        about.size() == alike.size()
            ? text
            : texts.text("register.entry.times", text, alike.size()),
        forAffected);
  }

  private Line line(CaseView view, LineGroups.Step step, String text, boolean forAffected) {
    var line = step.line();
    var words = line.words() == null ? null : line.kind().describe(line.words(), this, forAffected);
    var who = step.authors().isEmpty() ? null : texts.listNames(step.authors());
    return new Line(dates.past(line.at()), who, text, words, links.linksOf(line, view.number()));
  }

  /** Returns the words of a line for the affected person, or nothing when it has none. */
  Optional<LastMessage> readMessage(CaseView.Line line) {
    return Optional.ofNullable(line.words())
        .map(
            words ->
                new LastMessage(line.at(), line.by(), line.kind().describe(words, this, true)));
  }

  private String textForHandler(CaseView view, LineGroups.Step step) {
    var line = step.line();
    return ofParts(
        view,
        step,
        TOLD_MORE.contains(line.kind())
            ? texts.text(line.kind().key(), joinQuestions(view, line))
            : text(line, false));
  }

  // In a case of several affected people each step says for whom it was taken.
  private String ofParts(CaseView view, LineGroups.Step step, String plain) {
    var text = step.line().policeMarked() ? texts.text("register.entry.marked", plain) : plain;
    var names =
        view.parts().stream()
            .filter(part -> view.parts().size() > 1 && step.parts().contains(part.part().id()))
            .map(texts::affectedName)
            .toList();
    return names.isEmpty() ? text : texts.text("register.entry.of", text, texts.listNames(names));
  }

  private String joinQuestions(CaseView view, CaseView.Line line) {
    return view.timeline().reversed().stream()
        .filter(
            other -> TOLD_MORE.contains(other.kind()) && authorKey(other).equals(authorKey(line)))
        .map(other -> describeAbout(other, false))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String text(CaseView.Line line, boolean forAffected) {
    return text(line, describeAbout(line, forAffected), forAffected);
  }

  private String text(CaseView.Line line, String about, boolean forAffected) {
    var kind = line.kind();
    return kind == CaseEntryKind.CORRECTED
        ? describeCorrection(String.valueOf(line.about()), forAffected)
        : texts.text(forAffected ? kind.keyForAffected() : kind.key(), about);
  }

  // Names the promise, its state and its reason as they were before the correction.
  private String describeCorrection(String about, boolean forAffected) {
    var words = about.split(" ", 3);
    var promise = texts.text((forAffected ? "report.promise." : "promise.kind.") + words[0]);
    var state = texts.text("promise.state." + words[1]);
    if (words.length < 3) {
      return texts.text("register.entry.CORRECTED", promise, state);
    }
    var reason = forAffected ? texts.reasonForAffected(words[2]) : texts.reason(words[2]);
    return texts.text(
        "register.entry.CORRECTED",
        promise,
        texts.text("register.corrected.reason", state, reason));
  }

  private String describeAbout(CaseView.Line line, boolean forAffected) {
    var about = line.about();
    if (line.report() != null) {
      return describeReport(line.report(), about);
    }
    if (about != null && line.kind() == CaseEntryKind.POSITION_CORRECTED) {
      return texts.word(about);
    }
    if (about != null && line.kind() instanceof CaseEntryKind kind && kind.isAboutSeveral()) {
      return Stream.of(about.split(" "))
          .flatMap(code -> kind.findAboutKey(code, forAffected).stream())
          .map(texts::text)
          .collect(Collectors.joining(", "));
    }
    return about == null
        ? ""
        : line.kind().findAboutKey(about, forAffected).map(texts::text).orElse(about);
  }

  private String describeReport(Testimony.VisibleReport report, @Nullable String whenAndWhere) {
    var about = new ArrayList<String>();
    if (whenAndWhere != null) {
      about.add(whenAndWhere);
    }
    if (report.witness()) {
      about.add(texts.text("register.entry.witness"));
    }
    if (!report.accused().isEmpty()) {
      about.add(texts.text("register.entry.accused", String.join(", ", report.accused())));
    }
    return String.join(" · ", about);
  }
}
