// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/** Files with answers of invented councils to the safety pulse. */
final class Councils {

  private Councils() {}

  /** So many councils of so many members who all answer, each a little apart from the others. */
  static Path write(Path file, int councils, int members, int best, long seed) throws IOException {
    var random = new Random(seed);
    var text =
        new StringBuilder("group,")
            .append(
                Arrays.stream(Facet.values())
                    .flatMap(facet -> facet.items().stream())
                    .collect(Collectors.joining(",")))
            .append(",ONVEILIG,V01_WHO,V01,V02_WHO,V02\n");
    for (int council = 0; council < councils; council++) {
      double ofCouncil = random.nextGaussian() * 0.4;
      for (int member = 0; member < members; member++) {
        text.append("raad").append(council);
        double ofMember = random.nextGaussian();
        for (var facet : Facet.values()) {
          for (var item : facet.items()) {
            boolean turned = item.matches("VEILIG_2|VRIJ_2|STEUN_3|OMGANG_3");
            long step = Math.round(best + ofCouncil + ofMember + 0.7 * random.nextGaussian());
            step = Math.max(1, Math.min(5, step));
            text.append(',').append(turned ? 6 - step : step);
          }
        }
        text.append(random.nextInt(3) == 0 ? ",VAAK" : ",NOOIT");
        boolean own = random.nextBoolean();
        text.append(own ? ",JIJ,4,BALIE,2\n" : ",BALIE,2,JIJ,3\n");
      }
    }
    return Files.writeString(file, text.toString());
  }
}
