// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.setup.PeopleColumn;
import nl.rugdekking.setup.PeopleFault;
import nl.rugdekking.setup.PeopleTrial;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the list, in words. */
@Component
class PeoplePage {

  record Heading(String name, String explanation) {}

  /**
   * @param cells what is kept beside it, each with its column
   */
  record Line(String where, String text, List<String> cells) {}

  private final MessageSource messages;
  private final Organisations organisations;
  private final Dates dates;

  PeoplePage(MessageSource messages, Organisations organisations, Dates dates) {
    this.dates = dates;
    this.messages = messages;
    this.organisations = organisations;
  }

  String empty(Model model) {
    model.addAttribute("headings", headings());
    return "setup/people";
  }

  String trial(PeopleTrial trial, byte[] content, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute(
        "faults",
        trial.faults().stream()
            .sorted(Comparator.comparingInt(PeopleFault::line))
            .map(this::line)
            .toList());
    model.addAttribute("steps", trial.rows().stream().map(this::line).toList());
    model.addAttribute("managers", managers(trial));
    if (trial.isAccepted()) {
      model.addAttribute("content", Base64.getEncoder().encodeToString(content));
    }
    return empty(model);
  }

  private List<Heading> headings() {
    return Arrays.stream(PeopleColumn.values())
        .map(
            column ->
                new Heading(
                    text("setup.people.column." + column.name()),
                    text("setup.people.column." + column.name() + ".hint", known(column))))
        .toList();
  }

  /** What may stand in a column of which only some words are understood. */
  private String known(PeopleColumn column) {
    return column == PeopleColumn.TITLE
        ? organisations.structure().words().values().stream()
            .map(label -> label.in(LocaleContextHolder.getLocale()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "))
        : "";
  }

  private Line line(PeopleFault fault) {
    var sentence = text("setup.people.fault." + fault.kind().name(), fault.args().toArray());
    var column = fault.column();
    return new Line(
        fault.line() == 0 ? "" : text("setup.people.line", Integer.toString(fault.line())),
        column == null ? sentence : text("setup.people.column." + column.name()) + ": " + sentence,
        List.of());
  }

  private Line line(PeopleTrial.Row row) {
    var locale = LocaleContextHolder.getLocale();
    var structure = organisations.structure();
    var position = row.title().isEmpty() ? "" : structure.word(row.title()).in(locale);
    var body =
        row.body().isEmpty() ? "" : structure.body(BodyKind.valueOf(row.body())).name().in(locale);
    return new Line(
        row.line() == 0 ? "" : text("setup.people.line", Integer.toString(row.line())),
        text("setup.people.step." + row.what(), row.email(), position, body),
        row.cells().entrySet().stream().map(cell -> cell(cell.getKey(), cell.getValue())).toList());
  }

  private String cell(PeopleColumn column, String value) {
    var said =
        switch (column) {
          case FROM ->
              value.isEmpty() ? text("setup.people.cell.today") : dates.day(LocalDate.parse(value));
          case UNTIL ->
              value.isEmpty() ? text("setup.people.cell.none") : dates.day(LocalDate.parse(value));
          case LANGUAGE -> text("setup.people.language." + value);
          default -> value.isEmpty() ? text("setup.people.cell.none") : value;
        };
    return text("setup.people.cell", text("setup.people.column." + column.name()), said);
  }

  private List<String> managers(PeopleTrial trial) {
    return trial.managers().entrySet().stream()
        .map(one -> text("setup.people.manages.one", one.getKey(), one.getValue()))
        .toList();
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
