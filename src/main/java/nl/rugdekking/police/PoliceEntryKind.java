// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline lines about the police. Those about a step in the log are about its kind.
 */
enum PoliceEntryKind implements EntryKind {
  /** The handler of the part answered the questions of the table of offences. */
  ANSWERED,
  /** Somebody made the file for the police; the words say what it contains. */
  FILE_MADE,
  /** Somebody changed what the file says and no report contains. */
  FILE_CHANGED,
  /** A step that the affected may read. */
  RECORDED,
  /** A step that the police asked to keep quiet for now. */
  RECORDED_QUIET,
  /** It had been recorded by mistake. */
  REMOVED,
  REMOVED_QUIET,
  /** The organisation did what the police asked of it. */
  REQUEST_DONE,
  /** Nothing was heard for a while, so that somebody has to ask. */
  SILENT;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("police.step." + about);
  }

  @Override
  public boolean isForHandlers() {
    return this == RECORDED_QUIET || this == REMOVED_QUIET;
  }

  @Override
  public boolean isHiddenFromFollowers() {
    return this == RECORDED || this == REMOVED;
  }
}
