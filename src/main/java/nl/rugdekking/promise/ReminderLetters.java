// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/** Sends the letters about promises that are due soon or late. */
@Component
record ReminderLetters(Organisations organisations, Post post, PromiseKeepers keepers) {

  /**
   * One letter of a round.
   *
   * @param target the page that the letter leads to, which the reader may see
   */
  record Mail(PersonId to, ReminderStep step, Target target) {}

  enum Target {
    CASE,
    /** One promise was given to the reader, who finds it among their tasks. */
    TASKS,
    /** The reader may not see the case, so the letter does not name it and has no link to it. */
    NOTHING
  }

  /**
   * Sends a letter.
   *
   * @param numbers the numbers of the cases that it is about
   */
  void send(Mail mail, List<String> numbers) {
    var template = mail.target() == Target.NOTHING ? "lane-late" : template(mail.step());
    queue(mail.to(), template, page(mail, numbers));
  }

  /**
   * Writes to the affected person that a promise is late, when it is of a kind that asks for it.
   */
  void tellAffected(ReminderRepository.DueReminder promise) {
    var affected = promise.part().affected();
    if (affected != null && !promise.part().isHeld()) {
      keepers
          .get(promise.kind())
          .findLateLetter(promise.part().id())
          .ifPresent(
              letter ->
                  queue(
                      affected,
                      letter.template(),
                      "/mijn/" + promise.number() + letter.pageBelowCase()));
    }
  }

  private void queue(PersonId to, String template, String page) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            to.value(),
            template,
            Map.of("organisation", organisation.name(), "path", "/" + organisation.slug() + page)));
  }

  private static String template(ReminderStep step) {
    return switch (step) {
      case REMIND -> "task-soon";
      case LATE -> "task-late";
      case RESPONSIBLE, DEPUTY -> "promise-late";
    };
  }

  private static String page(Mail mail, List<String> numbers) {
    return switch (mail.target()) {
      case NOTHING -> "";
      case TASKS -> "/taken";
      case CASE -> page(mail.step(), numbers);
    };
  }

  private static String page(ReminderStep step, List<String> numbers) {
    if (numbers.stream().distinct().count() == 1) {
      return "/incidenten/" + numbers.getFirst();
    }
    return step == ReminderStep.REMIND || step == ReminderStep.LATE ? "/taken" : "/incidenten";
  }
}
