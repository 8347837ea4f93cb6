// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.rugdekking.paper.TemplateFault.Place;
import org.w3c.dom.Element;

/**
 * Collects the faults of a template while it is read from beginning to end: what a letter may not
 * contain, each with the place where it stands.
 */
final class TemplateFaults {

  private static final int MAX_SHOWN = 50;

  private final Set<TemplateFault> faults = new LinkedHashSet<>();
  private Place place = Place.FILE;
  private int paragraph;

  /**
   * Must be called when the reading of another part of the letter begins; counts paragraphs anew.
   */
  void begin(Place next) {
    place = next;
    paragraph = 0;
  }

  void nextParagraph() {
    paragraph++;
  }

  /** Adds a fault in the paragraph that is being read. */
  void add(Refusal refusal) {
    add(refusal, "");
  }

  /**
   * Adds a fault in the paragraph that is being read, up to a number that somebody can read.
   *
   * @param detail a word for the sentence about it, or an empty text
   */
  void add(Refusal refusal, String detail) {
    if (faults.size() < MAX_SHOWN) {
      faults.add(new TemplateFault(refusal, detail, place, paragraph));
    }
  }

  /** Adds a fault of the file as a whole. */
  void addOfFile(Refusal refusal) {
    addOfFile(refusal, "");
  }

  void addOfFile(Refusal refusal, String detail) {
    faults.add(TemplateFault.ofFile(refusal, detail));
  }

  /**
   * Adds the reason why this element is not allowed in a letter, unless the element has no effect.
   */
  void refuse(Element element) {
    var name = Odf.name(element);
    if (isHarmless(name, element)) {
      return;
    }
    var refusal = findRefusal(name);
    add(refusal, refusal == Refusal.OTHER_ELEMENT ? name : "");
  }

  // These elements change nothing in a printed letter, some of them only as long as they are empty.
  // Word processors write them in each file.
  private static boolean isHarmless(String name, Element element) {
    return switch (name) {
      case "text:soft-page-break",
          "text:bookmark",
          "text:bookmark-start",
          "text:bookmark-end",
          "text:number" ->
          true;
      case "text:tracked-changes",
          "text:sequence-decls",
          "text:variable-decls",
          "text:user-field-decls",
          "office:forms" ->
          Odf.children(element).isEmpty() || name.equals("text:sequence-decls");
      default -> false;
    };
  }

  private static Refusal findRefusal(String name) {
    return switch (name) {
      case "text:tracked-changes", "text:change", "text:change-start", "text:change-end" ->
          Refusal.TRACKED_CHANGES;
      case "draw:frame", "draw:text-box", "draw:floating-frame" -> Refusal.FRAME;
      case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet" -> Refusal.OBJECT;
      case "office:annotation", "office:annotation-end" -> Refusal.COMMENT;
      case "office:forms", "draw:control" -> Refusal.FORM;
      case "office:event-listeners", "text:script", "text:execute-macro" -> Refusal.MACRO;
      case "text:a", "draw:a" -> Refusal.LINK;
      case "text:note" -> Refusal.FOOTNOTE;
      case "text:section" -> Refusal.SECTION;
      case "text:hidden-text", "text:hidden-paragraph" -> Refusal.HIDDEN_TEXT;
      default -> findRefusalOfFamily(name);
    };
  }

  // Elements that are not known one by one are refused by the first or last part of their name.
  private static Refusal findRefusalOfFamily(String name) {
    if (name.startsWith("draw:")) {
      return Refusal.DRAWING;
    }
    if (name.endsWith("-index") || name.matches("text:(table-of-content|bibliography)")) {
      return Refusal.INDEX;
    }
    return name.startsWith("text:") ? Refusal.FIELD : Refusal.OTHER_ELEMENT;
  }

  void throwIfAny() throws RefusedTemplateException {
    if (!faults.isEmpty()) {
      throw new RefusedTemplateException(new ArrayList<>(faults));
    }
  }
}
