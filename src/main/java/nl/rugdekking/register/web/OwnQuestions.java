// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Wish;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questions about the wishes of the affected person on the page of their own case, one at a
 * time.
 */
@Component
public record OwnQuestions(CaseTexts texts, Dates dates) {

  private static final Set<EntryKind> READING =
      Set.of(CaseEntryKind.READING_NOT_YET, CaseEntryKind.READING_REFUSED);

  /**
   * @param field the field of the form about wishes that the answer is sent as
   * @param version the version of the part that the page shows
   */
  public record Question(
      String field, String text, String hint, List<Choice> answers, int version) {}

  /**
   * The question if others may read what somebody reported on behalf of the affected person.
   *
   * @param who the name of the person who may then read it
   * @param until the moment from which that person may read it even without an answer
   * @param said a sentence with their last answer and what follows from it, or null
   */
  public record Hold(String text, String hint, String who, String until, @Nullable String said) {}

  /**
   * Finds that question. It comes before every other question while nobody else may read the part.
   */
  public Optional<Hold> findHold(CaseView view) {
    var part = view.parts().getFirst();
    return Optional.ofNullable(part.part().heldUntil())
        .map(
            until -> {
              var owner = part.owner();
              var who = owner == null ? texts.text("handling.own.kept-back.owner") : owner;
              var day = dates.full(until);
              return new Hold(
                  texts.text("register.own.hold", who),
                  texts.text("register.own.hold.hint", texts.readersSentence(part.readers()), day),
                  who,
                  day,
                  findSaid(view, who, day));
            });
  }

  private @Nullable String findSaid(CaseView view, String who, String day) {
    return view.timeline().stream()
        .filter(line -> READING.contains(line.kind()))
        .max(Comparator.comparing(CaseView.Line::at))
        .map(line -> texts.text("register.own.hold." + line.kind().name(), day, who))
        .orElse(null);
  }

  /** Finds the first question that was not answered yet. */
  public Optional<Question> findOpen(PartRecord affected) {
    if (affected.policeWish() == null) {
      return Optional.of(wish("police", "notices", affected));
    }
    if (affected.responseWish() == null) {
      return Optional.of(wish("response", "notices", affected));
    }
    if (affected.damage() == null) {
      return Optional.of(wish("damage", "notices", affected));
    }
    if (affected.careWish() == null) {
      return Optional.of(wish("care", "later", affected));
    }
    return affected.danger() == null ? Optional.of(danger(affected)) : Optional.empty();
  }

  private Question wish(String field, String hint, PartRecord affected) {
    return new Question(
        field,
        texts.text("register.own-wish." + field),
        texts.text("register.own-wish.hint." + hint),
        List.of(
            new Choice(Wish.YES.name(), texts.nameOf(Wish.YES)),
            new Choice(Wish.NOT_YET.name(), texts.text("register.own-wish.not-yet")),
            new Choice(Wish.NO.name(), texts.nameOf(Wish.NO))),
        affected.version());
  }

  private Question danger(PartRecord affected) {
    return new Question(
        "danger",
        texts.text("register.own-wish.danger"),
        texts.text("register.own-wish.danger.hint"),
        texts.choices(Danger.class),
        affected.version());
  }
}
