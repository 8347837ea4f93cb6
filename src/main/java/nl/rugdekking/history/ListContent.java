// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import nl.rugdekking.sheet.Sheet;

/** The decrypted content of a list: the file, its name, and the choices about it. */
record ListContent(String fileName, Sheet sheet, ImportChoices choices) {

  HistoryTable table() {
    return new HistoryTable(sheet, choices);
  }
}
