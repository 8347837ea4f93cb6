// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.norm.Fact;
import nl.rugdekking.norm.FactPattern;
import nl.rugdekking.norm.LegalTerm;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.norm.Offence;
import nl.rugdekking.norm.OffenceRelease;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.norm.VictimRule;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the table of offences, in the language of the lawyer who reads it. */
@Component
record OffencesPage(
    Offences offences,
    LegalTerms terms,
    Organisations organisations,
    People people,
    MessageSource messages,
    Dates dates) {

  /**
   * An offence as the lawyer reads it.
   *
   * @param name the name of the offence, with its article
   * @param facts the facts that point to it
   * @param complaint the sentence that says who must complain and until when, or that nobody has to
   * @param source the place where the text was read, with its year
   */
  record Row(String name, String facts, String complaint, String source) {}

  String show(Model model) {
    var kind = organisations.current().kind();
    var rows = offences.listShowable(kind);
    var byCode = rows.stream().collect(Collectors.toMap(Offence::code, Function.identity()));
    model.addAttribute("rows", rows.stream().map(offence -> toRow(offence, byCode)).toList());
    model.addAttribute(
        "victims", offences.listVictimRules(kind).stream().map(this::describe).toList());
    model.addAttribute("hidden", offences.countHidden());
    model.addAttribute("table", offences.hash());
    model.addAttribute("version", offences.version());
    model.addAttribute("released", offences.findRelease().map(this::describe).orElse(null));
    model.addAttribute(
        "terms",
        Arrays.stream(LegalTerm.values())
            .filter(LegalTerm::needsRelease)
            .map(this::describe)
            .toList());
    model.addAttribute("termsHash", LegalTerms.HASH);
    model.addAttribute("termsReleased", terms.findRelease().map(this::describe).orElse(null));
    return "norm/offences";
  }

  /** A term of the law for claiming damage, as the lawyer reads it. */
  record Term(String text, String source) {}

  private Term describe(LegalTerm term) {
    return new Term(
        text("norm.terms." + term, term.years()), text("norm.terms.unread", term.article()));
  }

  private String describe(OffenceRelease release) {
    var day = dates.day(release.at().atZone(Dates.ZONE).toLocalDate());
    return text("norm.offences.released", people.get(release.by()).name(), day);
  }

  /**
   * The facts that follow from a title, as the lawyer reads them.
   *
   * @param unsure the facts that are uncertain; empty when there are none
   */
  record Victim(String titles, String certain, String unsure, String source) {}

  private Victim describe(VictimRule rule) {
    var structure = organisations.structure();
    var titles =
        rule.titles().stream()
            .map(code -> structure.titleLabel(code).in(LocaleContextHolder.getLocale()))
            .collect(Collectors.joining(", "));
    return new Victim(
        titles,
        describe(rule.facts().certain(), "norm.victim.certain"),
        describe(rule.facts().uncertain(), "norm.victim.unsure"),
        text("norm.offences.source", rule.source(), String.valueOf(rule.year())));
  }

  private String describe(Set<Fact> facts, String key) {
    var texts = facts.stream().sorted().map(fact -> text("norm.fact." + fact));
    return facts.isEmpty() ? "" : text(key, join(texts, ", ", "and"));
  }

  private Row toRow(Offence offence, Map<String, Offence> byCode) {
    var name = offence.name().in(LocaleContextHolder.getLocale());
    return new Row(
        text("norm.offences.name", name, String.valueOf(offence.article())),
        offence.pattern().isForPoliceOnly()
            ? text("norm.offences.police")
            : text("norm.offences.facts", describe(offence.pattern(), byCode)),
        text("norm.complaint." + offence.complaintKey()),
        text("norm.offences.source", offence.source(), String.valueOf(offence.year())));
  }

  private String describe(FactPattern pattern, Map<String, Offence> byCode) {
    return pattern.ways().stream()
        .map(way -> join(way.stream().map(condition -> describe(condition, byCode)), ", ", "and"))
        .collect(Collectors.joining("; " + text("norm.offences.or") + " "));
  }

  private String describe(FactPattern.Condition condition, Map<String, Offence> byCode) {
    var facts = condition.names().stream().map(name -> text("norm.fact." + name));
    var others = condition.offences().stream().map(code -> describeOther(code, byCode));
    var options = join(Stream.concat(facts, others), " ", "or");
    return condition.negated() ? text("norm.offences.not", options) : options;
  }

  private String describeOther(String code, Map<String, Offence> byCode) {
    var other = byCode.get(code);
    return other == null
        ? text("norm.offences.any")
        : text("norm.offences.other", String.valueOf(other.article()));
  }

  private String join(Stream<String> texts, String before, String word) {
    return texts.collect(Collectors.joining(before + text("norm.offences." + word) + " "));
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
