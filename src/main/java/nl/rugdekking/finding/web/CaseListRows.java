// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.TalkAnnouncements;
import nl.rugdekking.register.Alerts.CurrentDanger;
import nl.rugdekking.register.Alerts.Stage;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns the rows of a list of cases into texts. */
@Component
record CaseListRows(
    CaseTexts texts,
    MessageSource messages,
    Dates dates,
    RowNames names,
    CaseAddresses addresses,
    DangerCalls calls) {

  record Row(String number, String path, String detail, String state, String text) {

    Row withState(String newState, String newText) {
      return new Row(number, path, detail, newState, newText);
    }

    Row withPath(@Nullable String other) {
      return other == null ? this : new Row(number, other, detail, state, text);
    }
  }

  /**
   * Returns true when these words are those that a report of danger gets when nothing was typed.
   * They were stored in the language of the reporter.
   */
  boolean isWithoutWords(String words) {
    return Stream.of(Locale.of("nl"), Locale.ENGLISH)
        .map(language -> messages.getMessage("report.danger.without-words", null, language))
        .anyMatch(words::equals);
  }

  /** The rows for handlers and supervisors. */
  List<Row> rowsForHandler(List<IncidentSummary> cases) {
    var whose = names.namesOf(cases, IncidentSummary::number, CaseListRows::part);
    return mark(
        cases,
        cases.stream().map(summary -> rowsForHandler(summary, whose.get(part(summary)))).toList());
  }

  /** The rows of talks in which something is new for the viewer. */
  List<Row> rowsOfNews(List<TalkAnnouncements.Announcement> news) {
    return news.stream().map(this::rowOfNews).toList();
  }

  private Row rowOfNews(TalkAnnouncements.Announcement announcement) {
    var talk = announcement.talk();
    var news = announcement.news();
    return new Row(
        title(talk),
        addresses.incident(talk.number()),
        texts.text("finding.talk." + news.kind().name(), dates.past(news.at()))
            + " · "
            + position(talk),
        news.kind().waitsForAnswer() ? "soon" : "open",
        texts.text(news.kind().waitsForAnswer() ? "finding.talk.waits" : "finding.talk.new"));
  }

  /** Marks the rows of cases in which somebody is in danger. */
  List<Row> mark(List<IncidentSummary> cases, List<Row> rows) {
    var dangers = calls.findDangers(cases.stream().map(CaseListRows::part).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(at -> mark(rows.get(at), dangers.get(part(cases.get(at)))))
        .toList();
  }

  /**
   * Marks the rows of cases with an alarm that nobody has confirmed yet, for the affected person:
   * once somebody takes care of it, their row says what waits for them.
   */
  List<Row> markUnconfirmed(List<IncidentSummary> cases, List<Row> rows) {
    var dangers = calls.findDangers(cases.stream().map(CaseListRows::part).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(
            at -> {
              var danger = dangers.get(part(cases.get(at)));
              return danger != null && danger.stage() == Stage.UNCONFIRMED
                  ? mark(rows.get(at), danger)
                  : rows.get(at);
            })
        .toList();
  }

  private Row mark(Row row, @Nullable CurrentDanger danger) {
    if (danger == null) {
      return row;
    }
    return switch (danger.stage()) {
      case UNCONFIRMED -> row.withState("late", texts.text("finding.state.danger"));
      case TAKEN_ON -> row.withState("late", texts.text("finding.danger.TAKEN_ON"));
      case HANDED_OVER ->
          new Row(
              row.number(),
              row.path(),
              texts.text("finding.danger.HANDED_OVER") + " · " + row.detail(),
              row.state(),
              row.text());
    };
  }

  static PartId part(IncidentSummary summary) {
    return new PartId(summary.part());
  }

  private Row rowsForHandler(IncidentSummary summary, @Nullable String name) {
    var whose = name == null ? null : name + ", " + position(summary);
    return row(summary, addresses.incident(summary.number()), whose);
  }

  private Row row(IncidentSummary summary, String path, @Nullable String whose) {
    return new Row(
        title(summary),
        path,
        when(summary)
            + " · "
            + texts.channel(summary.channel())
            + " · "
            + (whose == null ? position(summary) : whose),
        state(summary),
        text(summary));
  }

  String title(IncidentSummary summary) {
    return summary.talk()
        ? texts.text(
            "register.talk.of", dates.day(LocalDate.ofInstant(summary.registeredAt(), Dates.ZONE)))
        : summary.number();
  }

  // For cases from the past only the day is known, or only the month or the year.
  String when(IncidentSummary summary) {
    var at = summary.registeredAt();
    return summary.history()
        ? dates.period(LocalDate.ofInstant(at, Dates.ZONE), summary.precision())
        : dates.past(at);
  }

  private String position(IncidentSummary summary) {
    return summary.positionTitle() == null || summary.positionTitle().isEmpty()
        ? texts.body(summary.body())
        : texts.word(summary.positionTitle());
  }

  static String state(IncidentSummary summary) {
    if (!summary.open()) {
      return "kept";
    }
    return summary.late() > 0 ? "late" : "open";
  }

  String text(IncidentSummary summary) {
    if (summary.talk()) {
      return texts.text(summary.open() ? "finding.state.talk" : "finding.state.talk.ended");
    }
    if (summary.history() && !summary.open()) {
      return texts.text("finding.state.history");
    }
    if (!summary.open()) {
      return texts.text("finding.state.closed");
    }
    return summary.late() > 0
        ? texts.text("finding.state.late", summary.late())
        : texts.text("finding.state.open");
  }
}
