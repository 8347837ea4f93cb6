// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stores files of evidence on disk, encrypted and under random names. A file is synced to disk
 * before the transaction that stores its name commits. Each new file gets an empty marker file in
 * the directory "pending", which is deleted after the commit. When a marker remains, the
 * transaction may have failed, and perhaps no row names the file.
 */
@Component
public class EvidenceFiles {

  static final String PENDING = "pending";

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  // The free space that must remain. It is five times the amount below which the health check
  // fails, because several people may send files at the same moment, and the database and the text
  // of reports need space too.
  private static final long RESERVE = 500L * 1024 * 1024;

  private final Path root;
  private final FreeSpace space;

  EvidenceFiles(Environment environment, FreeSpace space) {
    this.root = new DatabaseSettings(environment::getProperty).files();
    this.space = space;
  }

  /** Returns true when a file of this size leaves enough free space for everything else. */
  boolean hasRoomFor(long bytes) {
    try {
      return space.getUsableBytes(directory(root)) - bytes >= RESERVE;
    } catch (IOException e) {
      throw new UncheckedIOException("The room on the disk cannot be read", e);
    }
  }

  /** Writes a file under a new id and syncs it to disk. */
  public UUID write(byte[] sealed) {
    var id = UUID.randomUUID();
    try {
      var markers = directory(markers(CurrentOrganisation.get()));
      var directory = directory(Objects.requireNonNull(pathOf(id).getParent()));
      Files.createFile(markers.resolve(id.toString()));
      try (var out =
          FileChannel.open(pathOf(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(sealed);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      sync(directory);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be written", e);
    }
  }

  byte[] read(UUID id) {
    try {
      return Files.readAllBytes(pathOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be read", e);
    }
  }

  long size(UUID id) {
    try {
      return Files.size(pathOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be read", e);
    }
  }

  public void delete(UUID id) {
    try {
      Files.deleteIfExists(pathOf(id));
      deleteMarker(id);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be deleted", e);
    }
  }

  /** Deletes the marker of a file, because the transaction that stores its name has committed. */
  void deleteMarker(UUID id) {
    try {
      Files.deleteIfExists(markers(CurrentOrganisation.get()).resolve(id.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("The marker of a file cannot be deleted", e);
    }
  }

  /**
   * Returns the files of this organisation that still have a marker older than the given moment.
   */
  List<UUID> listMarkedBefore(Instant before) {
    var markers = markers(CurrentOrganisation.get());
    var found = new ArrayList<UUID>();
    if (Files.isDirectory(markers)) {
      try (var files = Files.newDirectoryStream(markers)) {
        for (var marker : files) {
          if (isOlder(marker, before)) {
            idIn(marker).ifPresent(found::add);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The markers of files cannot be read", e);
      }
    }
    return found;
  }

  private static boolean isOlder(Path marker, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(marker).toInstant().isBefore(before);
    } catch (NoSuchFileException settledMeanwhile) {
      return false;
    }
  }

  /** Returns the organisations with markers, which are checked after a start. */
  List<OrganisationId> listOrganisationsWithMarkers() {
    var found = new ArrayList<OrganisationId>();
    var directory = root.resolve(PENDING);
    if (Files.isDirectory(directory)) {
      try (var organisations = Files.newDirectoryStream(directory)) {
        for (var organisation : organisations) {
          idIn(organisation).map(OrganisationId::new).ifPresent(found::add);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The markers of files cannot be read", e);
      }
    }
    return found;
  }

  /**
   * Returns the id in the name of a file or folder; empty, with a warning in the log, when the name
   * is no id.
   */
  private static Optional<UUID> idIn(Path path) {
    var name = String.valueOf(path.getFileName());
    if (ID.matcher(name).matches()) {
      return Optional.of(UUID.fromString(name));
    }
    LOG.warn("{} is not a name of ours: it is left alone, and may be moved away", path);
    return Optional.empty();
  }

  private Path markers(OrganisationId organisation) {
    return root.resolve(PENDING).resolve(organisation.toString());
  }

  public Path pathOf(UUID id) {
    return pathBelow(root, id);
  }

  /** Returns the path of a file below the given root directory. */
  static Path pathBelow(Path root, UUID id) {
    return root.resolve(id.toString().substring(0, 2)).resolve(id.toString());
  }

  /** Returns the path of the file relative to the data directory. */
  public static String relativePathOf(UUID id) {
    return "files/" + id.toString().substring(0, 2) + "/" + id;
  }

  /**
   * Marks a file whose row is about to be deleted, in the data directory. When this process ends
   * before it deletes the file, {@link UncommittedFiles} finds the marker and sees that no row
   * names the file.
   */
  public static void createMarker(Path data, OrganisationId organisation, String place) {
    var marker = markerOf(data, organisation, place);
    var markers = Objects.requireNonNull(marker.getParent());
    try {
      Files.createDirectories(
          markers,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!Files.exists(marker)) {
        Files.createFile(marker);
      }
      sync(markers);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be marked", e);
    }
  }

  /** Deletes a file in the data directory, and then its marker. */
  public static void delete(Path data, OrganisationId organisation, String place) {
    try {
      Files.deleteIfExists(data.resolve(place));
      Files.deleteIfExists(markerOf(data, organisation, place));
    } catch (IOException e) {
      throw new UncheckedIOException("A file of evidence cannot be deleted", e);
    }
  }

  private static Path markerOf(Path data, OrganisationId organisation, String place) {
    return data.resolve("files")
        .resolve(PENDING)
        .resolve(organisation.toString())
        .resolve(String.valueOf(Path.of(place).getFileName()));
  }

  private Path directory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      // The entry of the new directory must be synced too, and that of its parent when that is new.
      sync(Objects.requireNonNull(directory.getParent()));
      sync(root);
    }
    return directory;
  }

  private static void sync(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
