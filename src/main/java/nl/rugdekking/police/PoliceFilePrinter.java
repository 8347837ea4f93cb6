// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.paper.PrintedForm;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a file for the police, in Dutch. */
@Component
record PoliceFilePrinter(Organisations organisations, MessageSource messages, Dates dates) {

  byte[] print(String number, List<PrintedForm.Section> sections, Instant at) {
    var name = organisations.current().name();
    return new PrintedForm(
            text("police.file.title", number),
            List.of(
                name,
                text("police.file.vpt"),
                text("police.file.made", dates.full(at, DutchLocale.DUTCH)),
                text("police.file.about")),
            sections,
            text("police.file.footer", name, number))
        .print();
  }

  /** Returns the sentence that stands in place of a text that was left out. */
  String describeLeftOut() {
    return text("police.file.left-out");
  }

  /** Says in one sentence what the file contains, for example "Hierin staat: Wat? (2)". */
  String describe(List<PrintedForm.Section> sections) {
    return text(
        "police.file.contents",
        sections.stream()
            .map(section -> section.heading() + " (" + section.lines().size() + ")")
            .collect(Collectors.joining(", ")));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, DutchLocale.DUTCH);
  }
}
