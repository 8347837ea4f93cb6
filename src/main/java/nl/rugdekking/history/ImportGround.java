// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;

/**
 * What a body decided about taking over an old list. Each body is the controller of its own
 * processing, so without its decision none of its rows come in.
 *
 * @param words the decision in the body's own words
 */
public record ImportGround(
    UUID id, BodyKind body, LegalBasis basis, String words, LocalDate decidedOn) {

  /** The legal basis on which a body takes over what an old list says about people. */
  public enum LegalBasis {
    /** The interest of an employer in protecting its people: AVG 6(1)(f) with UAVG 33. */
    INTEREST,
    /** A task of general interest: AVG 6(1)(e) with UAVG 33. */
    TASK
  }
}
