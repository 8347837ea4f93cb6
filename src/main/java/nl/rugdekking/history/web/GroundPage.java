// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.history.ImportGround;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.ImportGrounds;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the legal grounds on which bodies decided to import lists of old incidents. */
@Component
record GroundPage(
    ImportGrounds grounds, Organisations organisations, HistoryTexts texts, Dates dates) {

  /**
   * @param basis null when the body decided nothing yet
   */
  record Row(
      String body, @Nullable String basis, @Nullable String words, @Nullable String decidedOn) {}

  String show(Model model) {
    model.addAttribute("grounds", rows(organisations.structure().bodies().keySet()));
    model.addAttribute(
        "bodies",
        bodies(organisations.structure().bodies().keySet()).stream()
            .map(body -> new Choice(body.name(), nameOf(body)))
            .toList());
    model.addAttribute(
        "bases",
        Arrays.stream(LegalBasis.values())
            .map(
                basis ->
                    new Choice(
                        basis.name(),
                        texts.text("history.ground." + basis),
                        texts.text("history.ground.hint." + basis)))
            .toList());
    return "history/grounds";
  }

  /** Returns the decisions of these bodies, in the order of all bodies. */
  List<Row> rows(Set<BodyKind> of) {
    var current = grounds.current();
    return bodies(of).stream().map(body -> row(nameOf(body), current.get(body))).toList();
  }

  /** Returns the same, in one row for the bodies that decided the same. */
  List<Row> alikeRows(Set<BodyKind> of) {
    return rows(of).stream()
        .collect(
            Collectors.groupingBy(
                row -> new Row("", row.basis(), row.words(), row.decidedOn()),
                LinkedHashMap::new,
                Collectors.mapping(Row::body, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(
            alike ->
                new Row(
                    alike.getValue(),
                    alike.getKey().basis(),
                    alike.getKey().words(),
                    alike.getKey().decidedOn()))
        .toList();
  }

  private static List<BodyKind> bodies(Set<BodyKind> of) {
    return Arrays.stream(BodyKind.values()).filter(of::contains).toList();
  }

  private String nameOf(BodyKind body) {
    return organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  private Row row(String body, @Nullable ImportGround ground) {
    return ground == null
        ? new Row(body, null, null, null)
        : new Row(
            body,
            texts.text("history.ground." + ground.basis()),
            ground.words(),
            dates.day(ground.decidedOn()));
  }

  Row row(ImportGround ground) {
    return row(nameOf(ground.body()), ground);
  }
}
