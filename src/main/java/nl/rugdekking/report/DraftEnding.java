// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.function.Function;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.evidence.EvidenceItems;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Ends drafts for good. Each step can be repeated: a draft is marked as ended first, its key
 * destroyed and its files deleted after that is committed, and only then its row goes. A stop in
 * between leaves the row, and the next run goes on from there.
 */
@Component
class DraftEnding {

  private final DraftRepository drafts;
  private final EvidenceItems evidence;
  private final EvidenceFiles files;
  private final Vault vault;
  private final FilesBeforeRows intake;
  private final DueRows rows;

  DraftEnding(
      DraftRepository drafts,
      EvidenceItems evidence,
      EvidenceFiles files,
      Vault vault,
      FilesBeforeRows intake,
      DueRows rows) {
    this.drafts = drafts;
    this.evidence = evidence;
    this.files = files;
    this.vault = vault;
    this.intake = intake;
    this.rows = rows;
  }

  void endStartedBefore(Instant moment) {
    rows.together(
        DraftTick.KIND,
        "draft.started_at",
        intake.in(() -> drafts.startedBefore(moment)),
        Function.identity(),
        some -> intake.in(() -> drafts.end(some)));
    rows.each(
        DraftTick.KIND,
        "draft",
        intake.in(drafts::ended),
        DraftRepository.Stored::id,
        this::destroy);
  }

  private void destroy(DraftRepository.Stored draft) {
    vault.destroy(draft.key());
    intake.in(() -> evidence.filesUnder(draft.key())).forEach(files::delete);
    intake.in(
        () -> {
          evidence.removeUnder(draft.key());
          return drafts.remove(draft.id());
        });
  }
}
