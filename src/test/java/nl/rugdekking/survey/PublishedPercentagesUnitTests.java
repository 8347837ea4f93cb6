// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that print percentages without counts, whole ones among others, and totals of groups. */
class PublishedPercentagesUnitTests {

  @TempDir Path directory;

  @Test
  void percentagesWithoutCountsAddUpToo() throws IOException {
    assertThat(
            checked(
                "1,P,a,x,,43.0,100,single", "1,P,a,y,,50.0,100,single", "1,P,a,z,,20.0,100,single"))
        .contains("sum against total", "113 people");
    assertThat(
            checked(
                "1,P,a,x,,30.0,100,single",
                "1,P,a,y,40,40.0,100,single",
                "1,P,a,z,,20.0,100,single"))
        .contains("90 people");
    assertThat(
            checked(
                "1,P,a,x,,33.3,300,single", "1,P,a,y,,33.3,300,single", "1,P,a,z,,33.3,300,single"))
        .isEmpty();
    assertThat(
            checked(
                "1,P,a,x,,29.9,100,single",
                "1,P,a,y,,50.0,100,single",
                "1,P,a,z,20,20.0,100,single"))
        .contains("no whole number");
  }

  @Test
  void aColumnOfWholePercentagesIsNoSlip() throws IOException {
    assertThat(
            checked(
                "1,P,a,x,7,16.3,43,single",
                "1,P,a,y,36,83.7,43,single",
                "2,R,a,x,3,7,43,single",
                "2,R,a,y,6,14,43,single",
                "2,R,a,z,34,79,43,single"))
        .isEmpty();
    assertThat(
            checked(
                "1,P,a,x,7,16,43,single", "1,P,a,y,35,81.4,43,single", "1,P,a,z,1,2.3,43,single"))
        .contains("P, a, x");
  }

  @Test
  void twoRowsOfWholePercentagesAndOneSlipAmongFourAreReadAsWhole() throws IOException {
    assertThat(
            checked(
                "1,P,a,x,7,16.3,43,single",
                "1,P,a,y,36,83.7,43,single",
                "2,R,b,x,61,34,179,single",
                "2,R,b,y,118,66,179,single"))
        .isEmpty();
    assertThat(
            checked(
                    "1,P,a,x,7,16.3,43,single",
                    "1,P,a,y,36,83.7,43,single",
                    "2,R,b,x,11,11,100,single",
                    "2,R,b,y,28,38,100,single",
                    "2,R,b,z,31,31,100,single",
                    "2,R,b,w,30,30,100,single")
                .lines())
        .singleElement()
        .asString()
        .contains("R, b, y");
  }

  @Test
  void aTotalIsHeldAgainstTheRowsThatAreCounted() throws IOException {
    assertThat(
            checked(
                "1,P,a,q,,50.0,140,single",
                "1,P,a,r,70,50.0,140,single",
                "1,P,b,q,40,50.0,80,single",
                "1,P,b,r,40,50.0,80,single",
                "1,P,totaal,q,110,50.0,220,single",
                "1,P,totaal,r,100,45.5,220,single"))
        .contains("P, totaal, r", "add up to 110");
    // a third group is too small to be printed
    assertThat(
            checked(
                "1,P,a,q,70,50.0,140,single",
                "1,P,a,r,70,50.0,140,single",
                "1,P,b,q,40,50.0,80,single",
                "1,P,b,r,40,50.0,80,single",
                "1,P,totaal,q,114,50.4,226,single",
                "1,P,totaal,r,112,49.6,226,single"))
        .contains("groups add up to 220")
        .doesNotContain("mistyped;");
  }

  @Test
  void aTotalOfPercentagesOnlyLiesWhereThoseOfItsGroupsPutIt() throws IOException {
    assertThat(
            checked(
                "1,P,a,q,,20.0,100,single",
                "1,P,b,q,,30.0,100,single",
                "1,P,totaal,q,,52.0,200,single"))
        .contains("P, totaal, q", "add up to 50", "a percentage was mistyped");
    assertThat(
            checked(
                "1,P,a,q,,20,100,multi",
                "1,P,b,q,33,30.0,110,multi",
                "1,P,totaal,q,52,24.8,210,multi"))
        .contains("P, totaal, q", "add up to 53");
  }

  @Test
  void ofTotalsThatAreRightNothingIsSaid() throws IOException {
    var random = new Random(12);
    for (int i = 0; i < 300; i++) {
      int decimals = random.nextInt(3);
      int[] bases = {1 + random.nextInt(900), 1 + random.nextInt(900)};
      int[] counts = {random.nextInt(bases[0] + 1), random.nextInt(bases[1] + 1)};
      var rows = new ArrayList<String>();
      rows.add(percentOnly("a", counts[0], bases[0], decimals));
      rows.add(percentOnly("b", counts[1], bases[1], decimals));
      rows.add(percentOnly("totaal", counts[0] + counts[1], bases[0] + bases[1], decimals));
      assertThat(checked(rows.toArray(String[]::new)).lines().filter(l -> l.contains("totaal, q")))
          .as(rows.toString())
          .isEmpty();
    }
  }

  private static String percentOnly(String group, int count, int base, int decimals) {
    var percent =
        BigDecimal.valueOf(100L * count)
            .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    return "1,P,%s,q,,%s,%d,multi".formatted(group, percent.toPlainString(), base);
  }

  private String checked(String... rows) throws IOException {
    var file = directory.resolve("p.csv");
    Files.writeString(
        file,
        "table,question_code,group,answer_code,count,printed_percent,base_total,base_kind\n"
            + String.join("\n", rows)
            + "\n");
    return CommandRun.well("check-tables", "--tables", file).out();
  }
}
