// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Small pictures, no two alike. */
final class Photo {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private Photo() {}

  static byte[] of(UUID seed) throws IOException {
    var random = new Random(seed.getLeastSignificantBits());
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    for (int i = 0; i < 40; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 40, 30);
    }
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
