// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.police.MadePoliceFiles.PoliceFile;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.jspecify.annotations.Nullable;
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
   * Says what somebody chose for the file.
   *
   * @param leftOut the keys of the texts that are left out
   * @param lookedAt the keys of the files without a copy that hides data, which somebody looked at
   *     and lets go along
   * @param seen the fingerprint of the draft that was shown, or null when none was
   */
  public record Choice(Set<String> leftOut, Set<String> lookedAt, @Nullable Integer seen) {

    public Choice {
      leftOut = Set.copyOf(leftOut);
      lookedAt = Set.copyOf(lookedAt);
    }

    boolean isOf(PoliceFileDraft draft) {
      return seen == null ? leftOut.isEmpty() && lookedAt.isEmpty() : seen == draft.fingerprint();
    }
  }

  /**
   * Makes the file and writes a line on the timeline that says what it contains. It is printed
   * before the transaction begins that stores it, because that takes long.
   *
   * @throws RefusedException when a text changed after it was shown, or a text that gives away
   *     somebody who is reported under number is not left out
   */
  public void make(CaseAccess access, PartId part, Choice choice) {
    var draft = drafts.read(access, part);
    var leftOut = draft.listLeftOut(choice.leftOut(), choice.lookedAt());
    requirePossible(draft, choice, leftOut);
    var printed =
        new PoliceFilePrinter.Contents(
            draft.listPrinted(leftOut, printer.describeLeftOut()), draft.listEvidence(leftOut));
    var file = new PoliceFile(Ids.timeOrdered(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    var document = printer.print(access, part, printed, file.madeAt());
    transactions.executeWithoutResult(
        _ -> {
          var affected = parts.get(access, part, makers.require(access, part));
          var by = access.viewer().person();
          var lookedAt = draft.listLookedAt(leftOut);
          var items = new PoliceFileRepository.Items(printed.evidence(), lookedAt);
          repository.insert(affected, file, document, items, by);
          var contents = printer.describe(printed.sections());
          parts.recordStep(access, affected, PoliceEntryKind.FILE_MADE, null, contents);
        });
  }

  private static void requirePossible(PoliceFileDraft draft, Choice choice, Set<String> leftOut) {
    if (!choice.isOf(draft)) {
      throw new RefusedException("police.file.refused.changed");
    }
    if (draft.protection() == PoliceFileDraft.Protection.UNDER_NUMBER
        && !leftOut.containsAll(draft.revealing())) {
      throw new RefusedException("police.file.refused.number");
    }
  }
}
