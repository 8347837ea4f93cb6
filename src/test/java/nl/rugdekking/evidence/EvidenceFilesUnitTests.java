// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** A file that is not ours stops neither the start nor the work, and is left where it is. */
@ExtendWith(OutputCaptureExtension.class)
class EvidenceFilesUnitTests {

  @TempDir Path data;

  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private EvidenceFiles files;
  private Path pending;

  @BeforeEach
  void open() {
    var environment = new MockEnvironment().withProperty("RUGDEKKING_DATA", data.toString());
    files = new EvidenceFiles(environment, new FreeSpace());
    pending = data.resolve("files/pending");
  }

  @Test
  void aForeignNameAmongTheOrganisationsIsSkipped(CapturedOutput output) throws IOException {
    Files.createDirectories(pending.resolve(organisation.toString()));
    var foreign = Files.createDirectory(pending.resolve("lost+found"));

    assertThat(files.listOrganisationsWithMarkers()).containsExactly(organisation);

    assertThat(foreign).exists();
    assertThat(output).contains("is not a name of ours").contains("lost+found");
  }

  @Test
  void aForeignNameAmongTheMarksIsSkipped() throws IOException {
    var marks = Files.createDirectories(pending.resolve(organisation.toString()));
    var mark = UUID.randomUUID();
    for (var name : List.of(mark.toString(), ".DS_Store", mark + ".bak")) {
      var file = Files.createFile(marks.resolve(name));
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    assertThat(
            CurrentOrganisation.callIn(organisation, () -> files.listMarkedBefore(Instant.now())))
        .containsExactly(mark);

    assertThat(marks.resolve(".DS_Store")).exists();
  }
}
