// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way in which something leaves the organisation, with the classes that print, write or send it.
 * A class that begins to do so needs a row here, and a row that tells of a case is tried. A mail
 * has no row: it holds a path and the name of the organisation only ({@code LetterUnitTests}).
 */
enum Exit {
  POLICE_FILE(
      true, "police.PoliceFileDraft", "police.PoliceFilePrinter", "police.web.PoliceFileSender"),
  LETTER(true, "outgoing.LetterWriting", "outgoing.web.LetterFileSender"),
  PERPETRATOR_FILE(
      true, "insight.web.PerpetratorFilePage", "insight.web.PerpetratorFileController"),
  COUNTER_PAGE(true, "counter.CounterLists"),
  CASE_WORKBOOK(true, "finding.web.CaseExportController", "web.Download"),
  /** Counts only, protected as figures (rule of the overview). */
  OVERVIEW_WORKBOOK(false, "finding.web.OverviewWorkbook"),
  /** A file as somebody handed it in, for who reads the case. The program cannot read a picture. */
  EVIDENCE(false, "evidence.web.EvidenceResponse"),
  /** For the reporter, who takes their own reminder along. */
  OWN_REMINDER(false, "report.web.ReminderController"),
  /** The rows of a list that the organisation itself brought in, back to who brought it. */
  IMPORTED_LIST(false, "history.web.UndoController"),
  /** Templates without any case. */
  TEMPLATE(false, "paper.web.LetterFilesController", "demo.DemoTemplates"),
  /** Answers of a questionnaire, protected as figures. */
  SURVEY_TABLES(false, "survey.TablesAsSheet");

  private final boolean ofCase;

  @SuppressWarnings("ImmutableEnumChecker") // made with List.of
  private final List<String> classes;

  Exit(boolean ofCase, String... classes) {
    this.ofCase = ofCase;
    this.classes = List.of(classes);
  }

  boolean isOfCase() {
    return ofCase;
  }

  static Set<String> listClasses() {
    return Arrays.stream(values())
        .flatMap(exit -> exit.classes.stream())
        .map(name -> "nl.rugdekking." + name)
        .collect(Collectors.toSet());
  }
}
