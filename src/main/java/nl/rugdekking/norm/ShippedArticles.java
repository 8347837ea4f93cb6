// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;

/** The articles with which an organisation begins, by its kind and by body. */
record ShippedArticles(List<Row> rows) {

  static final String FILE = "norm/articles.yaml";

  private static final Set<String> FIELDS =
      Set.of("code", "bodies", "only", "nl", "en", "example-nl", "example-en");

  /** An article, with the bodies and the kinds of organisation for which it is meant. */
  record Row(Set<BodyKind> bodies, Set<OrganisationKind> kinds, NormArticle article) {

    private boolean isFor(OrganisationKind kind, BodyKind body) {
      return kinds.contains(kind) && bodies.contains(body);
    }
  }

  static ShippedArticles load() {
    return read(FILE, NormFile.load(FILE));
  }

  /**
   * Reads the articles from text.
   *
   * @throws IllegalStateException with the file, the line, and what is wrong there
   */
  static ShippedArticles read(String name, String content) {
    var shipped =
        new ShippedArticles(
            NormFile.parse(name, content).rows("articles").stream()
                .map(ShippedArticles::readRow)
                .toList());
    for (var kind : OrganisationKind.values()) {
      for (var body : BodyKind.values()) {
        shipped.requireOnce(name, kind, body);
      }
    }
    return shipped;
  }

  private static Row readRow(NormRow row) {
    row.requireOnly(FIELDS);
    var bodies = row.codes("bodies", BodyKind.class);
    var kinds = row.codes("only", OrganisationKind.class);
    var article =
        new NormArticle(
            row.text("code"),
            row.find("nl").orElse(""),
            row.find("example-nl").orElse(""),
            row.find("en").orElse(""),
            row.find("example-en").orElse(""));
    var written =
        Stream.of("nl", "en", "example-nl", "example-en").filter(row.values()::containsKey);
    if (!article.isComplete() && written.findAny().isPresent()) {
      throw row.fault("code", "the article " + article.code() + " is written in part only");
    }
    return new Row(
        bodies.isEmpty() ? EnumSet.allOf(BodyKind.class) : bodies,
        kinds.isEmpty() ? EnumSet.allOf(OrganisationKind.class) : kinds,
        article);
  }

  private void requireOnce(String file, OrganisationKind kind, BodyKind body) {
    var codes = new HashSet<String>();
    for (var article : list(kind, body)) {
      if (!codes.add(article.code())) {
        throw new IllegalStateException(
            "%s: the article %s stands twice for %s of %s"
                .formatted(file, article.code(), body, kind));
      }
    }
  }

  /** Returns the articles of one body, in the order of the file. */
  List<NormArticle> list(OrganisationKind kind, BodyKind body) {
    return rows.stream().filter(row -> row.isFor(kind, body)).map(Row::article).toList();
  }
}
