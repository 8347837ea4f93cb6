// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.history.PoliceAnswer;
import nl.rugdekking.history.RowPreview;
import nl.rugdekking.history.RowPreview.NewCase;
import nl.rugdekking.history.Verdict;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Describes in words what the import does with a row of a list: the case that it becomes, or the
 * reason why it is left out.
 */
@Component
record RowPreviews(HistoryTexts texts, Organisations organisations, Dates dates) {

  /**
   * One row.
   *
   * @param source the row as it is in the list
   * @param state the colour of the mark
   * @param mark the word that says if the row is imported
   * @param says the case that it becomes, or the reason why it is left out
   */
  record Row(int line, String source, String state, String mark, String says) {}

  /**
   * Rows that all come in, are all refused or are all duplicates.
   *
   * @param title the summary under which the others are folded
   */
  record AlikeRows(Row first, String title, List<Row> others) {}

  List<AlikeRows> groupAlike(List<RowPreview> first) {
    return first.stream()
        .map(this::row)
        .collect(Collectors.groupingBy(Row::state, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::fold)
        .toList();
  }

  private AlikeRows fold(List<Row> rows) {
    var others = rows.subList(1, rows.size());
    var title = texts.text("history.preview.more." + rows.getFirst().state(), others.size());
    return new AlikeRows(rows.getFirst(), title, others);
  }

  private Row row(RowPreview preview) {
    var verdict = preview.verdict();
    var source = texts.shorten(preview.text());
    var incident = preview.incident();
    if (incident != null) {
      var mark = texts.text("history.preview.accepted");
      return new Row(verdict.line(), source, "kept", mark, describe(incident));
    }
    boolean refused = verdict.outcome() instanceof Verdict.Refused;
    return new Row(
        verdict.line(),
        source,
        refused ? "late" : "explained",
        texts.text(refused ? "history.preview.refused" : "history.preview.double"),
        texts.text(verdict.messageKey(), verdict.args().stream().map(texts::shorten).toArray()));
  }

  private String describe(NewCase incident) {
    var structure = organisations.structure();
    var parts = new ArrayList<@Nullable String>();
    parts.add(dates.period(incident.happened().firstDay(), incident.happened().precision()));
    parts.add(
        incident.forms().isEmpty()
            ? texts.text("history.preview.no-form")
            : incident.forms().stream()
                .map(code -> word(structure, ClassificationKind.FORM, code))
                .collect(Collectors.joining(", ")));
    parts.add(word(structure, ClassificationKind.CHANNEL, incident.channel()));
    parts.add(word(structure, ClassificationKind.TOPIC, incident.topic()));
    parts.add(describePerson(structure, incident));
    if (incident.police() != PoliceAnswer.UNKNOWN) {
      parts.add(texts.text("history.preview.police." + incident.police()));
    }
    if (incident.subject() != null) {
      parts.add(texts.text("history.preview.subject", texts.shorten(incident.subject())));
    }
    return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }

  private String describePerson(OrganisationStructure structure, NewCase incident) {
    var body = structure.body(incident.body()).name().in(locale());
    var position =
        incident.position() == null ? null : structure.titleLabel(incident.position()).in(locale());
    var name = incident.affected() == null ? null : texts.shorten(incident.affected());
    var who =
        List.of(name == null ? "" : name, position == null ? "" : position).stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return who.isEmpty()
        ? texts.text("history.preview.body", body)
        : texts.text("history.preview.person", who, body);
  }

  private static @Nullable String word(
      OrganisationStructure structure, ClassificationKind kind, @Nullable String code) {
    return code == null
        ? null
        : structure.allLabels(kind).stream()
            .filter(label -> label.code().equals(code))
            .findFirst()
            .orElse(new Label(code, code, code))
            .in(locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
