// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import nl.rugdekking.sheet.Sheet;

/** The decrypted content of a list: the file, its name, and the choices about it. */
record ListContent(String fileName, Sheet sheet, ImportChoices choices) {

  /** Returns the name of the file, with the sheet when it has several lists. */
  String source() {
    var sheet = choices.sheet();
    return sheet.several() && !sheet.name().isEmpty() ? fileName + ", " + sheet.name() : fileName;
  }

  HistoryTable table() {
    return new HistoryTable(sheet, choices);
  }
}
