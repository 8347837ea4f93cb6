// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.counter.CounterLists.Entry;
import nl.rugdekking.counter.Instruction;
import nl.rugdekking.counter.Instructions;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes what the page of a site says of a measure, in the language of the reader. */
@Component
record CounterTexts(MessageSource messages, Instructions instructions, Dates dates) {

  /**
   * Somebody for whom a measure holds.
   *
   * @param rule what they may not do, about them and not to them
   * @param allowed what they may do here all the same; empty when nothing is known of that
   * @param letter what the letter to them says; null when it is not shown
   * @param lines what to do, one sentence or more on each line
   */
  record Row(
      UUID measure,
      String name,
      String rule,
      List<String> allowed,
      @Nullable String letter,
      List<String> lines) {}

  /**
   * Describes people for whom a measure holds.
   *
   * @param site the name of the site, or null for any site
   */
  List<Row> rows(List<Entry> entries, @Nullable String site) {
    var own = instructions.listOwn();
    var here = site == null ? text("counter.rule.here") : site;
    return entries.stream()
        .map(
            entry ->
                new Row(
                    entry.measure().value(),
                    entry.name(),
                    text("counter.rule." + entry.kind(), here, dates.day(entry.lastDay())),
                    listAllowed(entry),
                    entry.words().scope(),
                    lines(entry.kind(), own)))
        .toList();
  }

  private List<String> listAllowed(Entry entry) {
    var allowed = new ArrayList<String>();
    if (entry.kind().leavesOpen()) {
      allowed.add(text("counter.allowed." + entry.kind()));
    }
    if (entry.words().openChannel() != null) {
      allowed.add(entry.words().openChannel());
    } else if (entry.kind().restrictsAccess()) {
      allowed.add(text("counter.allowed.ask"));
    }
    return allowed;
  }

  /** Returns the beginning of a report that somebody came here although a measure holds. */
  String beginReport(Entry entry, Site site) {
    var kind = text("response.kind." + entry.kind());
    return text("counter.breach.words", kind, dates.day(entry.lastDay()), entry.name(), site.name())
        + "\n";
  }

  private String text(String key, Object... facts) {
    return messages.getMessage(key, facts, LocaleContextHolder.getLocale());
  }

  List<String> lines(MeasureKind kind, Map<MeasureKind, Instruction> own) {
    var locale = LocaleContextHolder.getLocale();
    var text = own.get(kind);
    var whole = text == null ? shipped(kind, locale) : text.in(locale.getLanguage());
    return whole.lines().filter(line -> !line.isBlank()).toList();
  }

  String shipped(MeasureKind kind, Locale language) {
    return messages.getMessage("counter.do." + kind, null, language);
  }
}
