// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.PictureQueue.PictureTooLargeException;
import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import nl.rugdekking.web.PlainSentenceException;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives the files of a report: recognises their kind, makes cleaned copies of pictures, encrypts
 * and stores them. It works outside any transaction, so that no database connection waits for a
 * disk; the caller writes the rows afterwards.
 */
@Component
public class EvidenceIntake {

  static final int MAX_FILES = 10;
  static final long MAX_BYTES_PER_FILE = 20_000_000;
  static final long MAX_BYTES = 50_000_000;

  private static final int BUFFERS_PER_FILE = 2;
  private static final String NAMELESS_KIND = "evidence.file.nameless-kind";

  /** Distinguishes a sender who is signed in from one who reports without a name. */
  public enum SenderKind {
    SIGNED_IN,
    NAMELESS
  }

  /**
   * Files that were sent for one report.
   *
   * @param key the key under which the files are encrypted
   */
  public record ReportUploads(UUID report, KeyId key, SenderKind sender, List<Upload> uploads) {}

  /**
   * Files that are stored on disk but whose rows are not written yet, and the files that were
   * refused.
   */
  public record IntakeResult(List<EvidenceItem> items, List<RefusedFile> refusals) {

    public static final IntakeResult NOTHING = new IntakeResult(List.of(), List.of());
  }

  private final EvidenceFiles files;
  private final Vault vault;
  private final PictureQueue pictures;
  private final MemoryBudget memory;
  private final DownloadMemory downloads;
  private final RateLimits limits;
  private final Clock clock;

  EvidenceIntake(
      EvidenceFiles files,
      Vault vault,
      PictureQueue pictures,
      MemoryBudget memory,
      DownloadMemory downloads,
      RateLimits limits,
      Clock clock) {
    this.files = files;
    this.vault = vault;
    this.pictures = pictures;
    this.memory = memory;
    this.downloads = downloads;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Counts one upload against the rate limit, because making cleaned pictures costs processor time.
   */
  public void countUpload(Viewer viewer) {
    limits.countAttempt(RateLimits.Kind.UPLOAD, viewer.account().toString());
  }

  public KeyId newKey() {
    return vault.newKey(KeyKind.REPORT);
  }

  /**
   * Stores the files that are accepted, and returns a reason for each that is refused.
   *
   * @param present the files that the draft already has; a file that is sent again is skipped
   * @throws PlainSentenceException status 503, when the server is too busy; then nothing is stored
   */
  public IntakeResult store(ReportUploads delivery, List<EvidenceItem> present) {
    var items = new ArrayList<EvidenceItem>();
    var refusals = new ArrayList<RefusedFile>();
    var report = new ReportFileLimits(present);
    var stored = new ArrayList<UUID>();
    for (var upload : delivery.uploads()) {
      if (report.contains(sha256(upload.content()))) {
        continue;
      }
      var name = fileName(upload.name());
      try {
        receive(delivery, upload, name, report, stored).ifPresent(items::add);
      } catch (FileRefusedException refused) {
        refusals.add(new RefusedFile(name, refused.messageKey()));
      } catch (RuntimeException failed) {
        stored.forEach(files::delete);
        throw failed;
      }
    }
    return new IntakeResult(items, refusals);
  }

  private Optional<EvidenceItem> receive(
      ReportUploads delivery,
      Upload upload,
      String name,
      ReportFileLimits report,
      List<UUID> stored)
      throws FileRefusedException {
    var nameless = delivery.sender() == SenderKind.NAMELESS;
    report.check(upload);
    var kind = requireKind(upload, name, nameless);
    var cleaned = clean(upload.content(), kind, delivery.sender());
    if (nameless && cleaned == null) {
      throw new FileRefusedException(NAMELESS_KIND);
    }
    // The original and its name can reveal who took the photo, so neither is stored for a report
    // without a name.
    var storedContent = nameless && cleaned != null ? cleaned : upload.content();
    var digest = sha256(storedContent);
    if (report.contains(digest)) {
      return Optional.empty();
    }
    requireRoom((nameless ? 0L : upload.content().length) + (cleaned == null ? 0 : cleaned.length));
    report.add(digest, storedContent);
    var id = UUID.randomUUID();
    var key = delivery.key();
    var original = nameless ? null : write(key, id, "original", upload.content(), stored);
    var copy = cleaned == null ? null : write(key, id, "cleaned", cleaned, stored);
    var displayName = nameless ? "foto %d.%s".formatted(report.size(), kind.extension()) : name;
    return Optional.of(
        new EvidenceItem(
            id,
            delivery.report(),
            key,
            original,
            copy,
            new EvidenceItem.Metadata(displayName, kind.type(), digest, storedContent.length),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            false));
  }

  private static FileKind requireKind(Upload upload, String name, boolean nameless)
      throws FileRefusedException {
    return FileKind.of(upload.content(), name)
        .orElseThrow(
            () ->
                new FileRefusedException(nameless ? NAMELESS_KIND : "evidence.file.unknown-kind"));
  }

  private byte @Nullable [] clean(byte[] content, FileKind kind, SenderKind sender)
      throws FileRefusedException {
    if (!kind.isCleanable()) {
      return null;
    }
    try {
      return pictures.clean(content, kind, sender).orElse(null);
    } catch (PictureTooLargeException tooLarge) {
      throw new FileRefusedException("evidence.file.too-many-pixels");
    }
  }

  // Files are refused before the disk is full, so that the text of a report can still be stored.
  private void requireRoom(long bytes) throws FileRefusedException {
    if (!files.hasRoomFor(bytes)) {
      throw new FileRefusedException("evidence.file.no-room");
    }
  }

  private UUID write(KeyId key, UUID id, String column, byte[] content, List<UUID> stored) {
    try (var _ = memory.reserve((long) BUFFERS_PER_FILE * content.length)) {
      var file =
          files.write(
              vault.encrypt(key, new DatabaseCell(EvidenceItem.TABLE, column, id), content));
      stored.add(file);
      return file;
    }
  }

  /**
   * Decrypts the original or the cleaned copy for a reader.
   *
   * @throws PlainSentenceException status 503, when other readers use all the memory for open files
   */
  EvidenceFile decrypt(PersonId reader, EvidenceItem item, boolean cleaned) {
    var file = file(item, cleaned);
    var metadata = item.metadata();
    var reservation = downloads.reserve(reader, files.size(file));
    try {
      return new EvidenceFile(
          metadata.name(), metadata.type(), cleaned, content(item, file), reservation::close);
    } catch (RuntimeException unread) {
      reservation.close();
      throw unread;
    }
  }

  private byte[] content(EvidenceItem item, UUID file) {
    var column = file.equals(item.cleaned()) ? "cleaned" : "original";
    try (var _ = memory.reserve(BUFFERS_PER_FILE * files.size(file))) {
      return vault.decrypt(
          item.key(), new DatabaseCell(EvidenceItem.TABLE, column, item.id()), files.read(file));
    }
  }

  private static UUID file(EvidenceItem item, boolean cleaned) {
    return Objects.requireNonNull(cleaned ? item.cleaned() : item.original());
  }

  /** Deletes the markers of the files. Call it after their rows are committed. */
  public void markCommitted(IntakeResult result) {
    filesOf(result.items()).forEach(files::deleteMarker);
  }

  /** Deletes the files. Call it only when it is certain that their rows were rolled back. */
  public void discard(IntakeResult result) {
    discard(result.items());
  }

  public void discard(List<EvidenceItem> items) {
    filesOf(items).forEach(files::delete);
  }

  private static List<UUID> filesOf(List<EvidenceItem> items) {
    var ids = new ArrayList<UUID>();
    for (var item : items) {
      if (item.original() != null) {
        ids.add(item.original());
      }
      if (item.cleaned() != null) {
        ids.add(item.cleaned());
      }
    }
    return ids;
  }

  // Some browsers send the whole path on the sender's device.
  private static String fileName(String name) {
    var line = TypedText.cleanLine(name);
    var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1).strip();
    return last.isEmpty() ? "-" : last;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
