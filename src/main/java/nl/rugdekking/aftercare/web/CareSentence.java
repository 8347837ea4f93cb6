// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.util.Map;
import java.util.Optional;
import nl.rugdekking.aftercare.CareCounts;
import nl.rugdekking.finding.OverviewSentence;
import nl.rugdekking.register.web.CaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in the overview how many people chose aftercare, had a talk, and found it enough. */
@Component
@Order(10)
record CareSentence(CareCounts counts, CaseTexts texts) implements OverviewSentence {

  @Override
  public Optional<String> write(Map<String, @Nullable Object> cases) {
    var all = counts.count(cases);
    if (all.isNone()) {
      return Optional.empty();
    }
    var counted =
        texts.text("aftercare.overview", all.chosen(), all.nobody(), all.talks(), all.missed());
    return Optional.of(all.hasManyAnswers() ? counted + " " + describeAnswers(all) : counted);
  }

  private String describeAnswers(CareCounts.CareCount all) {
    return texts.text(
        "aftercare.overview.answers", all.enough(), all.notEnough(), all.unanswered());
  }
}
