// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.subject.SubjectRequests;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of requests of perpetrators about their data. */
@Component
record RequestPages(SubjectRequests requests, SubjectPages pages, CaseTexts texts, Dates dates) {

  /** The page of a request, and whether it is still to be answered. */
  record Row(String text, String path) {}

  /** Returns the requests in a part, for the list of its perpetrators. */
  List<Row> rows(CaseAccess access, PartId part) {
    var base = pages.address(access, part) + "/verzoeken/";
    return requests.list(access, part).stream()
        .map(request -> new Row(describe(request), base + request.id()))
        .toList();
  }

  private String describe(SubjectRequest request) {
    var kind = texts.text("subject.request.kind." + request.kind());
    var answer = request.answer();
    return answer == null
        ? texts.text("subject.request.open", kind, dates.day(request.due()))
        : texts.text("subject.request.answered", kind, dates.day(answer.on()));
  }

  String showNew(CaseAccess access, Subject subject, Model model) {
    var base = pages.addFrame(access, subject.part().value(), Action.DOSSIER, model);
    model.addAttribute("target", base + "/" + subject.id().value() + "/verzoek");
    model.addAttribute("here", pages.side(subject));
    model.addAttribute("kinds", choices(SubjectRequest.Kind.values(), "subject.request.kind."));
    return "subject/request-new";
  }

  String show(CaseAccess access, UUID part, UUID id, Model model) {
    var request = requests.get(access, new PartId(part), id);
    var base = pages.addFrame(access, part, Action.READ_SUBJECT, model);
    model.addAttribute("target", base + "/verzoeken/" + id);
    model.addAttribute("request", texts.text("subject.request.kind." + request.kind()));
    model.addAttribute("facts", facts(request));
    var may = access.may(Action.DOSSIER, new PartId(part)) && request.answer() == null;
    model.addAttribute("mayAnswer", may);
    model.addAttribute("isAccess", request.kind() == SubjectRequest.Kind.ACCESS);
    model.addAttribute("mayProlong", may && request.mayBeProlonged(requests.today()));
    model.addAttribute(
        "outcomes", choices(SubjectRequest.Outcome.values(), "subject.request.outcome."));
    addUnlessTyped(model, "form", RequestAnswerForm.of(request));
    addUnlessTyped(model, "longer", ProlongationForm.of(request));
    return "subject/request";
  }

  private static void addUnlessTyped(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }

  private List<SubjectPages.Fact> facts(SubjectRequest request) {
    var facts = new ArrayList<SubjectPages.Fact>();
    add(facts, "received", dates.day(request.receipt().on()));
    add(facts, "identity", request.receipt().identity());
    add(facts, "words", request.receipt().words());
    add(facts, "due", dates.day(request.due()));
    var prolonged = request.prolonged();
    if (prolonged != null) {
      add(facts, "prolonged", dates.day(prolonged.on()));
      add(facts, "reason", prolonged.reason());
    }
    var answer = request.answer();
    if (answer != null) {
      add(facts, "answered-on", dates.day(answer.on()));
      add(facts, "outcome", texts.text("subject.request.outcome." + answer.outcome()));
      add(facts, "answer", answer.words());
    }
    return facts;
  }

  private void add(List<SubjectPages.Fact> facts, String label, @Nullable String said) {
    if (said != null) {
      facts.add(new SubjectPages.Fact(texts.text("subject.request." + label), said));
    }
  }

  private List<Choice> choices(Enum<?>[] codes, String prefix) {
    return Arrays.stream(codes)
        .map(code -> new Choice(code.name(), texts.text(prefix + code.name())))
        .toList();
  }
}
