// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
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
  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final Vault vault;
  private final Intake intake;

  DraftEnding(
      DraftRepository drafts,
      EvidenceRepository evidence,
      EvidenceFiles files,
      Vault vault,
      Intake intake) {
    this.drafts = drafts;
    this.evidence = evidence;
    this.files = files;
    this.vault = vault;
    this.intake = intake;
  }

  void endStartedBefore(Instant moment) {
    var ended =
        intake.in(
            () -> {
              drafts.endStartedBefore(moment);
              return drafts.ended();
            });
    ended.forEach(this::destroy);
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
