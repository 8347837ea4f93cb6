// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

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
   * @param lines what to do, one sentence or more on each line
   */
  record Row(UUID measure, String name, String scope, String until, List<String> lines) {}

  List<Row> rows(List<Entry> entries) {
    var own = instructions.listOwn();
    return entries.stream()
        .map(
            entry ->
                new Row(
                    entry.measure().value(),
                    entry.name(),
                    scope(entry.kind(), entry.scope()),
                    dates.day(entry.lastDay()),
                    lines(entry.kind(), own)))
        .toList();
  }

  /** Returns the beginning of a report that somebody came here although a measure holds. */
  String beginReport(Entry entry, Site site) {
    var locale = LocaleContextHolder.getLocale();
    var kind = messages.getMessage("response.kind." + entry.kind(), null, locale);
    Object[] facts = {kind, dates.day(entry.lastDay()), entry.name(), site.name()};
    return messages.getMessage("counter.breach.words", facts, locale) + "\n";
  }

  /** Returns the scope, or a general sentence about this kind of measure when there is none. */
  String scope(MeasureKind kind, @Nullable String scope) {
    return scope == null
        ? messages.getMessage("counter.scope." + kind, null, LocaleContextHolder.getLocale())
        : scope;
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
