// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.ArrayList;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.MeasureBreaches.Breach;
import nl.rugdekking.response.Response;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Describes breaches of measures in sentences. */
@Component
record BreachTexts(CaseTexts texts, Dates dates) {

  /** Returns the beginning of the report about a breach of this measure. */
  String beginReport(Response measure) {
    var sentences = new ArrayList<String>();
    var kind = texts.text("response.kind." + measure.kind().name());
    var until = measure.content().reach().until();
    sentences.add(
        until == null
            ? texts.text("response.breach.report", kind)
            : texts.text("response.breach.report.until", kind, dates.day(until)));
    var subject = measure.content().towards().subject();
    if (subject != null) {
      sentences.add(texts.text("response.breach.report.by", subject));
    }
    return String.join(" ", sentences) + "\n";
  }

  String describe(Breach breach) {
    return texts.text("response.breach.line", dates.day(breach.on()));
  }
}
