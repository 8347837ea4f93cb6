// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.Optional;
import nl.rugdekking.evidence.EvidenceIntake.SenderKind;
import nl.rugdekking.evidence.PictureQueue.PictureTooLargeException;
import org.springframework.stereotype.Component;

/** Cleans a picture that is no evidence, such as a logo: draws it again, without hidden data. */
@Component
public class CleanPictures {

  /** A picture that was drawn again; {@code type} is its media type. */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  public record CleanPicture(byte[] content, String type) {}

  private final PictureQueue pictures;

  CleanPictures(PictureQueue pictures) {
    this.pictures = pictures;
  }

  /** Returns empty when the file is no JPEG or PNG, is broken, or has too many pixels. */
  public Optional<CleanPicture> clean(Upload upload) {
    var kind = FileKind.of(upload.content(), upload.name()).filter(FileKind::isCleanable);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    try {
      return pictures
          .clean(upload.content(), kind.get(), SenderKind.SIGNED_IN)
          .map(content -> new CleanPicture(content, kind.get().type()));
    } catch (PictureTooLargeException tooLarge) {
      return Optional.empty();
    }
  }
}
