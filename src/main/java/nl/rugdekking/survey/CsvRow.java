// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** One record of a CSV file, with the place where each of its cells begins. */
@SuppressWarnings("ArrayRecordComponent") // a row lives until the next one
record CsvRow(String file, String[] cells, int[] lines, int[] columns) {

  int size() {
    return cells.length;
  }

  String cell(int index) {
    return cells[index];
  }

  FilePosition place(int index) {
    return new FilePosition(file, lines[index], columns[index]);
  }

  FilePosition place() {
    return place(0);
  }
}
