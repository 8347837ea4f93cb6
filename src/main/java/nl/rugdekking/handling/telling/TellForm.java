// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.telling;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.handling.Telling;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that tells the affected person something.
 *
 * @param form the id of this form, so that a form that is sent twice is saved once
 * @param told the promises that are kept by this
 * @param outcomes the texts about the outcomes, by the id of the promise to tell them
 * @param on the day of a talk
 * @param who the name of the person who held a talk
 */
record TellForm(
    @Nullable UUID form,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Nullable List<UUID> told,
    @Nullable Map<String, String> outcomes,
    Telling.@Nullable Way way,
    @Nullable String on,
    @Size(max = TellForm.MAX_LINE, message = "{handling.proof.long}") @Nullable String who) {

  static final int MAX_LINE = 200;

  TellForm {
    told = told == null ? List.of() : told;
    outcomes = outcomes == null ? Map.of() : outcomes;
    way = way == null ? Telling.Way.MESSAGE : way;
  }

  static TellForm empty(LocalDate today, String who) {
    return new TellForm(UUID.randomUUID(), "", null, null, null, today.toString(), who);
  }

  boolean isTold(Object promise) {
    return told != null && told.contains(promise);
  }

  /** Returns the text about this outcome; null when the form did not send one. */
  @Nullable String findOutcome(Object promise) {
    return outcomes == null ? null : outcomes.get(String.valueOf(promise));
  }

  boolean hasWords() {
    return words != null && !words.isBlank();
  }

  boolean isTalk() {
    return way != Telling.Way.MESSAGE;
  }

  /**
   * Returns what the form tells: the general words first, and then the text about each outcome that
   * is told. A form without an id was not made by our page, so each one counts as new.
   */
  Telling toTelling() {
    var lines = new ArrayList<String>();
    if (words != null && !words.isBlank()) {
      lines.add(words.strip());
    }
    var named = told == null ? List.<UUID>of() : told;
    named.stream()
        .map(this::findOutcome)
        .filter(text -> text != null && !text.isBlank())
        .forEach(text -> lines.add(String.valueOf(text).strip()));
    return new Telling(
        new SubmittedText(form == null ? UUID.randomUUID() : form, String.join("\n\n", lines)),
        named.stream().map(PromiseId::new).collect(Collectors.toUnmodifiableSet()),
        toTalk());
  }

  private Telling.@Nullable Talk toTalk() {
    return way == null || way == Telling.Way.MESSAGE
        ? null
        : TypedDate.parse(on)
            .map(day -> new Telling.Talk(way, day, who == null ? "" : who))
            .orElse(null);
  }
}
