// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.insight.KeptData.Keeping;
import nl.rugdekking.insight.KeptData.KeptCase;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.outgoing.Posting;
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

  /**
   * Returns what is kept about the perpetrator, by case. What is kept with several affected people
   * of one case stands there once.
   */
  List<FileSection> sections(KeptData data) {
    var byCase = new LinkedHashMap<String, Lines>();
    for (var one : data.cases()) {
      var lines =
          byCase.computeIfAbsent(one.about().number(), number -> new Lines(byCase.size(), number));
      lines.begin(one);
      addPerson(lines, one.about().subject());
      lines.endGroup();
      addCase(lines, one);
      lines.endGroup();
      addActs(lines, one);
      addNotice(lines, one);
      lines.endGroup();
      for (var look : one.looks()) {
        lines.add("look", look(one, look));
        lines.endGroup();
      }
      for (var look : one.acts().looks()) {
        lines.add("look", counterLook(one, look));
        lines.endGroup();
      }
      lines.add("kept", kept(one.keeping()));
      lines.endGroup();
    }
    return byCase.values().stream().map(Lines::toSection).toList();
  }

  /**
   * The lines of one case, as they are collected in groups; a group that came before is dropped.
   */
  private final class Lines {

    private final int place;
    private final String number;
    private final List<FileLine> collected = new ArrayList<>();
    private final Set<List<FileLine>> groups = new HashSet<>();
    private final List<FileLine> group = new ArrayList<>();
    private @Nullable KeptCase about;

    Lines(int place, String number) {
      this.place = place;
      this.number = number;
    }

    void begin(KeptCase next) {
      about = next;
    }

    void add(String label, @Nullable String said) {
      add(label, said, false);
    }

    /** Adds what somebody typed in their own words. */
    void addTyped(String label, @Nullable String said) {
      add(label, said, true);
    }

    private void add(String label, @Nullable String said, boolean typed) {
      if (said != null && !said.isBlank()) {
        var revealing = Objects.requireNonNull(about).tellsOfAffected(said);
        group.add(new FileLine("", text("insight." + label), said, typed, revealing));
      }
    }

    void endGroup() {
      if (groups.add(List.copyOf(group))) {
        group.forEach(line -> collected.add(line.in("r" + place + "_" + collected.size())));
      }
      group.clear();
    }

    FileSection toSection() {
      return new FileSection("zaak" + place, number, text("insight.case", number), collected);
    }
  }

  private void addPerson(Lines lines, Subject subject) {
    var details = subject.details();
    lines.add("name", details.name());
    lines.add("telephone", details.telephone());
    lines.add("email", details.email());
    lines.add("handle", details.handle());
    lines.addTyped("behaviour", details.behaviour());
    lines.addTyped("note", details.note());
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

  private void addActs(Lines lines, KeptCase one) {
    for (var measure : one.acts().measures()) {
      addMeasure(lines, measure);
      lines.endGroup();
      var sites = one.acts().sites().getOrDefault(measure.id(), List.of());
      if (!sites.isEmpty()) {
        var names = sites.stream().map(Site::name).collect(Collectors.joining(", "));
        lines.add(
            "sites", text("insight.sites.text", text("response.kind." + measure.kind()), names));
      }
      lines.endGroup();
    }
    for (var letter : one.acts().letters()) {
      lines.add("letter", letter.findPosting().map(sent -> letter(letter, sent)).orElse(null));
      lines.endGroup();
    }
    for (var objection : one.acts().objections()) {
      addObjection(lines, objection);
      lines.endGroup();
    }
  }

  private String letter(OutgoingLetter letter, Posting sent) {
    return text(
        "insight.letter.text",
        text("paper.kind." + letter.kind()),
        text("outgoing.posted." + sent.way(), dates.day(sent.on())));
  }

  private void addObjection(Lines lines, Objection objection) {
    lines.add(
        "objection",
        text(
            "objection.received",
            text("objection.kind." + objection.kind()),
            dates.day(objection.receivedOn())));
    lines.addTyped("objection-words", objection.words());
    var putOff = objection.postponement();
    if (putOff != null) {
      lines.add(
          "objection-put-off",
          text("objection.postponed", dates.day(putOff.formerDay()), dates.day(putOff.toldOn())));
      lines.addTyped("objection-put-off-reason", putOff.reason());
    }
    var answer = objection.answer();
    if (answer == null) {
      lines.add("objection-answer", text("objection.answer-by", dates.day(objection.answerBy())));
    } else {
      lines.add(
          "objection-answer",
          answer.outcome().isDecision()
              ? text(
                  "objection.answered",
                  dates.day(answer.on()),
                  text("objection.outcome." + answer.outcome()))
              : text("objection.retracted", dates.day(answer.on())));
      lines.addTyped("objection-reason", answer.reason());
    }
  }

  private void addMeasure(Lines lines, Response measure) {
    var content = measure.content();
    lines.add(
        "measure",
        text(
            "insight.measure.text",
            text("response.kind." + measure.kind()),
            dates.day(LocalDate.ofInstant(measure.decision().at(), Dates.ZONE))));
    lines.addTyped("scope", content.reach().scope());
    var until = content.reach().until();
    lines.add("until", until == null ? null : dates.day(until));
    lines.addTyped("conduct", content.facts().conduct());
    lines.addTyped("heard", content.hearing().words());
  }

  private void addNotice(Lines lines, KeptCase one) {
    var notice = one.notice();
    if (notice != null) {
      lines.add("notice", text("subject.notice." + notice.decision().choice()));
      lines.addTyped(
          "notice-reason",
          notice.decision().choice() == SubjectNotice.Choice.AT_ONCE
              ? null
              : notice.decision().reason());
    }
  }

  private String look(KeptCase one, LookSummary look) {
    return text(
        "insight.look.text",
        position(one, look),
        days(look),
        text("handling.purpose." + look.purpose()));
  }

  private String counterLook(KeptCase one, LookSummary look) {
    return text("insight.look.counter", position(one, look), days(look));
  }

  private String position(KeptCase one, LookSummary look) {
    var title = one.functions().get(new PersonId(look.actor()));
    return title == null ? text("insight.somebody") : texts.word(title);
  }

  private String days(LookSummary look) {
    return look.days().stream().map(dates::day).collect(Collectors.joining(", "));
  }

  /** Returns a sentence about how long a case is kept. */
  String kept(Keeping keeping) {
    var until = keeping.until();
    if (until != null) {
      return text("insight.kept.until", dates.day(until.until()), until.years());
    }
    var terms = keeping.terms();
    return text(
        "insight.kept.open",
        terms.handled(),
        terms.notEstablished(),
        terms.didNotHappen(),
        terms.withdrawn());
  }

  String text(String key, Object... args) {
    return texts.text(key, args);
  }
}
