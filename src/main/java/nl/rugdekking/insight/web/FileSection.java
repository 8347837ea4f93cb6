// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.util.List;

/**
 * What the file of a perpetrator says about one case.
 *
 * @param field the name of the case in the form
 */
record FileSection(String field, String number, String heading, List<FileLine> lines) {

  /** Returns the lines of which somebody chooses whether they are in the file. */
  public List<FileLine> asked() {
    return lines.stream().filter(FileLine::isAsked).toList();
  }

  /** Returns the lines that are in the file whenever the case is. */
  public List<FileLine> facts() {
    return lines.stream().filter(line -> !line.isAsked()).toList();
  }
}
