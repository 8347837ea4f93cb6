// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the files for the police that were made before. */
@Service
public class MadePoliceFiles {

  /** A file for the police that was made at this moment. */
  public record PoliceFile(UUID id, Instant madeAt) {}

  private final PoliceFileMakers makers;
  private final PoliceFileRepository repository;
  private final PoliceNumbers numbers;

  MadePoliceFiles(PoliceFileMakers makers, PoliceFileRepository repository, PoliceNumbers numbers) {
    this.makers = makers;
    this.repository = repository;
    this.numbers = numbers;
  }

  /**
   * Returns a file as it was printed.
   *
   * @throws StalePageException when this part has no such file
   * @throws RefusedException when it was made before somebody in the case was reported under number
   */
  @Transactional(readOnly = true)
  public byte[] open(CaseAccess access, PartId part, UUID file) {
    makers.require(access, part);
    var since = numbers.findSince(access);
    var isOlder =
        repository.list(part).stream()
            .filter(made -> made.id().equals(file))
            .anyMatch(made -> since.filter(made.madeAt()::isBefore).isPresent());
    if (isOlder) {
      throw new RefusedException("police.file.refused.older");
    }
    return repository.findDocument(part, file).orElseThrow(StalePageException::new);
  }

  /** Returns the ids of the evidence in a file. The caller has opened the file. */
  Set<UUID> listEvidence(PartId part, UUID file) {
    return repository.listEvidence(part, file);
  }

  /** Returns the ids of the evidence in a file at which its maker had to look. */
  Set<UUID> listLookedAt(PartId part, UUID file) {
    return repository.listLookedAt(part, file);
  }
}
