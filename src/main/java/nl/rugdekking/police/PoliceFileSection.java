// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.paper.PrintedForm;
import org.jspecify.annotations.Nullable;

/** A heading of a file for the police, with the texts below it. */
public record PoliceFileSection(String heading, List<Text> texts) {

  private static final Set<String> MANDATORY =
      Set.of("filer", "affected", "address", "forms", "day", "offence", "hash");

  public PoliceFileSection {
    texts = List.copyOf(texts);
  }

  /**
   * A text of the file.
   *
   * @param code the last part of the message key of its label
   * @param number counts the texts with this code, from 1
   * @param evidence the file of the case that the text is about, or null for another text
   */
  public record Text(
      String code, int number, PrintedForm.Line line, @Nullable EvidenceItem evidence) {

    /** Returns the key by which somebody leaves this text out. */
    public String key() {
      return code + "-" + number;
    }

    /** Returns false for a text without which the file would be no report. */
    public boolean mayBeLeftOut() {
      return !MANDATORY.contains(code);
    }
  }
}
