// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Pictures, no two alike. */
final class Photo {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private Photo() {}

  static byte[] of(UUID seed) throws IOException {
    return of(seed, WIDTH, HEIGHT, 40);
  }

  /** As large as a telephone makes them. One at a time: unpacked it takes much memory. */
  static synchronized byte[] large(UUID seed) throws IOException {
    return of(seed, 25 * WIDTH, 25 * HEIGHT, 2_000);
  }

  private static byte[] of(UUID seed, int width, int height, int spots) throws IOException {
    var random = new Random(seed.getLeastSignificantBits());
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    for (int i = 0; i < spots; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillRect(random.nextInt(width), random.nextInt(height), 40, 30);
    }
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
