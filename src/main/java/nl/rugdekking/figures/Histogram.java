// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/** Counts how often each byte value occurs per group, in one pass over two arrays. */
public final class Histogram {

  private static final int VALUES = 256;

  private final int[] counts;

  private Histogram(int[] counts) {
    this.counts = counts;
  }

  /**
   * Counts the values.
   *
   * @param groups the group number of each value, from zero
   */
  public static Histogram of(char[] groups, byte[] values, int numberOfGroups) {
    var counts = new int[numberOfGroups * VALUES];
    for (int i = 0; i < values.length; i++) {
      counts[(groups[i] << 8) | (values[i] & 0xff)]++;
    }
    return new Histogram(counts);
  }

  public int count(int group, int value) {
    return counts[(group << 8) | value];
  }
}
