// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.HelpCalls;
import nl.rugdekking.register.web.OwnCalls;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives other pages of the affected person the sentences about a call that the page about danger
 * shows.
 */
@Component
record OwnCallTexts(
    HelpCalls calls,
    HelpCallPage page,
    RemainingSteps remaining,
    DoneSteps done,
    DutyLine line,
    Dates dates,
    Clock clock)
    implements OwnCalls {

  private static final Duration SHOWN_AFTER_HANDOVER = Duration.ofDays(7);

  /**
   * The number on which the reader is called, for the page that offers to change it.
   *
   * @param phone the number on which the reader is called, or null when they gave none
   * @param takesNumber true when they can give a number here
   * @param line the number of the duty line, or null
   */
  record Callback(@Nullable String phone, boolean takesNumber, @Nullable TelephoneNumber line) {}

  @Override
  public Optional<CallStatus> find(PartId part) {
    return calls
        .find(part)
        .map(
            state -> {
              var responder = state.responder();
              return new CallStatus(
                  responder == null ? null : responder.name(), page.nextCall(state));
            });
  }

  @Override
  public Optional<OfficerOnDuty> findOnDuty(CasePart part) {
    return line.find()
        .flatMap(number -> calls.findOnDuty(part).map(name -> new OfficerOnDuty(name, number)));
  }

  @Override
  public Optional<String> findLeft(CasePart part) {
    return remaining.describe(remaining.list(part));
  }

  @Override
  public Optional<HandedOver> findHandedOver(CasePart part) {
    return part.isTalk()
        ? Optional.empty()
        : calls
            .find(part)
            .flatMap(
                state ->
                    Optional.ofNullable(state.endedAt())
                        .filter(ended -> ended.plus(SHOWN_AFTER_HANDOVER).isAfter(clock.instant()))
                        .map(ended -> describe(part, state, ended)));
  }

  private HandedOver describe(CasePart part, HelpCalls.State state, Instant ended) {
    var owner = state.owner();
    return new HandedOver(
        owner == null
            ? done.text("alarm.danger.over.nobody")
            : done.text("alarm.danger.over", owner),
        done.list(state.done()),
        describeNext(part, ended),
        line.find().orElse(null));
  }

  private @Nullable String describeNext(CasePart part, Instant ended) {
    var open = remaining.list(part);
    var due = ended.plus(FirstHourViews.TIME_FOR_REMAINING_STEPS);
    if (open.isEmpty()) {
      return null;
    }
    var steps = open.stream().map(done::nameOpen).collect(Collectors.joining("; "));
    return due.isBefore(clock.instant())
        ? done.text("alarm.danger.over.late", steps, dates.past(due))
        : done.text("alarm.danger.over.next", steps, dates.dueBriefly(due));
  }

  /** Returns true once it was recorded that the affected person was called. */
  boolean isReached(PartId part) {
    return calls.find(part).filter(HelpCalls.State::isReached).isPresent();
  }

  @Override
  public void offerNumber(
      @Nullable String phone, @Nullable String earlier, boolean takesNumber, Model model) {
    model.addAttribute("callback", new Callback(phone, takesNumber, line.find().orElse(null)));
    model.addAttribute("earlier", earlier);
    model.addAttribute("form", new CallbackForm(phone == null ? earlier : phone, null));
  }
}
