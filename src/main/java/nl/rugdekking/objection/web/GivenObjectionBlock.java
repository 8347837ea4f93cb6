// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows somebody to whom the promise of an answer was given what was received, the measure that it
 * is about, and the ways to answer. A text with a name that must not leave is not shown: whoever
 * answers has no need to know that name.
 */
@Component
@Order(60)
record GivenObjectionBlock(
    ObjectionWays ways,
    ObjectionTexts sentences,
    MeasureFacts facts,
    PaperPage papers,
    HiddenNames hidden)
    implements PromiseOwnerBlock {

  private static final String WORDS = "objection.words";

  /** A fact of the measure. */
  record Fact(String label, String text) {}

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.CONTESTED_MEASURE)
        || !access.isPromiseOwner(promise.part(), promise.id().value())) {
      return Optional.empty();
    }
    var part = promise.part();
    var way = ways.ofGiven(access, part.value(), promise.id().value());
    var measure = ways.addFrame(access, way, model);
    var told = facts.list(measure);
    var secret = listSecret(access, part, told, way.objection().words());
    model.addAttribute("contested", sentences.describe(way.objection()));
    model.addAttribute("contestedWords", show(WORDS, way.objection().words(), secret));
    papers.addReadable(access, way, model);
    var rows = new ArrayList<Fact>();
    told.forEach(
        (key, text) -> rows.add(new Fact(facts.label(key, measure), describe(key, text, secret))));
    model.addAttribute("measureFacts", List.copyOf(rows));
    return Optional.of("objection/given");
  }

  private @Nullable String show(String key, @Nullable String text, Set<String> secret) {
    return text == null ? null : describe(key, text, secret);
  }

  private String describe(String key, String text, Set<String> secret) {
    return secret.contains(key) ? facts.say("objection.given.secret") : text;
  }

  private Set<String> listSecret(
      CaseAccess access, PartId part, Map<String, String> told, @Nullable String words) {
    var texts = new HashMap<>(told);
    if (words != null) {
      texts.put(WORDS, words);
    }
    return new HashSet<>(hidden.list(access, part, texts, key -> !MeasureFacts.isOfOthers(key)));
  }
}
