// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

/** Each body of each kind of organisation begins with a norm that is filled in. */
class ShippedArticlesUnitTests {

  private static final ShippedArticles SHIPPED = ShippedArticles.load();
  private static final String MEETING_ORDER = "meeting-order";

  @Test
  void everyBodyBeginsWithArticlesAndAnExampleForEach() {
    for (var kind : OrganisationKind.values()) {
      for (var body : BodyKind.values()) {
        var articles = SHIPPED.list(kind, body);
        assertThat(articles).as("%s %s", kind, body).hasSizeGreaterThanOrEqualTo(10);
        assertThat(articles)
            .filteredOn(article -> !article.code().equals(MEETING_ORDER))
            .as("%s %s", kind, body)
            .allMatch(NormArticle::isComplete);
      }
    }
  }

  @Test
  void theOrderOfMeetingsIsWrittenByTheLawyerWhereTheNotesHaveNoArticle() {
    for (var kind : OrganisationKind.values()) {
      assertThat(SHIPPED.list(kind, BodyKind.COUNCIL))
          .filteredOn(article -> article.code().equals(MEETING_ORDER))
          .singleElement()
          .matches(article -> article.isComplete() == (kind == OrganisationKind.MUNICIPALITY));
      for (var body : new BodyKind[] {BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.ORGANISATION}) {
        assertThat(SHIPPED.list(kind, body))
            .noneMatch(article -> article.code().equals(MEETING_ORDER));
      }
    }
  }

  @Test
  void bodiesDifferWhereTheirWorkDiffers() {
    Set<Set<String>> sets = new HashSet<>();
    for (var body : BodyKind.values()) {
      var codes = new HashSet<String>();
      SHIPPED.list(OrganisationKind.MUNICIPALITY, body).forEach(a -> codes.add(a.code()));
      sets.add(codes);
    }
    assertThat(sets).hasSize(BodyKind.values().length);
  }

  @Test
  void aWrongLineIsNamedByFileAndLine() {
    refuses("  - code: visit\n", "  - code: counter\n", "counter stands twice");
    refuses("    bodies: EXECUTIVE | MAYOR\n", "    bodies: EXECUTIVE | REEVE\n", "REEVE");
    refuses("    example-en: You tie up the dog", "    example: You tie up the dog", "example");
    refuses(
        "    example-nl: U zet de hond vast en houdt de deur niet dicht.\n", "", "in part only");
  }

  private static void refuses(String right, String wrong, String because) {
    var content = NormFile.load(ShippedArticles.FILE);
    assertThat(content).contains(right);
    assertThatIllegalStateException()
        .isThrownBy(() -> ShippedArticles.read(ShippedArticles.FILE, content.replace(right, wrong)))
        .withMessageContaining("norm/articles.yaml")
        .withMessageContaining(because);
  }
}
