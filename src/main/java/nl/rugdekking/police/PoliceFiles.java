// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file that somebody takes to the police to report a crime: the seven questions that the
 * police ask, from what was reported and recorded. The handler of a part makes it, or somebody to
 * whom a promise about the police was given. Each file that was made is stored as it was printed.
 */
@Service
public class PoliceFiles {

  private final PoliceFileDrafts drafts;
  private final PoliceFileMakers makers;
  private final PoliceFilePrinter printer;
  private final PoliceFileRepository repository;
  private final PartService parts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PoliceFiles(
      PoliceFileDrafts drafts,
      PoliceFileMakers makers,
      PoliceFilePrinter printer,
      PoliceFileRepository repository,
      PartService parts,
      TransactionTemplate transactions,
      Clock clock) {
    this.drafts = drafts;
    this.makers = makers;
    this.printer = printer;
    this.repository = repository;
    this.parts = parts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes the file and writes a line on the timeline that says what it contains. It is printed
   * before the transaction begins that stores it, because that takes long.
   *
   * @param withoutRevealing true to leave out the texts that give away somebody who is reported
   *     under number; the file says at each of them that something was left out
   * @throws RefusedException when such texts are in the file and are not left out
   */
  public void make(CaseAccess access, PartId part, boolean withoutRevealing) {
    var draft = drafts.read(access, part);
    if (draft.underNumber() && !draft.revealing().isEmpty() && !withoutRevealing) {
      throw new RefusedException("police.file.refused.number");
    }
    var sections =
        draft.underNumber() ? draft.listWithout(printer.describeLeftOut()) : draft.sections();
    var file = new PoliceFile(Ids.timeOrdered(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    var printed = printer.print(access.number(), sections, file.madeAt());
    transactions.executeWithoutResult(
        _ -> {
          var affected = parts.get(access, part, makers.require(access, part));
          repository.insert(affected, file, printed, access.viewer().person());
          var contents = printer.describe(sections);
          parts.recordStep(access, affected, PoliceEntryKind.FILE_MADE, null, contents);
        });
  }
}
