// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/** The kinds of files that are accepted as evidence, recognised by their content. */
enum FileKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp"),
  HEIC("image/heic", "image/heif image/heic-sequence image/heif-sequence"),
  PDF("application/pdf"),
  TEXT("text/plain"),
  MAIL("message/rfc822"),
  OUTLOOK("application/vnd.ms-outlook"),
  MP3("audio/mpeg"),
  M4A("audio/mp4", "audio/x-m4a"),
  MP4("video/mp4", "application/mp4 video/quicktime video/x-m4v");

  private static final Tika TIKA = new Tika();
  // Tika's name for every file of old Office programs; of these only Outlook mails are accepted.
  private static final String OFFICE = "application/x-tika-msoffice";

  private final String type;
  private final String alsoKnownAs;

  FileKind(String type) {
    this(type, "");
  }

  /**
   * @param alsoKnownAs other media types of the same kind, separated by spaces
   */
  FileKind(String type, String alsoKnownAs) {
    this.type = type;
    this.alsoKnownAs = alsoKnownAs;
  }

  /** Returns the media type that is sent when the file is downloaded. */
  String type() {
    return type;
  }

  /** Returns the usual extension of the file name. */
  String extension() {
    return switch (this) {
      case JPEG -> "jpg";
      case TEXT -> "txt";
      case MAIL -> "eml";
      case OUTLOOK -> "msg";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** Returns true when a copy without hidden data can be made by drawing the picture again. */
  boolean isCleanable() {
    return this == JPEG || this == PNG;
  }

  /**
   * Recognises the kind of a file; empty when it is not accepted.
   *
   * @param name the file name; it only distinguishes mails from other files with the same content
   *     type, and never makes other content acceptable
   */
  static Optional<FileKind> of(byte[] content, String name) {
    if (content.length == 0) {
      return Optional.empty();
    }
    var type = TIKA.detect(content);
    var lowerCase = name.toLowerCase(Locale.ROOT);
    if (type.equals(OFFICE) && lowerCase.endsWith(".msg")) {
      return Optional.of(OUTLOOK);
    }
    if (type.equals(TEXT.type) && lowerCase.endsWith(".eml")) {
      return Optional.of(MAIL);
    }
    return ofType(type);
  }

  /** Returns the kind with this media type, or with one that is also known as it. */
  static Optional<FileKind> ofType(String type) {
    return Arrays.stream(values())
        .filter(
            kind -> kind.type.equals(type) || List.of(kind.alsoKnownAs.split(" ")).contains(type))
        .findFirst();
  }
}
