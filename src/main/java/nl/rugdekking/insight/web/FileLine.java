// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

/**
 * A line of the file of a perpetrator.
 *
 * @param field the name of the line in the form
 * @param typed true when somebody typed it in their own words; other lines are filled in by the
 *     program, or are what identifies the perpetrator
 * @param revealing true when it names somebody who is affected, or tells what they may not know
 */
record FileLine(String field, String label, String text, boolean typed, boolean revealing) {

  /** Returns this line with the name that it has in the form. */
  FileLine in(String name) {
    return new FileLine(name, label, text, typed, revealing);
  }

  /** Returns true when somebody chooses whether this line is in the file. */
  public boolean isAsked() {
    return typed || revealing;
  }
}
