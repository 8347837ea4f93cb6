// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.List;

/** Thrown when a letter cannot be written with the facts that were typed. */
public class FaultyLetterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<LetterFault> faults;

  FaultyLetterException(List<LetterFault> faults) {
    super("Refused: " + faults.stream().map(LetterFault::field).distinct().toList());
    this.faults = List.copyOf(faults);
  }

  public List<LetterFault> faults() {
    return faults;
  }
}
