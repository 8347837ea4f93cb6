// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported, for their own eyes.
 *
 * @param number the number of the case
 * @param telling the text of the report, or null once it has been destroyed
 * @param cameraImages the state of the promise to keep camera images, or null when it was not made
 */
public record ToldReport(
    UUID id,
    String number,
    Instant receivedAt,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    @Nullable ReportText telling,
    List<Draft.File> files,
    @Nullable PromiseState cameraImages) {

  // The codes of the channels that every organisation starts with.
  private static final Set<String> ADVISED = Set.of("letter", "email", "telephone", "social-media");

  /** The code of an advice to keep what may be lost; null when nothing is known that may. */
  public @Nullable String evidenceAdvice() {
    if (channel != null && ADVISED.contains(channel)) {
      return channel;
    }
    return CameraImagesPlanner.isCameraLikely(channel, List.of()) ? findCameraAdvice() : null;
  }

  // The organisation that promised the images asks for them itself; who reported it need not.
  private @Nullable String findCameraAdvice() {
    if (cameraImages == null) {
      return "camera";
    }
    return cameraImages.isSettled() ? null : "camera.organisation";
  }

  /**
   * The codes of the advice that may fit, by the words of the report, as long as nobody said in
   * which way it happened.
   */
  public List<String> proposedAdvice() {
    return channel != null || telling == null ? List.of() : ChannelWords.find(telling.words());
  }
}
