// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.people.CompleteList;
import nl.rugdekking.people.PeopleColumn;
import nl.rugdekking.people.PeopleFault;
import nl.rugdekking.people.PeopleTrial;
import nl.rugdekking.people.SamePersonAnswers;
import nl.rugdekking.people.Successions;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a list of people is uploaded and its effects are shown. */
@Component
record PeoplePage(
    CompleteList lists,
    Successions successions,
    RolesPage roles,
    MessageSource messages,
    Organisations organisations,
    Dates dates) {

  record Heading(String name, String explanation) {}

  /**
   * @param cells the other values of the line, each with its column
   */
  record Line(String where, String text, List<String> cells) {}

  /** The question whether a line is about a person who is here already. */
  record IdentityQuestion(int line, String text) {}

  // A form with all questions could have more fields than the server accepts in one request.
  private static final int ASKED_AT_ONCE = 50;

  String showUpload(Model model) {
    model.addAttribute("headings", headings());
    return "people/people";
  }

  /** Shows what the list would change, or its faults. */
  String showTryOut(
      byte[] content, SamePersonAnswers answers, Model model, HttpServletResponse response) {
    var trial = lists.tryOut(content, answers);
    if (!trial.isAccepted()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return showTrial(trial, content, answers, model);
  }

  /**
   * Decodes the file that is in a hidden field of the page; empty when the field was tampered with.
   */
  static byte[] decode(String content) {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException notOurs) {
      return new byte[0];
    }
  }

  String showTrial(PeopleTrial trial, byte[] content, SamePersonAnswers answers, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("answers", answers.toFieldText());
    var asked = trial.isAccepted() ? trial.questions() : List.<PeopleTrial.Question>of();
    model.addAttribute("askedInAll", asked.size());
    model.addAttribute("asked", asked.stream().limit(ASKED_AT_ONCE).map(this::toQuestion).toList());
    model.addAttribute("bodies", bodyChoices());
    model.addAttribute("units", lists.units());
    model.addAttribute(
        "faults",
        trial.faults().stream()
            .sorted(Comparator.comparingInt(PeopleFault::line))
            .map(this::toLine)
            .toList());
    model.addAttribute("steps", trial.rows().stream().map(this::toLine).toList());
    model.addAttribute("managers", describeManagers(trial));
    model.addAttribute("misplaced", describeMisplaced(trial));
    model.addAttribute("vacancies", roles.describeVacancies(successions.listVacanciesAfter(trial)));
    model.addAttribute("waiting", trial.waiting().stream().map(this::describeWaiting).toList());
    model.addAttribute("returns", trial.returns().stream().map(this::describeReturn).toList());
    if (trial.isAccepted()) {
      model.addAttribute("content", Base64.getEncoder().encodeToString(content));
    }
    return showUpload(model);
  }

  private IdentityQuestion toQuestion(PeopleTrial.Question question) {
    var key = question.byNumber() ? "people.same.number" : "people.same.name";
    return new IdentityQuestion(
        question.line(),
        text(
            key,
            Integer.toString(question.line()),
            question.name(),
            question.email(),
            question.knownAs(),
            question.knownAt()));
  }

  private List<String> describeMisplaced(PeopleTrial trial) {
    var structure = organisations.structure();
    var locale = LocaleContextHolder.getLocale();
    return trial.misplaced().stream()
        .map(
            line ->
                text(
                    "people.misplaced.line",
                    Integer.toString(line.line()),
                    line.name(),
                    structure.titleLabel(line.title()).in(locale),
                    structure.body(line.body()).name().in(locale)))
        .toList();
  }

  private String describeWaiting(PeopleTrial.PostponedInvitation waiting) {
    return text("people.waiting", waiting.name(), waiting.email(), dates.day(waiting.from()));
  }

  private String describeReturn(PeopleTrial.ReturningPerson returning) {
    return text("people.return", returning.name(), dates.day(returning.departure().lastDay()));
  }

  private List<Choice> bodyChoices() {
    var locale = LocaleContextHolder.getLocale();
    return Arrays.stream(BodyKind.values())
        .map(
            kind -> new Choice(kind.name(), organisations.structure().body(kind).name().in(locale)))
        .toList();
  }

  private List<Heading> headings() {
    return Arrays.stream(PeopleColumn.values())
        .map(
            column ->
                new Heading(
                    text("people.column." + column.name()),
                    text("people.column." + column.name() + ".hint", allowedWords(column))))
        .toList();
  }

  /** Returns the words allowed in a column that takes certain words only. */
  private String allowedWords(PeopleColumn column) {
    var structure = organisations.structure();
    return switch (column) {
      case TITLE -> join(structure.titles().values().stream());
      case BODY -> join(structure.bodies().values().stream().map(OrganisationStructure.Body::name));
      default -> "";
    };
  }

  private static String join(Stream<Label> labels) {
    return labels
        .map(label -> label.in(LocaleContextHolder.getLocale()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Line toLine(PeopleFault fault) {
    var sentence = text("people.fault." + fault.kind().name(), fault.args().toArray());
    var column = fault.column();
    return new Line(
        fault.line() == 0 ? "" : text("people.line", Integer.toString(fault.line())),
        column == null ? sentence : text("people.column." + column.name()) + ": " + sentence,
        List.of());
  }

  private Line toLine(PeopleTrial.Row row) {
    var locale = LocaleContextHolder.getLocale();
    var structure = organisations.structure();
    var position = row.title().isEmpty() ? "" : structure.titleLabel(row.title()).in(locale);
    var body =
        row.body().isEmpty() ? "" : structure.body(BodyKind.valueOf(row.body())).name().in(locale);
    return new Line(
        row.line() == 0 ? "" : text("people.line", Integer.toString(row.line())),
        text("people.step." + row.what(), row.email(), position, body),
        row.cells().entrySet().stream()
            .map(cell -> formatCell(cell.getKey(), cell.getValue()))
            .toList());
  }

  private String formatCell(PeopleColumn column, String value) {
    var shown =
        switch (column) {
          case FROM ->
              value.isEmpty() ? text("people.cell.today") : dates.day(LocalDate.parse(value));
          case UNTIL ->
              value.isEmpty() ? text("people.cell.none") : dates.day(LocalDate.parse(value));
          case LANGUAGE -> text("people.language." + value);
          default -> value.isEmpty() ? text("people.cell.none") : value;
        };
    return text("people.cell", text("people.column." + column.name()), shown);
  }

  private List<String> describeManagers(PeopleTrial trial) {
    return trial.managers().entrySet().stream()
        .map(one -> text("people.manages.one", one.getKey(), one.getValue()))
        .toList();
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
