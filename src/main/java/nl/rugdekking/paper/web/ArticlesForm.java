// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import nl.rugdekking.paper.LetterSetting.LegalArticles;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;

/** The form with the articles on which decisions rest. An article may be left open. */
record ArticlesForm(
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String conditions,
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String meetings,
    @Nullable String meetingMonths) {

  private static final List<String> DURATIONS =
      IntStream.rangeClosed(1, LetterSettings.MEETING_MONTHS).mapToObj(Integer::toString).toList();

  static ArticlesForm of(LegalArticles articles) {
    var months = articles.meetingMonths();
    return new ArticlesForm(
        articles.conditions(), articles.meetings(), months == null ? "" : months.toString());
  }

  /** The durations that can be chosen, in months. */
  static List<Choice> listDurations() {
    return DURATIONS.stream().map(months -> new Choice(months, months)).toList();
  }

  LegalArticles toArticles() {
    var months = strip(meetingMonths);
    return new LegalArticles(
        strip(conditions),
        strip(meetings),
        DURATIONS.contains(months) ? Integer.valueOf(months) : null);
  }

  private static String strip(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
