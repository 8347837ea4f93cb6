// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.Action;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the timeline, in the language of the reader. */
@Component
record LineTexts(CaseTexts texts, Dates dates, LineLinks links) {

  record Line(
      String when, @Nullable String who, String text, @Nullable String words, List<Action> files) {}

  List<Line> of(CaseView view, String base) {
    return view.timeline().stream().map(line -> line(line, ofPart(view, line), base)).toList();
  }

  /** Said to whoever it happened to. */
  List<Line> toYou(CaseView view, String base) {
    return view.timeline().stream().map(line -> line(line, lineToYou(line), base)).toList();
  }

  private Line line(CaseView.Line line, String text, String base) {
    return new Line(dates.past(line.at()), line.by(), text, line.words(), links.of(line, base));
  }

  private String ofPart(CaseView view, CaseView.Line line) {
    var text = line.policeMarked() ? texts.text("register.entry.marked", line(line)) : line(line);
    return view.parts().stream()
        .filter(part -> view.parts().size() > 1 && part.part().id().equals(line.part()))
        .map(part -> texts.text("register.entry.of", text, texts.who(part)))
        .findFirst()
        .orElse(text);
  }

  private String line(CaseView.Line line) {
    if (line.kind() == EntryKind.CORRECTED) {
      return corrected(String.valueOf(line.about()), false);
    }
    return texts.text("register.entry." + line.kind().name(), about(line));
  }

  /** The same, said to whoever it happened to. */
  private String lineToYou(CaseView.Line line) {
    return switch (line.kind()) {
      case TOLD_MORE_OWN ->
          texts.text("register.own.entry.TOLD_MORE_OWN", texts.text("report.more." + line.about()));
      case ADDED, ASKED, WISHED, OPENED_UP, TOLD, NAME_WITHHELD, NAME_SHOWN, TRUSTED, TRUST_ENDED ->
          texts.text("register.own.entry." + line.kind().name());
      case KEPT, EXPLAINED, WAITING ->
          texts.text(
              "register.entry." + line.kind().name(), texts.text("report.promise." + line.about()));
      case CORRECTED -> corrected(String.valueOf(line.about()), true);
      case FIRST_HOUR ->
          "CALL_AFFECTED".equals(line.about())
              ? texts.text("register.entry.FIRST_HOUR", texts.text("alarm.step.you"))
              : line(line);
      default -> line(line);
    };
  }

  // Which promise, how it stood and why: as the line was written.
  private String corrected(String about, boolean toYou) {
    var was = about.split(" ", 3);
    var stood = texts.text("promise.state." + was[1]);
    var reason = was.length < 3 ? null : toYou ? texts.reasonToYou(was[2]) : texts.reason(was[2]);
    return texts.text(
        "register.entry.CORRECTED",
        texts.text((toYou ? "report.promise." : "promise.kind.") + was[0]),
        reason == null ? stood : texts.text("register.corrected.reason", stood, reason));
  }

  private String about(CaseView.Line line) {
    if (line.told() != null) {
      return aboutTold(line.told(), line.about());
    }
    if (line.about() == null) {
      return "";
    }
    return switch (line.kind()) {
      case KEPT, EXPLAINED, WAITING -> texts.text("promise.kind." + line.about());
      case TOLD_MORE, TOLD_MORE_OWN -> texts.text("report.more.about." + line.about());
      case ASSESSED -> texts.text("register.Severity." + line.about());
      case BROUGHT_TOGETHER -> line.about();
      case CLOSED -> texts.text("register.Outcome." + line.about());
      case ALARM_CALLED -> texts.text("alarm.via." + line.about());
      case FIRST_HOUR -> texts.text("alarm.step." + line.about());
      case RESPONSE_DECIDED, RESPONSE_WITHDRAWN, RESPONSE_DIRECTED, RESPONSE_UNDIRECTED ->
          texts.text("response.kind." + line.about());
      default -> "";
    };
  }

  private String aboutTold(Testimony.Told told, @Nullable String whenAndWhere) {
    var about = new ArrayList<String>();
    if (whenAndWhere != null) {
      about.add(whenAndWhere);
    }
    if (!told.accused().isEmpty()) {
      about.add(texts.text("register.entry.accused", String.join(", ", told.accused())));
    }
    return String.join(" · ", about);
  }
}
