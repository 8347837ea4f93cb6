// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy for somebody else is one file that only their private key opens. */
class EncryptedArchiveUnitTests {

  private static final TestKey KEY = TestKey.make(0);

  @TempDir Path directory;

  @Test
  void holdsEveryFileAndTellsNothingWithoutThePrivateKey() throws IOException {
    var tree = directory.resolve("tree");
    Files.createDirectories(tree.resolve("deep/er"));
    Files.writeString(tree.resolve("deep/er/note"), "kanarie");
    Files.write(tree.resolve("large"), new byte[3_000_000]);
    var name = "x".repeat(150);
    Files.writeString(tree.resolve(name), "long name");
    var archive = directory.resolve("copy.tar.pgp");

    new CopyDestination(archive, recipient())
        .writeCopy(
            target -> {
              new DirectoryTree(tree).copyTo(target, "all", _ -> true);
              target.copy(tree.resolve("gone"), "all/gone");
              target.write("table", out -> out.write("rows".getBytes(UTF_8)));
            });

    var content = open(archive);
    assertThat(content)
        .containsOnlyKeys("all/deep/er/note", "all/large", "all/" + name, "table")
        .containsEntry("all/deep/er/note", "kanarie")
        .containsEntry("table", "rows");
    assertThat(content.get("all/large")).hasSize(3_000_000);
    assertThat(Files.readString(archive, ISO_8859_1)).doesNotContain("kanarie", "note", "table");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).as("nothing in clear beside it").containsExactlyInAnyOrder(tree, archive);
    }
  }

  @Test
  void keepsTheLengthOfAFileThatGrowsOrShrinksWhileItIsRead() throws Exception {
    var growing = directory.resolve("growing");
    Files.write(growing, new byte[200_000]);
    var stop = new AtomicBoolean();
    var writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!stop.get()) {
                    write(growing, new byte[100_000]);
                    write(growing, new byte[300_000]);
                  }
                });
    var archive = directory.resolve("copy.tar.pgp");
    new CopyDestination(archive, recipient())
        .writeCopy(
            target -> {
              for (int number = 0; number < 200; number++) {
                target.copy(growing, "copy-" + number);
              }
              target.write("last", out -> out.write(1));
            });
    stop.set(true);
    writer.join();
    assertThat(open(archive)).hasSize(201).containsEntry("last", "\u0001");
  }

  @Test
  void isNotWrittenOverAnotherFile() throws IOException {
    var archive = directory.resolve("copy.tar.pgp");
    Files.writeString(archive, "dear");
    assertThatThrownBy(() -> new CopyDestination(archive, recipient()).writeCopy(_ -> {}))
        .isInstanceOf(CopyException.class)
        .hasMessage(archive + " is there already; name a new file");
    assertThat(archive).hasContent("dear");
  }

  @Test
  void isNotThereWhenItWasCutOff() {
    var archive = directory.resolve("copy.tar.pgp");
    assertThatThrownBy(
            () ->
                new CopyDestination(archive, recipient())
                    .writeCopy(
                        _ -> {
                          throw new IOException("disk full");
                        }))
        .hasMessage("disk full");
    assertThat(archive).doesNotExist();
  }

  @Test
  void refusesInASentenceAKeyThatCannotBeUsed() throws IOException {
    var file = directory.resolve("key.asc");
    for (var wrong :
        Map.of(
                "dear",
                "is no OpenPGP public key that can be read",
                "",
                "must hold the public key of one recipient",
                KEY.armoredSecret(),
                "is no OpenPGP public key that can be read",
                KEY.armoredPublic() + TestKey.make(0).armoredPublic(),
                "must hold the public key of one recipient",
                TestKey.make(1).armoredPublic(),
                "has expired or was revoked")
            .entrySet()) {
      Files.writeString(file, wrong.getKey());
      assertThatThrownBy(() -> Recipient.read(file))
          .as(wrong.getKey())
          .isInstanceOf(CopyException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageEndingWith(wrong.getValue());
    }
    assertThatThrownBy(() -> Recipient.read(directory.resolve("nowhere")))
        .isInstanceOf(CopyException.class);
  }

  @Test
  void isForARecipientOnlyWhenTheirKeyIsNamed() throws IOException {
    var key = directory.resolve("key.asc");
    Files.writeString(key, KEY.armoredPublic());
    assertThat(CopyDestination.of(Path.of("dir"), null).recipient()).isNull();
    assertThat(CopyDestination.of(Path.of("file"), key).recipient()).isNotNull();
  }

  private Recipient recipient() throws IOException {
    var file = directory.resolve("recipient.asc");
    Files.writeString(file, KEY.armoredPublic());
    try {
      return Recipient.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> open(Path archive) throws IOException {
    var content = new TreeMap<String, String>();
    try (var tar = new TarArchiveInputStream(KEY.decrypt(Files.newInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          content.put(entry.getName(), new String(tar.readAllBytes(), ISO_8859_1));
        }
      }
    }
    return content;
  }
}
