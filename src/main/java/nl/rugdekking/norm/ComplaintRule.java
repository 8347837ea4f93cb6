// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

/** Names who must ask for prosecution, in a row of the table of offences. */
enum ComplaintRule {
  /** Nobody: everybody may report it (161 Sv). */
  NO,
  /**
   * The affected person, or somebody with their special written authority (64 Sr, 163 and 164 Sv).
   */
  VICTIM,
  /**
   * As {@link #VICTIM}. For an official in office and for a body it is uncertain since 2020, and
   * the complaint is asked for all the same.
   */
  VICTIM_UNLESS_OFFICE,
  /** The row makes another offence weigh heavier, and the complaint is that of the other. */
  WITH_OFFENCE;

  /** Returns whether a complaint is needed; without certain facts it may be unclear. */
  ComplaintNeed need(boolean sure, boolean inOffice) {
    return switch (this) {
      case NO -> sure ? ComplaintNeed.NOT_NEEDED : ComplaintNeed.UNCERTAIN;
      case VICTIM -> sure ? ComplaintNeed.NEEDED : ComplaintNeed.UNCERTAIN;
      case VICTIM_UNLESS_OFFICE ->
          sure && !inOffice ? ComplaintNeed.NEEDED : ComplaintNeed.UNCERTAIN;
      case WITH_OFFENCE -> ComplaintNeed.WITH_OFFENCE;
    };
  }
}
