// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline lines about measures. The {@code about} of each line is the kind of
 * measure.
 */
enum ResponseEntryKind implements EntryKind {
  /** The perpetrator was asked for their view, before a measure is decided. */
  INVITED,
  HEARD,
  /** They declined, did not come or did not answer. */
  NOT_HEARD,
  DECIDED,
  /** An order that was given on the spot was recorded afterwards. */
  RECORDED,
  WITHDRAWN,
  /** Its last day is over. The affected hears it; the perpetrator does not hear it by itself. */
  EXPIRED,
  /** It ends soon, so that somebody has to look whether it is still needed. */
  REVIEW_DUE,
  /** It was decided to let it end on its last day. */
  LEFT_TO_END,
  /** A new decision prolongs it. The line is about the measure that ends. */
  PROLONGED,
  /** The measure was linked to the perpetrator for whom it is meant. */
  DIRECTED,
  /** That link was removed. */
  UNDIRECTED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("response.kind." + about);
  }

  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }

  @Override
  public boolean isForHandlers() {
    return this == DIRECTED || this == UNDIRECTED;
  }
}
