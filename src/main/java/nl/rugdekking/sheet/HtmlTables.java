// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads the tables of a web page. Many programs export such a page under the name of an Excel file,
 * and spreadsheet programs open it as a workbook. Only the tags of tables matter; nothing else of
 * the page is interpreted.
 */
final class HtmlTables {

  private static final Pattern PAGE_BEGIN =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|meta|body|table|div|center|font|style)\\b.*");
  private static final Pattern SPAN =
      Pattern.compile("(?i)\\b(col|row)span\\s*=\\s*[\"']?\\s*([0-9]{1,4})");
  private static final Set<String> TAGS_WITHOUT_TEXT = Set.of("script", "style", "head", "title");
  // Tables that only place things on a page are nested a few times; this is far beyond that.
  private static final int MAX_DEPTH = 50;
  private static final int MAX_TABLES = 500;
  private static final int MAX_BEGIN_LENGTH = 10_000;
  private static final int MAX_TAG_LENGTH = 2_000;

  private final String text;
  private final List<HtmlTable> tables = new ArrayList<>();
  private final Deque<HtmlTable> open = new ArrayDeque<>();
  private int at;
  private int rows;

  private HtmlTables(String text) {
    this.text = text;
  }

  /** Returns true when the text is a web page and no list with separators. */
  static boolean isPage(String text) {
    return PAGE_BEGIN
            .matcher(text.substring(0, Math.min(text.length(), MAX_BEGIN_LENGTH)))
            .matches()
        && indexOf(text, "<table", 0) >= 0;
  }

  /** Returns the rows of each table, in the order in which the tables begin. */
  static List<List<Row>> read(String text) throws UnreadableSheetException {
    return new HtmlTables(text).readAll();
  }

  private List<List<Row>> readAll() throws UnreadableSheetException {
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      addText(text.substring(at, tag < 0 ? text.length() : tag));
      if (tag < 0) {
        break;
      }
      at = tag;
      readTag();
    }
    var all = new ArrayList<List<Row>>();
    for (var table : tables) {
      all.add(table.rows());
    }
    return all;
  }

  private void readTag() throws UnreadableSheetException {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (text.startsWith("<!--", at)) {
      skipPast("-->");
    } else if (next == '/' || next == '!' || next == '?' || Character.isLetter(next)) {
      readTag(findTagEnd());
    } else {
      // It is a smaller-than sign in a text.
      addText("<");
      at++;
    }
  }

  private void readTag(int end) throws UnreadableSheetException {
    var tag = text.substring(at + 1, end);
    var isClosing = tag.startsWith("/");
    var name = nameOf(isClosing ? tag.substring(1) : tag);
    at = Math.min(end + 1, text.length());
    if (isClosing) {
      close(name);
    } else if (TAGS_WITHOUT_TEXT.contains(name)) {
      skipPast("</" + name);
      skipPast(">");
    } else {
      begin(name, tag);
    }
  }

  // A ">" inside quotation marks belongs to an attribute.
  private int findTagEnd() {
    char quote = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '>') {
        return i;
      } else if ((character == '"' || character == '\'') && text.charAt(i - 1) == '=') {
        quote = character;
      }
    }
    return text.length();
  }

  private static String nameOf(String tag) {
    int length = 0;
    while (length < tag.length() && Character.isLetterOrDigit(tag.charAt(length))) {
      length++;
    }
    return tag.substring(0, length).toLowerCase(Locale.ROOT);
  }

  private void skipPast(String end) {
    int found = indexOf(text, end, at);
    at = found < 0 ? text.length() : found + end.length();
  }

  private static int indexOf(String text, String sought, int from) {
    for (int i = from; i <= text.length() - sought.length(); i++) {
      if (text.regionMatches(true, i, sought, 0, sought.length())) {
        return i;
      }
    }
    return -1;
  }

  /** Counts the rows of all tables together, because each takes memory even when it is empty. */
  void countRow() throws UnreadableSheetException {
    if (++rows > 2 * Sheet.MAX_ROWS) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
    }
  }

  private void begin(String name, String tag) throws UnreadableSheetException {
    if (name.equals("table")) {
      if (open.size() == MAX_DEPTH || tables.size() == MAX_TABLES) {
        throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
      }
      open.push(new HtmlTable(this));
      tables.add(open.element());
      return;
    }
    var table = open.peek();
    if (table == null) {
      return;
    }
    switch (name) {
      case "tr" -> table.beginRow();
      case "td", "th" -> table.beginCell(spanOf(tag, "col"), spanOf(tag, "row"));
      case "br" -> table.addLineBreak();
      case "p", "div", "li" -> table.addSpace();
      default -> {
        // The tag says how the text looks, which is not kept.
      }
    }
  }

  private static int spanOf(String tag, String direction) {
    if (tag.length() > MAX_TAG_LENGTH) {
      return 1;
    }
    return SPAN.matcher(tag)
        .results()
        .filter(found -> found.group(1).equalsIgnoreCase(direction))
        .map(found -> Integer.parseInt(found.group(2)))
        .findFirst()
        .orElse(1);
  }

  private void close(String name) throws UnreadableSheetException {
    var table = open.peek();
    if (table == null) {
      return;
    }
    switch (name) {
      case "table" -> {
        table.endRow();
        open.pop();
      }
      case "tr" -> table.endRow();
      case "td", "th" -> table.endCell();
      case "p", "div", "li" -> table.addSpace();
      default -> {
        // The tag says how the text looks, which is not kept.
      }
    }
  }

  private void addText(String raw) {
    var table = open.peek();
    if (table != null) {
      table.addText(HtmlUtils.htmlUnescape(raw.replaceAll("\\s+", " ")));
    }
  }
}
