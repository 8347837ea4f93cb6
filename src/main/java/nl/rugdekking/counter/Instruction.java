// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

/** What people at a site do when somebody comes for whom a measure holds, in both languages. */
public record Instruction(String nl, String en) {

  /** Returns the text in a language, such as {@code nl}. */
  public String in(String language) {
    return language.equals("en") ? en : nl;
  }
}
