// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.response.MeasureBlock;
import nl.rugdekking.response.MeasureLetters;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Adds the decided measures of a part to a page, with the blocks that other packages show below
 * each measure.
 */
@Component
record MeasureRows(
    Responses responses,
    People people,
    ObjectProvider<MeasureLetters> letters,
    ObjectProvider<MeasureBlock> blocks,
    HeldOutcomes held) {

  /**
   * A decided measure.
   *
   * @param unsent true while the letter by which the measure is done was not recorded as posted
   * @param by the name of the person who decided, or null when it is unknown
   * @param heldUntil the last day on which the affected person does not read yet that it was
   *     withdrawn, unless somebody tells them; null when they may read it
   * @param withdrawable true when the viewer can withdraw it
   * @param beginsOn the first day on which it holds and the perpetrator can know of it; null when
   *     that day has come
   * @param reviewable true when the viewer has to look whether it is still needed
   * @param prolongable true when the viewer can prolong it without being asked to look at it
   */
  record Row(
      Response response,
      Response.State state,
      boolean unsent,
      @Nullable String by,
      @Nullable LocalDate heldUntil,
      boolean withdrawable,
      @Nullable LocalDate beginsOn,
      boolean reviewable,
      boolean prolongable) {

    /** Returns the message key of the state. The perpetrator does not know an unsent measure. */
    public String stateKey() {
      return unsent ? "response.state.unsent" : "response.state." + state;
    }

    /** Returns the code of the state, which selects the sign and colour on the page. */
    public String chip() {
      if (unsent) {
        return "waiting";
      }
      return switch (state) {
        case PLANNED, RUNNING -> "open";
        case WITHDRAWN -> "explained";
        case DONE, RECORDED, EXPIRED -> "kept";
      };
    }
  }

  /**
   * Adds the measures to the page.
   *
   * @param attribute the name under which the template finds the rows
   */
  void add(CaseAccess access, PartId part, List<Response> decided, String attribute, Model model) {
    model.addAttribute(attribute, list(access, part, decided));
    model.addAttribute(
        "measureBlocks",
        blocks.orderedStream().map(block -> block.fill(access, part, decided, model)).toList());
  }

  /** Returns the step with which the measures of this part go on; empty when there is none. */
  Optional<MeasureBlock.MeasureStep> findStep(
      CaseAccess access, PartId part, List<Response> decided) {
    var today = responses.today();
    var held = decided.stream().filter(one -> one.canBeWithdrawn(today)).toList();
    if (held.isEmpty() || !access.may(Action.DECIDE, part)) {
      return Optional.empty();
    }
    var unsent = held.stream().filter(one -> isUnsent(one, one.stateOn(today))).toList();
    return blocks
        .orderedStream()
        .flatMap(block -> block.findStep(held, unsent).stream())
        .findFirst();
  }

  private List<Row> list(CaseAccess access, PartId part, List<Response> decided) {
    var named = people.mapById(decided.stream().map(response -> response.decision().by()).toList());
    var may = access.may(Action.DECIDE, part);
    var untold = held.list(part);
    var today = responses.today();
    return decided.stream()
        .map(
            response -> {
              @Nullable Person by = named.get(response.decision().by());
              var beginsOn = findFirstDay(response);
              var state = beginsOn == null ? response.stateOn(today) : Response.State.PLANNED;
              return new Row(
                  response,
                  state,
                  isUnsent(response, state),
                  by == null ? null : by.name(),
                  findHeldUntil(response, untold),
                  may && response.canBeWithdrawn(today),
                  beginsOn,
                  may && response.isToReview(today),
                  may && response.isProlongable(today));
            })
        .toList();
  }

  // Nobody can keep to a measure before they can know of it.
  private @Nullable LocalDate findFirstDay(Response response) {
    var today = responses.today();
    var from = response.content().reach().from();
    var state = response.stateOn(today);
    if (from == null || (state != Response.State.RUNNING && state != Response.State.PLANNED)) {
      return null;
    }
    var first =
        letters.stream()
            .flatMap(room -> room.findKnownFrom(response).stream())
            .reduce(from, (day, known) -> known.isAfter(day) ? known : day);
    return first.isAfter(today) ? first : null;
  }

  private static @Nullable LocalDate findHeldUntil(
      Response response, Map<PromiseId, LocalDate> untold) {
    var withdrawal = response.withdrawal();
    return withdrawal == null || withdrawal.telling() == null
        ? null
        : untold.get(withdrawal.telling());
  }

  private boolean isUnsent(Response response, Response.State state) {
    return state != Response.State.WITHDRAWN
        && state != Response.State.EXPIRED
        && letters.stream().anyMatch(room -> room.isAwaited(response));
  }
}
