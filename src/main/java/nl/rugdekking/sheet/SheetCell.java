// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A cell to be written. A spreadsheet sorts numbers, days and moments as what they are. */
public sealed interface SheetCell {

  record Text(String text) implements SheetCell {}

  record Amount(long amount) implements SheetCell {}

  /** An amount of money in cents, which the cell shows in euros. */
  record Euros(long cents) implements SheetCell {}

  record Day(LocalDate day) implements SheetCell {}

  /** A moment in the time zone of the reader, to the minute. */
  record Moment(LocalDateTime moment) implements SheetCell {}

  /** The number of letters that the cell shows, for the width of its column. */
  default int length() {
    return switch (this) {
      case Text cell -> cell.text().length();
      case Amount cell -> String.valueOf(cell.amount()).length();
      case Euros cell -> String.valueOf(cell.cents()).length() + 1;
      case Day _ -> "2026-12-01".length();
      case Moment _ -> "2026-12-01 15:48".length();
    };
  }
}
