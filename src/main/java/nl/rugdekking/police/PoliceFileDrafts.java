// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.paper.PrintedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes what a file for the police would say, and names what is wrong with it. */
@Service
public class PoliceFileDrafts {

  private final PoliceFileMakers makers;
  private final PoliceFileSources sources;
  private final PoliceFileComposer composer;
  private final PoliceFileDetailRepository details;
  private final PoliceFileRepository files;
  private final HiddenNames hiddenNames;
  private final PoliceNumbers numbers;

  PoliceFileDrafts(
      PoliceFileMakers makers,
      PoliceFileSources sources,
      PoliceFileComposer composer,
      PoliceFileDetailRepository details,
      PoliceFileRepository files,
      HiddenNames hiddenNames,
      PoliceNumbers numbers) {
    this.makers = makers;
    this.sources = sources;
    this.composer = composer;
    this.details = details;
    this.files = files;
    this.hiddenNames = hiddenNames;
    this.numbers = numbers;
  }

  /** Returns the draft, for somebody who may make the file. Each perpetrator in it is a look. */
  @Transactional
  public PoliceFileDraft read(CaseAccess access, PartId part) {
    var action = makers.require(access, part);
    var typed = details.get(part);
    var underNumber = numbers.isProtected(access, part);
    var facts = DutchLocale.callIn(() -> sources.read(access, part, action, typed, underNumber));
    var sections = DutchLocale.callIn(() -> composer.compose(facts));
    var revealing = listRevealing(access, part, sections);
    return new PoliceFileDraft(
        sections,
        PoliceFileGap.listOf(facts),
        Set.copyOf(revealing),
        hiddenNames.isUnderNumber(access),
        listLabels(
            listLines(sections).stream()
                .filter(line -> PrintedForm.isChangedByPrinting(line.text()))
                .toList()),
        typed,
        files.list(part));
  }

  private List<PrintedForm.Line> listRevealing(
      CaseAccess access, PartId part, List<PrintedForm.Section> sections) {
    var texts = new HashMap<PrintedForm.Line, String>();
    listLines(sections).forEach(line -> texts.put(line, line.text()));
    return List.copyOf(hiddenNames.list(access, part, texts, line -> true));
  }

  private static List<PrintedForm.Line> listLines(List<PrintedForm.Section> sections) {
    return sections.stream().flatMap(section -> section.lines().stream()).toList();
  }

  private static Set<String> listLabels(List<PrintedForm.Line> lines) {
    return lines.stream().map(PrintedForm.Line::label).collect(Collectors.toSet());
  }
}
