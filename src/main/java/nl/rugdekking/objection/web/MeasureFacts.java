// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.Response;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes a measure for somebody who answers what was received against it. */
@Component
record MeasureFacts(CaseTexts texts, People people, Dates dates) {

  private static final String SUBJECT = "response.subject";
  private static final String SIGNER = "response.signer";
  private static final String DECIDED = "response.decided";
  private static final String RECORDED = "response.recorded";

  /** Returns true for a fact that names somebody else than the affected person. */
  static boolean isOfOthers(String key) {
    return Set.of(SUBJECT, SIGNER, DECIDED, RECORDED).contains(key);
  }

  /** Returns what is known of the measure, by the message keys of the labels. */
  Map<String, String> list(Response measure) {
    var facts = new LinkedHashMap<String, String>();
    var content = measure.content();
    var decided = measure.decision();
    var by = people.find(decided.by()).map(Person::name).orElse("");
    put(
        facts,
        measure.kind().isRecordedAfterwards() ? RECORDED : DECIDED,
        dates.full(decided.at()) + " · " + by);
    put(facts, SUBJECT, content.towards().subject());
    putDay(facts, "response.from", content.reach().from());
    putDay(facts, "response.until", content.reach().until());
    put(facts, "response.scope", content.reach().scope());
    put(facts, "response.open-channel", content.reach().openChannel());
    put(facts, "response.conduct", content.facts().conduct());
    putDay(facts, "response.conduct-on", content.facts().on());
    put(facts, "response.place", content.facts().place());
    put(facts, "response.hearing", describeHearing(measure));
    put(facts, "response.nature", texts.text("response.nature." + measure.nature().name()));
    put(facts, SIGNER, content.towards().signer());
    var withdrawal = measure.withdrawal();
    if (withdrawal != null) {
      put(facts, "response.withdrawn", dates.full(withdrawal.at()));
    }
    return facts;
  }

  private @Nullable String describeHearing(Response measure) {
    var hearing = measure.content().hearing();
    if (hearing.heard() == null) {
      return null;
    }
    var on = hearing.on();
    var said =
        hearing.heard() && on != null
            ? texts.text("response.heard.on", dates.day(on))
            : texts.text("response.not-heard");
    return hearing.words() == null ? said : said + " " + hearing.words();
  }

  private void putDay(Map<String, String> facts, String key, @Nullable LocalDate day) {
    put(facts, key, day == null ? null : dates.day(day));
  }

  private static void put(Map<String, String> facts, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      facts.put(key, text);
    }
  }

  /** Returns the label of a fact. Whoever gave an order on the spot did not sign it. */
  String label(String key, Response measure) {
    return key.equals(SIGNER) && measure.kind().isRecordedAfterwards()
        ? texts.text(SIGNER + "." + measure.kind().name())
        : texts.text(key);
  }

  String say(String key) {
    return texts.text(key);
  }
}
