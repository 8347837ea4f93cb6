// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.util.Objects;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a file for the police says and no report contains. */
@Service
public class PoliceFileAdditions {

  private final PoliceFileDetailRepository repository;
  private final PoliceFileMakers makers;
  private final PartService parts;
  private final Clock clock;

  PoliceFileAdditions(
      PoliceFileDetailRepository repository,
      PoliceFileMakers makers,
      PartService parts,
      Clock clock) {
    this.repository = repository;
    this.makers = makers;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Stores what was typed. The address serves the other files of the organisation too.
   *
   * @throws StalePageException when somebody else changed it after the page was made
   */
  @Transactional
  public void save(CaseAccess access, PartId part, PoliceFileDetails typed) {
    var affected = parts.get(access, part, makers.require(access, part));
    var by = access.viewer().person();
    var address = repository.get(part).address();
    if (!repository.save(affected, typed, by, clock.instant())) {
      throw new StalePageException();
    }
    if (!Objects.equals(typed.address(), address)) {
      repository.saveAddress(typed.address(), by, clock.instant());
    }
    parts.recordStep(access, affected, PoliceEntryKind.FILE_CHANGED, null, null);
  }
}
