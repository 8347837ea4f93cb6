// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import nl.rugdekking.sheet.Sheet;

/** What is under the key of a list: the file, its name, and the choices about it. */
record ListContent(String fileName, Sheet sheet, Choices choices) {

  HistoryTable table() {
    return new HistoryTable(sheet, choices);
  }
}
