// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

/** Tells people at a site, in both languages, how to act when somebody with a measure comes. */
public record Instruction(String nl, String en) {

  /** Returns the text in a language, such as {@code nl}. */
  public String in(String language) {
    return language.equals("en") ? en : nl;
  }
}
