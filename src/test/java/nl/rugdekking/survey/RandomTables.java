// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables without slips, as other programs would print them. */
final class RandomTables {

  private RandomTables() {}

  static List<String[]> published(Random random) {
    var rows = new ArrayList<String[]>();
    int decimals = random.nextInt(3);
    var rounding = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    for (int question = 1; question <= 4; question++) {
      boolean multiple = random.nextInt(3) == 0;
      for (var group : List.of("a", "b", "c")) {
        int answers = 2 + random.nextInt(8);
        int base = 1 + random.nextInt(400);
        var counts = multiple ? several(random, answers, base) : one(random, answers, base);
        for (int i = 0; i < answers; i++) {
          var percent =
              BigDecimal.valueOf(100L * counts[i])
                  .divide(BigDecimal.valueOf(base), decimals, rounding)
                  .toPlainString();
          rows.add(
              new String[] {
                "" + question,
                "Q" + question,
                group,
                "A" + i,
                "",
                "" + counts[i],
                percent,
                "" + base,
                multiple ? "multi" : "single"
              });
        }
      }
    }
    return rows;
  }

  private static int[] one(Random random, int answers, int base) {
    var counts = new int[answers];
    for (int i = 0; i < base; i++) {
      counts[random.nextInt(answers)]++;
    }
    return counts;
  }

  private static int[] several(Random random, int answers, int base) {
    return random.ints(answers, 0, base + 1).toArray();
  }
}
