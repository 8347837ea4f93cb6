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

  /** The texts of one section. A text that is empty is left out. */
  private final class Lines {

    private final List<PoliceFileSection.Text> lines = new ArrayList<>();

    Lines add(String label, @Nullable String text) {
      return add(label, text, null);
    }

    Lines add(String label, @Nullable String text, @Nullable EvidenceItem evidence) {
      if (text != null && !text.isBlank()) {
        int same = (int) lines.stream().filter(one -> one.code().equals(label)).count();
        var line = new Line(texts.text("police.file.line." + label), text);
        lines.add(new PoliceFileSection.Text(label, same + 1, line, evidence));
      }
      return this;
    }

    Lines addAll(String label, Collection<String> all) {
      all.stream().distinct().forEach(text -> add(label, text));
      return this;
    }

    PoliceFileSection under(String heading) {
      return new PoliceFileSection(texts.text("police.file.section." + heading), lines);
    }
  }

  List<PoliceFileSection> compose(PoliceFileFacts facts) {
    return Stream.of(
            new Lines().add("filer", facts.details().filer()).under("filer"),
            composeWho(facts),
            composePerpetrator(facts),
            composeWhat(facts),
            composeWhere(facts),
            composeWhen(facts),
            new Lines().addAll("means", facts.answersTo("MEANS")).under("with"),
            composeHow(facts),
            composeWhy(facts),
            composeOffences(facts),
            composeEvidence(facts))
        .filter(section -> !section.texts().isEmpty())
        .toList();
  }

  private PoliceFileSection composeWho(PoliceFileFacts facts) {
    var part = facts.part();
    var details = facts.details();
    return new Lines()
        .add("affected", describeAffected(facts))
        .add("position", facts.isUnderNumber() ? null : texts.position(part))
        .add("address", details.address() == null ? null : describeAddress(details.address()))
        .add("reach", details.reach())
        .addAll("phone", facts.listAgreedContact().toList())
        .add("companion", details.companion())
        .addAll("witnesses", facts.answersTo("WITNESSES"))
        .under("who");
  }

  private String describeAffected(PoliceFileFacts facts) {
    var name = facts.part().name();
    if (facts.isUnderNumber()) {
      return texts.text("police.file.under-number");
    }
    return name == null || facts.protection() == PoliceFileDraft.Protection.WITHHELD
        ? texts.text("police.file.no-name")
        : name;
  }

  private String describeAddress(String address) {
    return texts.text("police.file.address", address);
  }

  private PoliceFileSection composePerpetrator(PoliceFileFacts facts) {
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

  private PoliceFileSection composeWhat(PoliceFileFacts facts) {
    var forms = facts.acts().stream().flatMap(act -> act.forms().stream()).distinct().toList();
    return new Lines()
        .add("forms", forms.isEmpty() ? null : texts.labels(ClassificationKind.FORM, forms))
        .addAll("words", facts.reports().stream().map(Testimony.ReportedFacts::words).toList())
        .addAll("literal", facts.answersTo("LITERAL"))
        .addAll("injury", facts.answersTo("INJURY"))
        .addAll("ground", facts.answersTo("GROUND"))
        .under("what");
  }

  private PoliceFileSection composeWhere(PoliceFileFacts facts) {
    return new Lines()
        .addAll(
            "place",
            Stream.of(
                    listReported(facts, Testimony.ReportedFacts::where),
                    facts.answersTo("PLACE"),
                    facts.answersTo("WHERE"))
                .flatMap(List::stream)
                .toList())
        .under("where");
  }

  private interface ReportedText {
    @Nullable String of(Testimony.ReportedFacts report);
  }

  private static List<String> listReported(PoliceFileFacts facts, ReportedText text) {
    return facts.reports().stream().flatMap(report -> Stream.ofNullable(text.of(report))).toList();
  }

  private PoliceFileSection composeWhen(PoliceFileFacts facts) {
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
        Stream.concat(
                listReported(facts, Testimony.ReportedFacts::when).stream(),
                facts.answersTo("TIME").stream())
            .filter(time -> !days.contains(time))
            .map(time -> withoutDay(time, days))
            .toList();
    return new Lines().addAll("day", days).addAll("time", times).under("when");
  }

  // A time that begins with the only day says that day a second time.
  private static String withoutDay(String time, List<String> days) {
    if (days.size() != 1 || !time.startsWith(days.getFirst())) {
      return time;
    }
    return time.substring(days.getFirst().length()).replaceFirst("^,\\s*", "");
  }

  private PoliceFileSection composeHow(PoliceFileFacts facts) {
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

  private PoliceFileSection composeWhy(PoliceFileFacts facts) {
    var topics =
        facts.acts().stream().flatMap(act -> Stream.ofNullable(texts.topic(act.incident())));
    return new Lines()
        .addAll("topic", topics.toList())
        .addAll("occasion", facts.answersTo("OCCASION"))
        .under("why");
  }

  private PoliceFileSection composeOffences(PoliceFileFacts facts) {
    return new Lines()
        .addAll("offence", facts.offences().stream().map(this::describe).toList())
        .under("offences");
  }

  private String describe(PossibleOffence offence) {
    var name =
        texts.text(
            "police.file.offence",
            offence.name().in(LocaleContextHolder.getLocale()),
            offence.article());
    return offence.uncertain() ? name + ". " + texts.text("police.file.uncertain") : name;
  }

  private PoliceFileSection composeEvidence(PoliceFileFacts facts) {
    var lines = new Lines();
    facts.evidence().forEach(item -> lines.add("evidence", describe(item), item));
    if (!facts.evidence().isEmpty()) {
      lines.add("hash", texts.text("police.file.hash"));
    }
    return lines.under("evidence");
  }

  private String describe(EvidenceItem item) {
    return texts.text(
        "police.file.evidence",
        item.metadata().name(),
        dates.full(item.receivedAt()),
        item.metadata().sha256());
  }
}
