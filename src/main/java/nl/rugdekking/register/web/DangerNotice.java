// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.help.DutyNumber;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.DangerCalls.Progress;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The notice on the page of a case that tells how far the help has come: who is being called or who
 * takes care of it, and whom the reader must call.
 */
@Component
record DangerNotice(
    DangerCalls calls, NamedCalls known, ObjectProvider<DutyNumber> dutyNumbers, CaseTexts texts) {

  private static final Set<Progress> RUNNING_STATES =
      Set.of(Progress.CALLING, Progress.UNANSWERED, Progress.CONFIRMED);

  /**
   * @param kind the kind of notice
   * @param duty the number to call where the page has no number of the affected person, or null
   */
  record Notice(String kind, String text, @Nullable TelephoneNumber duty) {}

  /**
   * @param contacts the numbers that the same page shows
   */
  @Nullable Notice find(CaseAccess access, CaseView view, List<CaseContacts.Contact> contacts) {
    if (!view.hasDanger()) {
      return null;
    }
    var progress = calls.findProgress(view);
    var text = texts.text("register.danger." + progress);
    if (!RUNNING_STATES.contains(progress)) {
      var over = progress == Progress.HANDED_OVER ? describeHandover(access, view) : text;
      return new Notice(progress.notice(), over, null);
    }
    var noNumber = !CaseContacts.haveNumber(contacts);
    var duty = noNumber ? findDutyNumber() : null;
    var helpers = listHelpers(view);
    var takenByName = progress == Progress.CONFIRMED && !helpers.isEmpty();
    var sentences =
        Stream.concat(
                Stream.of(takenByName ? "" : text, describeWhomToCall(access, progress, noNumber)),
                helpers.stream())
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    return new Notice(progress.notice(), String.join(" ", sentences), duty);
  }

  // A viewer who may take the open steps of the first hour is not told about them here, because the
  // page shows them as the next step of the case.
  private String describeHandover(CaseAccess access, CaseView view) {
    var open = view.parts().stream().filter(CaseView.PartView::isOpen).toList();
    var owners =
        open.stream()
            .flatMap(part -> Stream.ofNullable(part.owner()))
            .distinct()
            .collect(Collectors.joining(", "));
    var left =
        open.stream()
            .map(CaseView.PartView::part)
            .filter(part -> !access.may(Action.ACUTE, part.id()))
            .flatMap(part -> known.findLeft(part).stream());
    var asks = open.stream().anyMatch(part -> access.may(Action.ASK, part.part().id()));
    var over =
        owners.isEmpty()
            ? texts.text("register.danger.HANDED_OVER" + (asks ? "" : ".nobody"))
            : texts.text("register.danger.HANDED_OVER" + (asks ? ".to" : ".other"), owners);
    return Stream.concat(Stream.of(over), left).collect(Collectors.joining(" "));
  }

  // Nothing may be told about the calls of a report without a name, so such a part has no sentence.
  private List<String> listHelpers(CaseView view) {
    return view.parts().stream()
        .filter(CaseView.PartView::isOpen)
        .flatMap(part -> known.find(part.part().id()).stream())
        .flatMap(this::describe)
        .distinct()
        .toList();
  }

  private Stream<String> describe(NamedCalls.RunningCall running) {
    var helper = running.known();
    if (helper == null) {
      return Stream.empty();
    }
    var name = running.call().unanswered() ? null : helper.name();
    var key = running.call().confirmed() ? "taken" : "called";
    var who = name == null ? null : texts.text("register.danger." + key, name);
    return Stream.of(Stream.ofNullable(who), Stream.ofNullable(helper.next()))
        .flatMap(sentences -> sentences);
  }

  private String describeWhomToCall(CaseAccess access, Progress progress, boolean noNumber) {
    if (!noNumber) {
      return progress == Progress.CONFIRMED ? "" : texts.text("register.danger.call");
    }
    return access.personsWithheld().isEmpty()
        ? texts.text("register.danger.no-number")
        : texts.text("register.danger.withheld");
  }

  private @Nullable TelephoneNumber findDutyNumber() {
    return dutyNumbers.stream().flatMap(number -> number.find().stream()).findFirst().orElse(null);
  }
}
