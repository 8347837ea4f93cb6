// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.HelpCalls;
import nl.rugdekking.alarm.HelpCalls.Phase;
import nl.rugdekking.alarm.HelpCalls.Responder;
import nl.rugdekking.alarm.HelpCalls.State;
import nl.rugdekking.alarm.danger.DangerPlace;
import nl.rugdekking.report.CallbackNumbers;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page that somebody in danger sees after the report. It says who is being called, who is
 * called next and when, and what to do meanwhile. Once somebody has confirmed, it says who takes
 * care of the danger.
 */
@Component
record HelpCallPage(
    HelpCalls calls,
    DoneSteps done,
    DutyLine line,
    Dates dates,
    MessageSource messages,
    Clock clock) {

  /** The status of an answer after which htmx shows the content and stops asking. */
  private static final int STOP_ASKING = 286;

  /**
   * The facts that the page needs besides the calls.
   *
   * @param path the whole path of the page, which the page uses to ask again
   * @param back the whole path of the page about the report or the case
   * @param subjects the people in danger
   * @param reach the number on which the reader can be called, and how they said that this is safe
   * @param place the place that was given, or null
   * @param places where the danger is, as far as is known
   * @param takesNumber true when the reader can still give or change the number
   * @param earlier finds the number that the reader gave elsewhere, for a page that asks for one
   * @param alreadyShown what an open page shows now, as a short text, or null when the page is
   *     opened
   */
  record Request(
      String path,
      String back,
      List<Subject> subjects,
      CallbackNumbers.Reach reach,
      @Nullable String place,
      Set<DangerPlace> places,
      boolean takesNumber,
      Supplier<Optional<String>> earlier,
      @Nullable String alreadyShown) {}

  /**
   * Somebody in danger.
   *
   * @param own true when the reader is this person
   * @param about how the page refers to this person when there are several, or null
   */
  record Subject(CasePart part, boolean own, @Nullable String about) {}

  /**
   * The state of the calls for one person, as text.
   *
   * @param seconds the seconds until the next call, which the page counts down; or null
   * @param nextCall a sentence about the next call, or null
   * @param afterwards sentences about what happens after somebody has confirmed
   */
  record Panel(
      Phase phase,
      @Nullable String about,
      String headline,
      @Nullable String detail,
      @Nullable Long seconds,
      @Nullable String nextCall,
      List<String> afterwards,
      List<Milestone> milestones) {

    /**
     * Returns the texts that are compared to see whether the page changed. The remaining time is
     * left out, because each page counts it down by itself.
     */
    List<Object> comparedTexts() {
      return List.of(phase, headline, String.valueOf(detail), String.valueOf(nextCall), afterwards);
    }
  }

  /** An event on the page that has happened or is still to happen. */
  record Milestone(String text, boolean done) {}

  /**
   * Shows the page. A page that is open already and asks again gets only the part about the calls,
   * and nothing when that did not change. When the alarms are over, a page that is opened leads
   * back to the page about the report or the case.
   */
  @Nullable String show(Request request, Model model, HttpServletResponse response) {
    var panels = panels(request);
    var over = panels.stream().allMatch(panel -> panel.phase() == Phase.OVER);
    if (over && request.alreadyShown() == null) {
      return "redirect:" + request.back();
    }
    var state = PollState.of(panels.stream().map(Panel::comparedTexts).toList());
    if (state.equals(request.alreadyShown())) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    model.addAttribute("panels", panels);
    model.addAttribute("over", over);
    model.addAttribute("ask", over ? null : request.path() + "?stand=" + state);
    model.addAttribute("back", request.back());
    model.addAttribute("line", line.find().orElse(null));
    if (request.alreadyShown() != null) {
      if (over) {
        response.setStatus(STOP_ASKING);
      }
      model.addAttribute("fresh", true);
      return "alarm/danger :: state";
    }
    addKnown(request, model);
    return "alarm/danger";
  }

  private void addKnown(Request request, Model model) {
    var phone = request.reach().phone();
    model.addAttribute("phone", phone);
    model.addAttribute("calling", request.reach().calling());
    model.addAttribute(
        "dialled",
        Optional.ofNullable(phone)
            .flatMap(TelephoneNumber::parse)
            .map(TelephoneNumber::dialled)
            .orElse(null));
    model.addAttribute("place", request.place());
    model.addAttribute("advice", advice(request));
    model.addAttribute("takesNumber", request.takesNumber());
    var asks = request.takesNumber() && phone == null && !isReached(request);
    var earlier = asks ? request.earlier().get().orElse(null) : null;
    model.addAttribute("asks", asks);
    model.addAttribute("earlier", earlier);
    model.addAttribute("path", request.path());
    if (!model.containsAttribute("form")) {
      model.addAttribute(
          "form", new CallbackForm(phone == null ? earlier : phone, request.place()));
    }
  }

  // A place that is not understood, such as an address, can be a home.
  private List<String> advice(Request request) {
    var places = request.places();
    if (places.isEmpty() && request.place() == null) {
      return List.of(text("alarm.danger.meanwhile.go"));
    }
    return (places.isEmpty() ? Set.of(DangerPlace.HOME, DangerPlace.ON_THE_WAY) : places)
        .stream().sorted().map(place -> text("alarm.danger.meanwhile." + place)).toList();
  }

  // The page no longer asks for a number once it was recorded that the affected person was called.
  private boolean isReached(Request request) {
    return request.subjects().stream()
        .filter(Subject::own)
        .flatMap(subject -> calls.find(subject.part()).stream())
        .anyMatch(State::isReached);
  }

  private List<Panel> panels(Request request) {
    return request.subjects().stream()
        .flatMap(
            subject ->
                calls.find(subject.part()).stream()
                    .map(state -> panel(subject, state, request.reach().phone())))
        .sorted(Comparator.comparing(Panel::phase))
        .toList();
  }

  private Panel panel(Subject subject, State state, @Nullable String phone) {
    return new Panel(
        state.phase(),
        subject.about(),
        headline(state),
        detail(state),
        seconds(state),
        nextCall(state),
        listSentencesAfterwards(subject, state, phone),
        milestones(state));
  }

  private String headline(State state) {
    return state.responder() == null
            || state.phase() == Phase.OVER
            || state.phase() == Phase.UNANSWERED
        ? text("alarm.danger." + state.phase() + ".nobody")
        : text("alarm.danger." + state.phase(), name(state.responder()));
  }

  private @Nullable String detail(State state) {
    if (state.phase() == Phase.UNANSWERED) {
      return text("alarm.danger.UNANSWERED.detail");
    }
    return state.responder() == null || state.phase() == Phase.OVER
        ? null
        : text(
            "alarm.danger." + state.phase() + ".detail",
            dates.time(state.responder().at()),
            text("alarm.via." + state.responder().role()));
  }

  private @Nullable Long seconds(State state) {
    Instant nextAt = state.nextAt();
    return nextAt == null
        ? null
        : Math.max(0, Duration.between(clock.instant(), nextAt).toSeconds());
  }

  @Nullable String nextCall(State state) {
    Instant nextAt = state.nextAt();
    if (nextAt == null) {
      return null;
    }
    var next = state.next();
    return next == null || state.sameAgain()
        ? text("alarm.danger.again", dates.time(nextAt))
        : text("alarm.danger.next", dates.time(nextAt), describe(next));
  }

  private List<String> listSentencesAfterwards(
      Subject subject, State state, @Nullable String phone) {
    var sentences = new ArrayList<String>();
    if (subject.own()) {
      sentences.addAll(done.list(state.done()));
    }
    if (state.phase() == Phase.CONFIRMED) {
      firstStep(subject, state, phone).ifPresent(sentences::add);
    }
    if (state.owner() != null && List.of(Phase.CONFIRMED, Phase.OVER).contains(state.phase())) {
      sentences.add(text("alarm.danger.after." + state.phase(), state.owner()));
    }
    return sentences;
  }

  // A reader who reported the danger for another person does not read what is done for that person.
  private Optional<String> firstStep(Subject subject, State state, @Nullable String phone) {
    if (!subject.own()) {
      return Optional.of(text("alarm.danger.first.other"));
    }
    if (state.isReached()) {
      return Optional.empty();
    }
    return Optional.of(
        phone == null ? text("alarm.danger.first") : text("alarm.danger.first.at", phone));
  }

  private List<Milestone> milestones(State state) {
    return List.of(
        new Milestone(text("alarm.danger.received", dates.time(state.raisedAt())), true),
        new Milestone(text("alarm.danger.called"), state.responder() != null),
        new Milestone(text("alarm.danger.taken"), state.phase() == Phase.CONFIRMED));
  }

  private String name(Responder responder) {
    return responder.name() == null ? text("alarm.via." + responder.role()) : responder.name();
  }

  private String describe(Responder responder) {
    var role = text("alarm.via." + responder.role());
    return responder.name() == null ? role : text("alarm.danger.person", responder.name(), role);
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
