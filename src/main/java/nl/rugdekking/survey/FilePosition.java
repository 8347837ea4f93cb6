// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** A place in a file; line and column are counted from one, the column in characters. */
record FilePosition(String file, int line, int column) {

  /** Computes a place only when it is needed. */
  @FunctionalInterface
  interface Source {
    FilePosition get();
  }

  /**
   * Makes the exception for a fault at this place. Each {@code %s} and {@code %d} is replaced by
   * the next value; all other characters stay, so a percent sign needs no escape.
   */
  BadInputException error(String sentence, Object... values) {
    var out = new StringBuilder(toString()).append(": ");
    int next = 0;
    for (int i = 0; i < sentence.length(); i++) {
      if (next < values.length && (sentence.startsWith("%s", i) || sentence.startsWith("%d", i))) {
        out.append(values[next++]);
        i++;
      } else {
        out.append(sentence.charAt(i));
      }
    }
    return new BadInputException(out.toString());
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
