// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags in a PDF, in the order in which a screen reader reads them. */
final class StructureTags {

  private StructureTags() {}

  static List<String> list(PDDocument document) {
    return elements(document).stream().map(PDStructureElement::getStandardStructureType).toList();
  }

  /** What stands for the pictures. */
  static List<String> listAlternatives(PDDocument document) {
    return elements(document).stream()
        .filter(element -> "Figure".equals(element.getStandardStructureType()))
        .map(element -> String.valueOf(element.getAlternateDescription()))
        .toList();
  }

  private static List<PDStructureElement> elements(PDDocument document) {
    var found = new ArrayList<PDStructureElement>();
    add(document.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  private static void add(PDStructureNode node, List<PDStructureElement> found) {
    for (var child : node.getKids()) {
      if (child instanceof PDStructureElement element) {
        found.add(element);
        add(element, found);
      }
    }
  }
}
