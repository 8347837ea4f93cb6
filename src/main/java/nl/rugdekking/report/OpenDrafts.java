// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the unsent drafts of a person, so that a page can lead back to them. */
@Service
public class OpenDrafts {

  /** A draft that can be opened at {@code /{organisatie}/melden?concept=id} until it ends. */
  public record OpenDraft(UUID id, Instant savedAt, Instant endsAt) {}

  private final DraftRepository drafts;
  private final Clock clock;

  OpenDrafts(DraftRepository drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Lists the viewer's own drafts, the last saved first. */
  @Transactional(readOnly = true)
  public List<OpenDraft> list(Viewer viewer) {
    return drafts.listByOwner(viewer.person(), clock.instant().minus(Drafts.LIFETIME));
  }
}
