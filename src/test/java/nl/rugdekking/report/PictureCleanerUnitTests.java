// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.rugdekking.report.PictureCleaner.TooManyPixelsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCleanerUnitTests {

  @Test
  void leavesNothingOfWhatACameraWrote() throws Exception {
    var original = Pictures.jpegWithExif(80, 40, 1);
    assertThat(text(original)).contains(Pictures.HIDDEN);
    var cleaned = PictureCleaner.clean(original, FileKind.JPEG).orElseThrow();
    assertThat(text(cleaned)).doesNotContain(Pictures.HIDDEN).doesNotContain("Exif");
    assertThat(Pictures.read(cleaned).getWidth()).isEqualTo(80);
  }

  @Test
  void leavesNoTextInAPng() throws Exception {
    var original = Pictures.pngWithText(60, 30);
    assertThat(text(original)).contains(Pictures.HIDDEN);
    var cleaned = PictureCleaner.clean(original, FileKind.PNG).orElseThrow();
    assertThat(text(cleaned)).doesNotContain(Pictures.HIDDEN).doesNotContain("tEXt");
    assertThat(Pictures.read(cleaned).getRGB(5, 15)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void leavesNothingBehindTheLastPixel() throws Exception {
    var picture = Pictures.jpeg(50, 50);
    var original = Arrays.copyOf(picture, picture.length + 40);
    var hidden = Pictures.HIDDEN.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hidden, 0, original, picture.length, hidden.length);
    var cleaned = PictureCleaner.clean(original, FileKind.JPEG).orElseThrow();
    assertThat(text(cleaned)).doesNotContain(Pictures.HIDDEN);
  }

  /** Where the red half of a picture of 80 by 40 stands once it is upright. */
  @ParameterizedTest
  @CsvSource({
    "1, 80, 40, 10, 20",
    "2, 80, 40, 70, 20",
    "3, 80, 40, 70, 20",
    "4, 80, 40, 10, 20",
    "5, 40, 80, 20, 10",
    "6, 40, 80, 20, 10",
    "7, 40, 80, 20, 70",
    "8, 40, 80, 20, 70",
    "9, 80, 40, 10, 20"
  })
  void turnsAPictureTheWayItWasSeen(int orientation, int width, int height, int x, int y)
      throws Exception {
    var original = Pictures.jpegWithExif(80, 40, orientation);
    var upright = Pictures.read(PictureCleaner.clean(original, FileKind.JPEG).orElseThrow());
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    assertThat(isRed(upright, x, y)).isTrue();
    assertThat(isRed(upright, width - 1 - x, height - 1 - y)).isFalse();
  }

  @Test
  void refusesAPictureByTheSizeInItsHeader() {
    assertThatThrownBy(() -> PictureCleaner.clean(Pictures.pngBomb(50_000, 50_000), FileKind.PNG))
        .isInstanceOf(TooManyPixelsException.class);
    assertThatThrownBy(() -> PictureCleaner.clean(Pictures.pngBomb(40_001, 1_000), FileKind.PNG))
        .isInstanceOf(TooManyPixelsException.class);
  }

  @Test
  void drawsALargePictureThinnedOut() throws Exception {
    var cleaned = PictureCleaner.clean(Pictures.png(6_000, 4_000), FileKind.PNG).orElseThrow();
    assertThat(Pictures.read(cleaned).getWidth()).isEqualTo(3_000);
  }

  @Test
  void givesNoCopyOfABrokenPicture() throws Exception {
    var broken = Pictures.png(60, 30);
    Arrays.fill(broken, 40, broken.length, (byte) 0x55);
    assertThat(PictureCleaner.clean(broken, FileKind.PNG)).isEmpty();
    var cutOff = Arrays.copyOf(Pictures.jpeg(60, 30), 30);
    assertThat(PictureCleaner.clean(cutOff, FileKind.JPEG)).isEmpty();
    assertThat(PictureCleaner.clean(Pictures.pngBomb(100, 100), FileKind.PNG)).isEmpty();
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 200 && colour.getBlue() < 80;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
