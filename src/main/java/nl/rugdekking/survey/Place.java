// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** Where in a file something stands; line and column count from one, column in characters. */
record Place(String file, int line, int column) {

  /** A place that is worked out only when somebody asks. */
  @FunctionalInterface
  interface Source {
    Place get();
  }

  /** Each {@code %s} and {@code %d} gives way to the next value; other signs stay as they are. */
  BadInputException refuse(String sentence, Object... values) {
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
