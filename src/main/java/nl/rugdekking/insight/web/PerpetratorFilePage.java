// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.paper.PrintedForm;
import nl.rugdekking.paper.PrintedForm.Line;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page of the file of a perpetrator, and prints the file. It is written in Dutch. */
@Component
record PerpetratorFilePage(
    PartPage parts, FileTexts texts, Organisations organisations, Dates dates, Clock clock) {

  private static final Locale DUTCH = Locale.of("nl");

  String show(CaseAccess access, UUID part, KeptData data, Model model) {
    var sections = inDutch(() -> texts.sections(data));
    model.addAttribute("form", FileForm.of(sections));
    return show(access, part, data, sections, model);
  }

  private String show(
      CaseAccess access, UUID part, KeptData data, List<FileSection> sections, Model model) {
    parts.addFrame(access, part, Action.DOSSIER, model);
    model.addAttribute("sections", sections);
    model.addAttribute("count", FileForm.count(sections));
    model.addAttribute("hasMore", data.hasMore());
    model.addAttribute("ofCase", choices(false));
    model.addAttribute("ofLine", choices(true));
    return "insight/file";
  }

  private List<Choice> choices(boolean rewritten) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", texts.text("insight.give")));
    if (rewritten) {
      choices.add(new Choice(FileForm.REWRITTEN, texts.text("insight.give.rewritten")));
    }
    for (var ground : Ground.values()) {
      choices.add(new Choice(ground.name(), texts.text("insight.ground." + ground)));
    }
    return choices;
  }

  /**
   * Checks what was chosen, and shows the page again when something must be changed.
   *
   * @return empty when the file can be made
   * @throws StalePageException when the page showed other lines
   */
  Optional<String> check(
      CaseAccess access,
      UUID part,
      KeptData data,
      FileForm form,
      BindingResult errors,
      Model model) {
    var sections = inDutch(() -> texts.sections(data));
    if (!form.isAbout(sections)) {
      throw new StalePageException();
    }
    form.check(sections, data, errors);
    return errors.hasErrors()
        ? Optional.of(show(access, part, data, sections, model))
        : Optional.empty();
  }

  /**
   * The file that was made.
   *
   * @param lines the number of lines that it has
   * @param left the number of lines of which only the reason for leaving them out is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record MadeFile(byte[] pdf, int lines, int left) {}

  /** Prints the file, of which the form was checked. */
  MadeFile make(KeptData data, FileForm form) {
    return inDutch(() -> print(data, texts.sections(data), form));
  }

  private MadeFile print(KeptData data, List<FileSection> sections, FileForm form) {
    var printed = new ArrayList<PrintedForm.Section>();
    printed.add(new PrintedForm.Section(texts.text("insight.file.about"), listIntroduction(data)));
    for (var section : sections) {
      printed.add(new PrintedForm.Section(section.heading(), print(section, form)));
    }
    printed.add(
        new PrintedForm.Section(
            texts.text("insight.file.rights"),
            List.of(createPlainLine("insight.file.rights.text"))));
    var name = organisations.current().name();
    return new MadeFile(
        new PrintedForm(texts.text("insight.file.title"), List.of(name), printed, name).print(),
        FileForm.count(sections),
        sections.stream().mapToInt(section -> countLeft(section, form)).sum());
  }

  private List<Line> print(FileSection section, FileForm form) {
    var ground = form.findGround(section.field());
    return ground.isPresent()
        ? List.of(createPlainLine("insight.left.case", texts.text("insight.left." + ground.get())))
        : section.lines().stream().map(line -> print(line, form)).toList();
  }

  private static int countLeft(FileSection section, FileForm form) {
    return form.findGround(section.field()).isPresent()
        ? section.lines().size()
        : (int)
            section.asked().stream()
                .filter(line -> form.findGround(line.field()).isPresent())
                .count();
  }

  private Line print(FileLine line, FileForm form) {
    var rewritten = form.findRewritten(line.field());
    if (line.isAsked() && rewritten.isPresent()) {
      return new Line(texts.text("insight.rewritten.label", line.label()), rewritten.get());
    }
    var ground = form.findGround(line.field());
    return new Line(
        line.label(),
        line.isAsked() && ground.isPresent()
            ? texts.text("insight.left." + ground.get())
            : line.text());
  }

  private List<Line> listIntroduction(KeptData data) {
    var lines = new ArrayList<Line>();
    var today = dates.day(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
    lines.add(createPlainLine("insight.file.lead", organisations.current().name(), today));
    if (data.hasMore()) {
      lines.add(createPlainLine("insight.file.more"));
    }
    return lines;
  }

  private Line createPlainLine(String key, Object... values) {
    return new Line("", texts.text(key, values));
  }

  private static <T> T inDutch(Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(DUTCH);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
