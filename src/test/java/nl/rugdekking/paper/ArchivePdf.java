// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is PDF/A-2a. */
final class ArchivePdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private ArchivePdf() {}

  /** Returns what is against the standard: its clause, with the message. */
  static List<String> listFaults(byte[] pdf) throws Exception {
    var flavour = PDFAFlavour.PDFA_2_A;
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      return result.isCompliant()
          ? List.of()
          : result.getTestAssertions().stream()
              .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
              .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
              .distinct()
              .toList();
    }
  }
}
