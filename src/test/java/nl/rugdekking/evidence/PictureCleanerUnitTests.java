// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.rugdekking.evidence.EvidenceIntake.SenderKind;
import nl.rugdekking.evidence.PictureQueue.PictureTooLargeException;
import nl.rugdekking.load.MemoryBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCleanerUnitTests {

  // as much as a process with 512 MB of heap has for it
  private static final MemoryBudget MEMORY = new MemoryBudget(220_000_000);
  private static final PictureQueue PICTURES = new PictureQueue(MEMORY);

  @Test
  void leavesNothingOfWhatACameraWrote() throws Exception {
    var original = Pictures.jpegWithExif(80, 40, 1);
    assertThat(text(original)).contains(Pictures.HIDDEN);
    var cleaned = clean(original, FileKind.JPEG).orElseThrow();
    assertThat(text(cleaned)).doesNotContain(Pictures.HIDDEN).doesNotContain("Exif");
    assertThat(Pictures.read(cleaned).getWidth()).isEqualTo(80);
  }

  @Test
  void leavesNoTextInAPng() throws Exception {
    var original = Pictures.pngWithText(60, 30);
    assertThat(text(original)).contains(Pictures.HIDDEN);
    var cleaned = clean(original, FileKind.PNG).orElseThrow();
    assertThat(text(cleaned)).doesNotContain(Pictures.HIDDEN).doesNotContain("tEXt");
    assertThat(Pictures.read(cleaned).getRGB(5, 15)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void leavesNothingBehindTheLastPixel() throws Exception {
    var picture = Pictures.jpeg(50, 50);
    var original = Arrays.copyOf(picture, picture.length + 40);
    var hidden = Pictures.HIDDEN.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hidden, 0, original, picture.length, hidden.length);
    var cleaned = clean(original, FileKind.JPEG).orElseThrow();
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
    var upright = Pictures.read(clean(original, FileKind.JPEG).orElseThrow());
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    assertThat(isRed(upright, x, y)).isTrue();
    assertThat(isRed(upright, width - 1 - x, height - 1 - y)).isFalse();
  }

  @Test
  void refusesAPictureByTheSizeInItsHeader() {
    assertThatThrownBy(() -> clean(Pictures.pngBomb(50_000, 50_000), FileKind.PNG))
        .isInstanceOf(PictureTooLargeException.class);
    assertThatThrownBy(() -> clean(Pictures.pngBomb(40_001, 1_000), FileKind.PNG))
        .isInstanceOf(PictureTooLargeException.class);
  }

  @Test
  void drawsALargePictureThinnedOut() throws Exception {
    var cleaned = clean(Pictures.png(6_000, 4_000), FileKind.PNG).orElseThrow();
    assertThat(Pictures.read(cleaned).getWidth()).isEqualTo(3_000);
  }

  @Test
  void givesNoCopyOfABrokenPicture() throws Exception {
    var broken = Pictures.png(60, 30);
    Arrays.fill(broken, 40, broken.length, (byte) 0x55);
    assertThat(clean(broken, FileKind.PNG)).isEmpty();
    var cutOff = Arrays.copyOf(Pictures.jpeg(60, 30), 30);
    assertThat(clean(cutOff, FileKind.JPEG)).isEmpty();
    assertThat(clean(Pictures.pngBomb(100, 100), FileKind.PNG)).isEmpty();
  }

  @Test
  void refusesAPictureWithASideThatNoPictureHas() {
    assertThatThrownBy(() -> clean(Pictures.pngOf(39_999_999, 1, 1, 0), FileKind.PNG))
        .isInstanceOf(PictureTooLargeException.class);
    assertThatThrownBy(() -> clean(Pictures.pngOf(1, 10_000_000, 8, 6), FileKind.PNG))
        .isInstanceOf(PictureTooLargeException.class);
  }

  /** It took eight bytes for each pixel, and as much again for the copy. */
  @Test
  void drawsSixteenBitsAsEight() throws Exception {
    for (int colour : new int[] {0, 2, 4, 6}) {
      var original = Pictures.pngOf(400, 300, 16, colour);
      var cleaned = Pictures.read(clean(original, FileKind.PNG).orElseThrow());
      assertThat(cleaned.getWidth()).isEqualTo(400);
      assertThat(cleaned.getSampleModel().getSampleSize(0)).isEqualTo(8);
    }
  }

  @Test
  void drawsEveryKindOfPngThatThereIs() throws Exception {
    for (int depth : new int[] {1, 2, 4, 8}) {
      assertThat(clean(Pictures.pngOf(33, 21, depth, 0), FileKind.PNG)).isPresent();
      assertThat(clean(Pictures.pngOf(33, 21, depth, 3), FileKind.PNG)).isPresent();
    }
    for (int colour : new int[] {2, 4, 6}) {
      assertThat(clean(Pictures.pngOf(33, 21, 8, colour), FileKind.PNG)).isPresent();
    }
  }

  /** Otherwise somebody could hide a text in pixels that are not seen. */
  @Test
  void leavesNoColourWhereNothingIsSeen() throws Exception {
    var hidden = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    hidden.setRGB(0, 0, 0x00123456);
    hidden.setRGB(1, 0, 0xFF123456);
    var cleaned = Pictures.read(clean(Pictures.written("png", hidden), FileKind.PNG).orElseThrow());
    assertThat(cleaned.getRGB(0, 0)).isZero();
    assertThat(cleaned.getRGB(1, 0)).isEqualTo(0xFF123456);
  }

  @Test
  void reservesAsMuchMemoryAsTheDecoderWillTake() throws Exception {
    var baseline = Pictures.jpeg(4_000, 3_000);
    var progressive = Pictures.progressiveJpeg(4_000, 3_000);
    long plain = memory(baseline);
    assertThat(plain).isBetween(4_000L * 3_000 * 6, 100_000_000L);
    // two bytes for each coefficient
    assertThat(memory(progressive) - plain).isBetween(4_000L * 3_000 * 3, 4_000L * 3_000 * 7);
    assertThat(clean(progressive, FileKind.JPEG)).isPresent();
  }

  private static long memory(byte[] jpeg) {
    return PictureHeader.of(jpeg, FileKind.JPEG)
        .orElseThrow()
        .findDrawing(Long.MAX_VALUE)
        .orElseThrow()
        .memory();
  }

  /** Kept as it is then, and marked so: it is evidence all the same. */
  @Test
  void givesNoCopyWhereDrawingTakesMoreMemoryThanThereIs() throws Exception {
    try (var few = new SmallQueue(2_000_000)) {
      assertThat(few.clean(Pictures.jpeg(4_000, 3_000), FileKind.JPEG)).isEmpty();
    }
  }

  private static final class SmallQueue implements AutoCloseable {

    private final PictureQueue pictures;

    SmallQueue(long memory) {
      pictures = new PictureQueue(new MemoryBudget(memory));
    }

    Optional<byte[]> clean(byte[] original, FileKind kind) throws PictureTooLargeException {
      return pictures.clean(original, kind, SenderKind.SIGNED_IN);
    }

    @Override
    public void close() {
      pictures.destroy();
    }
  }

  private static Optional<byte[]> clean(byte[] original, FileKind kind)
      throws PictureTooLargeException {
    return PICTURES.clean(original, kind, SenderKind.SIGNED_IN);
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 200 && colour.getBlue() < 80;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
