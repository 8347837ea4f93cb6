// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.List;

/** A block of a letter, such as a paragraph or a table. Blocks stand below each other. */
sealed interface Block {

  record Paragraph(List<Inline> content) implements Block {

    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A heading.
   *
   * @param level from 1, the title of the letter, to 6
   */
  record Heading(int level, List<Inline> content) implements Block {

    static final int DEEPEST = 6;

    public Heading {
      content = List.copyOf(content);
    }
  }

  /** A list with bullets or numbers; an item may contain paragraphs and further lists. */
  record ItemList(boolean numbered, List<List<Block>> items) implements Block {

    public ItemList {
      items = List.copyOf(items);
    }
  }

  /** The number of the page and of all pages, which only a PDF has. */
  record PageNumber() implements Block {}

  record Table(List<Row> rows) implements Block {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param heading true when its cells are the headings of the columns
   */
  record Row(boolean heading, List<List<Block>> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
