// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.complaint.ReportedAct;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.paper.PrintedForm.Line;
import nl.rugdekking.paper.PrintedForm.Section;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the sections of a file for the police: the seven questions that the police ask, the
 * offences that may be at stake, and the evidence.
 */
@Component
record PoliceFileComposer(CaseTexts texts, Dates dates) {

  /** The lines of one section. A text that is empty is left out. */
  private final class Lines {

    private final List<Line> lines = new ArrayList<>();

    Lines add(String label, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        lines.add(new Line(texts.text("police.file.line." + label), text));
      }
      return this;
    }

    Lines addAll(String label, Collection<String> all) {
      all.stream().distinct().forEach(text -> add(label, text));
      return this;
    }

    Section under(String heading) {
      return new Section(texts.text("police.file.section." + heading), lines);
    }
  }

  List<Section> compose(PoliceFileFacts facts) {
    return Stream.of(
            who(facts),
            perpetrator(facts),
            what(facts),
            where(facts),
            when(facts),
            new Lines().addAll("means", facts.answersTo("MEANS")).under("with"),
            how(facts),
            why(facts),
            offences(facts),
            evidence(facts))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private Section who(PoliceFileFacts facts) {
    var part = facts.part();
    var details = facts.details();
    return new Lines()
        .add("affected", describeAffected(facts))
        .add("position", facts.underNumber() ? null : texts.position(part))
        .add("address", details.address() == null ? null : describeAddress(details.address()))
        .add("phone", facts.contact().map(contact -> contact.phone()).orElse(null))
        .addAll("reach", listReach(facts))
        .add("companion", details.companion())
        .addAll("witnesses", facts.answersTo("WITNESSES"))
        .under("who");
  }

  private String describeAffected(PoliceFileFacts facts) {
    var name = facts.part().name();
    if (facts.underNumber()) {
      return texts.text("police.file.under-number");
    }
    return name == null ? texts.text("police.file.no-name") : name;
  }

  private String describeAddress(String address) {
    return texts.text("police.file.address", address);
  }

  private static List<String> listReach(PoliceFileFacts facts) {
    return Stream.of(
            facts.details().reach(), facts.contact().map(one -> one.calling()).orElse(null))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private Section perpetrator(PoliceFileFacts facts) {
    return new Lines()
        .addAll("subject", facts.subjects().stream().map(this::describe).toList())
        .addAll("told-subject", facts.answersTo("SUBJECT"))
        .addAll("looks", facts.answersTo("LOOKS"))
        .addAll("before", facts.answersTo("BEFORE"))
        .under("perpetrator");
  }

  private String describe(Subject subject) {
    var details = subject.details();
    return Stream.of(
            details.name() == null ? texts.nameOf(subject.kind()) : details.name(),
            details.telephone(),
            details.email(),
            details.handle(),
            details.behaviour())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private Section what(PoliceFileFacts facts) {
    var forms = facts.acts().stream().flatMap(act -> act.forms().stream()).distinct().toList();
    return new Lines()
        .add("forms", forms.isEmpty() ? null : texts.labels(ClassificationKind.FORM, forms))
        .addAll("words", facts.reports().stream().map(Testimony.ReportedFacts::words).toList())
        .addAll("literal", facts.answersTo("LITERAL"))
        .addAll("injury", facts.answersTo("INJURY"))
        .addAll("ground", facts.answersTo("GROUND"))
        .under("what");
  }

  private Section where(PoliceFileFacts facts) {
    return new Lines()
        .addAll("place", listReported(facts, Testimony.ReportedFacts::where))
        .addAll("place", facts.answersTo("PLACE"))
        .addAll("place", facts.answersTo("WHERE"))
        .under("where");
  }

  private interface ReportedText {
    @Nullable String of(Testimony.ReportedFacts report);
  }

  private static List<String> listReported(PoliceFileFacts facts, ReportedText text) {
    return facts.reports().stream().flatMap(report -> Stream.ofNullable(text.of(report))).toList();
  }

  private Section when(PoliceFileFacts facts) {
    var days =
        facts.acts().stream()
            .filter(ReportedAct::happened)
            .map(ReportedAct::day)
            .sorted()
            .distinct()
            .map(dates::day)
            .toList();
    // A report without a time of day says the day once more.
    var times =
        listReported(facts, Testimony.ReportedFacts::when).stream()
            .filter(text -> !days.contains(text))
            .toList();
    return new Lines()
        .addAll("day", days)
        .addAll("time", times)
        .addAll("time", facts.answersTo("TIME"))
        .under("when");
  }

  private Section how(PoliceFileFacts facts) {
    var incidents = facts.acts().stream().map(ReportedAct::incident).toList();
    return new Lines()
        .addAll("channel", incidents.stream().flatMap(this::listChannel).toList())
        .addAll("detail", incidents.stream().flatMap(this::listDetails).toList())
        .addAll("course", facts.answersTo("COURSE"))
        .under("how");
  }

  private Stream<String> listChannel(IncidentRecord incident) {
    return incident.channel() == null
        ? Stream.empty()
        : Stream.of(texts.channel(incident.channel()));
  }

  private Stream<String> listDetails(IncidentRecord incident) {
    return texts.details(incident).stream().map(detail -> detail.label() + ": " + detail.text());
  }

  private Section why(PoliceFileFacts facts) {
    var topics =
        facts.acts().stream().flatMap(act -> Stream.ofNullable(texts.topic(act.incident())));
    return new Lines()
        .addAll("topic", topics.toList())
        .addAll("occasion", facts.answersTo("OCCASION"))
        .under("why");
  }

  private Section offences(PoliceFileFacts facts) {
    return new Lines()
        .addAll("offence", facts.offences().stream().map(this::describe).toList())
        .under("offences");
  }

  private String describe(PossibleOffence offence) {
    var name =
        texts.text(
            "police.offence",
            offence.name().in(LocaleContextHolder.getLocale()),
            offence.article(),
            String.valueOf(offence.year()));
    return offence.uncertain() ? name + ". " + texts.text("police.file.uncertain") : name;
  }

  private Section evidence(PoliceFileFacts facts) {
    return new Lines()
        .addAll("evidence", facts.evidence().stream().map(this::describe).toList())
        .under("evidence");
  }

  private String describe(EvidenceItem item) {
    return texts.text(
        "police.file.evidence",
        item.metadata().name(),
        dates.full(item.receivedAt()),
        item.metadata().sha256());
  }
}
