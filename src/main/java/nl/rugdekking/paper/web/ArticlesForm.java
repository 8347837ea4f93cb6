// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.paper.LetterSetting.LegalArticles;
import org.jspecify.annotations.Nullable;

/** The form with the articles on which decisions rest. An article may be left open. */
record ArticlesForm(
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String conditions,
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String meetings) {

  static ArticlesForm of(LegalArticles articles) {
    return new ArticlesForm(articles.conditions(), articles.meetings());
  }

  LegalArticles toArticles() {
    return new LegalArticles(strip(conditions), strip(meetings));
  }

  private static String strip(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
