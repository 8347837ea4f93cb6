// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.paper.PrintedForm;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a file for the police, in Dutch. */
@Component
record PoliceFilePrinter(
    Organisations organisations, EvidenceDownloads evidence, MessageSource messages, Dates dates) {

  /** The police read Dutch, whatever language the maker has. */
  static final Locale DUTCH = Locale.of("nl");

  /**
   * The contents of a file.
   *
   * @param evidence the files of the case that it is about
   */
  record Contents(List<PrintedForm.Section> sections, List<EvidenceItem> evidence) {

    Contents {
      sections = List.copyOf(sections);
      evidence = List.copyOf(evidence);
    }
  }

  byte[] print(CaseAccess access, PartId part, Contents contents, Instant at) {
    var name = organisations.current().name();
    var number = access.number();
    return new PrintedForm(
            text("police.file.title", number),
            List.of(
                name,
                text("police.file.vpt"),
                text("police.file.made", dates.full(at, DUTCH)),
                text("police.file.about")),
            contents.sections(),
            listPictures(access, part, contents.evidence()),
            text("police.file.footer", name, number))
        .print();
  }

  private List<PrintedForm.Picture> listPictures(
      CaseAccess access, PartId part, List<EvidenceItem> items) {
    var pictures = new ArrayList<PrintedForm.Picture>();
    for (var item : items) {
      var name = item.metadata().name();
      evidence
          .readPictureForPolice(access, part, item)
          .filter(PrintedForm.Picture::isPrintable)
          .ifPresent(
              content ->
                  pictures.add(
                      new PrintedForm.Picture(
                          content,
                          text("police.file.picture", pictures.size() + 1, name),
                          text("police.file.picture.heard", name))));
    }
    return pictures;
  }

  /** Returns the sentences that stand in place of what was left out. */
  PoliceFileDraft.LeftOutWords describeLeftOut() {
    return new PoliceFileDraft.LeftOutWords(
        text("police.file.left-out"), text("police.file.left-out.unseen"));
  }

  /**
   * Says in one sentence what the file contains, for example "Hierin staat: Wie: de getroffene
   * (naam, functie)".
   */
  String describe(List<PrintedForm.Section> sections) {
    return text(
        "police.file.contents",
        sections.stream()
            .map(section -> section.heading() + " (" + listLabels(section) + ")")
            .collect(Collectors.joining("; ")));
  }

  private static String listLabels(PrintedForm.Section section) {
    return section.lines().stream()
        .map(line -> line.label().toLowerCase(DUTCH))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, DUTCH);
  }
}
