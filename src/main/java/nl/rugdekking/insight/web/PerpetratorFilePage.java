// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.paper.FactSheet;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.EnumCodes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the file of a perpetrator, and prints the file. It is written in Dutch. */
@Component
record PerpetratorFilePage(
    PartPage parts, FileTexts texts, Organisations organisations, Dates dates, Clock clock) {

  private static final Locale DUTCH = Locale.of("nl");

  String show(CaseAccess access, UUID part, KeptData data, Model model) {
    parts.addFrame(access, part, Action.DOSSIER, model);
    var sections = inDutch(() -> texts.sections(data));
    model.addAttribute("sections", sections);
    model.addAttribute("count", count(sections));
    model.addAttribute("hasMore", data.hasMore());
    model.addAttribute(
        "grounds",
        Arrays.stream(Ground.values())
            .map(ground -> new Choice(ground.name(), texts.text("insight.ground." + ground)))
            .toList());
    return "insight/file";
  }

  /**
   * The file that was made.
   *
   * @param lines the number of lines that it has
   * @param left the number of lines of which only the reason for leaving them out is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record MadeFile(byte[] pdf, int lines, int left) {}

  /**
   * Prints the file.
   *
   * @param chosen the ground for each line that is left out, by the name of its field
   * @throws StalePageException when the page showed other lines
   */
  MadeFile make(KeptData data, Map<String, String> chosen) {
    return inDutch(
        () -> {
          var sections = texts.sections(data);
          if (!String.valueOf(count(sections)).equals(chosen.get("aantal"))) {
            throw new StalePageException();
          }
          return print(data, sections, chosen);
        });
  }

  private MadeFile print(KeptData data, List<FileSection> sections, Map<String, String> chosen) {
    var printed = new ArrayList<FactSheet.Section>();
    printed.add(new FactSheet.Section(texts.text("insight.file.about"), listIntroduction(data)));
    for (var section : sections) {
      printed.add(
          new FactSheet.Section(
              section.heading(),
              section.lines().stream().map(line -> print(line, chosen)).toList()));
    }
    printed.add(
        new FactSheet.Section(
            texts.text("insight.file.rights"), List.of(texts.text("insight.file.rights.text"))));
    var left = sections.stream().flatMap(section -> section.lines().stream());
    return new MadeFile(
        new FactSheet(texts.text("insight.file.title"), printed).print(),
        count(sections),
        (int)
            left.filter(line -> EnumCodes.find(Ground.class, chosen.get(line.field())).isPresent())
                .count());
  }

  private List<String> listIntroduction(KeptData data) {
    var lines = new ArrayList<String>();
    var today = dates.day(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
    lines.add(texts.text("insight.file.lead", organisations.current().name(), today));
    if (data.hasMore()) {
      lines.add(texts.text("insight.file.more"));
    }
    return lines;
  }

  private String print(FileLine line, Map<String, String> chosen) {
    var ground = EnumCodes.findOrNull(Ground.class, chosen.get(line.field()));
    var text = ground == null ? line.text() : texts.text("insight.left." + ground);
    return line.label() + ": " + text;
  }

  private static int count(List<FileSection> sections) {
    return sections.stream().mapToInt(section -> section.lines().size()).sum();
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
