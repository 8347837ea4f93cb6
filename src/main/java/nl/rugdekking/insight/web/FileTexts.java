// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.insight.KeptData.KeptCase;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.Response;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of the file of a perpetrator. */
@Component
record FileTexts(CaseTexts texts, Dates dates) {

  List<FileSection> sections(KeptData data) {
    var sections = new ArrayList<FileSection>();
    for (var one : data.cases()) {
      var lines = new Lines(sections.size(), one);
      addPerson(lines, one.about().subject());
      addCase(lines, one);
      one.measures().forEach(measure -> addMeasure(lines, measure));
      addNotice(lines, one);
      one.looks().forEach(look -> lines.add("look", look(one, look)));
      lines.add("kept", kept(one));
      sections.add(new FileSection(text("insight.case", one.about().number()), lines.collected));
    }
    return sections;
  }

  /** The lines of one case, as they are collected. */
  private final class Lines {

    private final int section;
    private final KeptCase about;
    private final List<FileLine> collected = new ArrayList<>();

    Lines(int section, KeptCase about) {
      this.section = section;
      this.about = about;
    }

    void add(String label, @Nullable String said) {
      if (said != null && !said.isBlank()) {
        var field = "regel-" + section + "-" + collected.size();
        var revealing = about.tellsOfAffected(said);
        collected.add(new FileLine(field, text("insight." + label), said, revealing));
      }
    }
  }

  private void addPerson(Lines lines, Subject subject) {
    var details = subject.details();
    lines.add("name", details.name());
    lines.add("telephone", details.telephone());
    lines.add("email", details.email());
    lines.add("handle", details.handle());
    lines.add("behaviour", details.behaviour());
    lines.add("note", details.note());
    lines.add("recorded", dates.day(LocalDate.ofInstant(subject.recordedAt(), Dates.ZONE)));
  }

  private void addCase(Lines lines, KeptCase one) {
    var incident = one.about().incident();
    lines.add("happened", texts.happenedOn(incident));
    lines.add("forms", texts.forms(incident));
    var outcome = one.about().outcome();
    lines.add("outcome", outcome == null ? text("insight.open") : texts.nameOf(outcome));
    lines.add("source", text("insight.source.text"));
    lines.add("why", text("insight.why.text"));
  }

  private void addMeasure(Lines lines, Response measure) {
    var content = measure.content();
    lines.add(
        "measure",
        text(
            "insight.measure.text",
            text("response.kind." + measure.kind()),
            dates.day(LocalDate.ofInstant(measure.decision().at(), Dates.ZONE))));
    lines.add("scope", content.reach().scope());
    var until = content.reach().until();
    lines.add("until", until == null ? null : dates.day(until));
    lines.add("conduct", content.facts().conduct());
    lines.add("heard", content.hearing().words());
  }

  private void addNotice(Lines lines, KeptCase one) {
    var notice = one.notice();
    if (notice != null) {
      lines.add("notice", text("subject.notice." + notice.decision().choice()));
      lines.add(
          "notice-reason",
          notice.decision().choice() == SubjectNotice.Choice.AT_ONCE
              ? null
              : notice.decision().reason());
    }
  }

  private String look(KeptCase one, LookSummary look) {
    var title = one.functions().get(new PersonId(look.actor()));
    var days = look.days().stream().map(dates::day).collect(Collectors.joining(", "));
    return text(
        "insight.look.text",
        title == null ? text("insight.somebody") : texts.word(title),
        days,
        text("handling.purpose." + look.purpose()));
  }

  private String kept(KeptCase one) {
    var term = one.kept();
    return term == null
        ? text("insight.kept.open")
        : text("insight.kept.until", dates.day(term.until()));
  }

  String text(String key, Object... args) {
    return texts.text(key, args);
  }
}
