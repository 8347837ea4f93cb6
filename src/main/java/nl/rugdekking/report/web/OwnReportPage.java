// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.web.NamedCalls;
import nl.rugdekking.register.web.OwnDanger;
import nl.rugdekking.register.web.OwnHeadlines;
import nl.rugdekking.register.web.OwnPromises;
import nl.rugdekking.report.OwnReport;
import nl.rugdekking.report.OwnReport.PartReaders;
import nl.rugdekking.report.OwnReportViews;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.FollowUpQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page about one's own report, for a reporter who reads only the report and not the case:
 * somebody who is not the affected person, or who signed in with a password only.
 */
@Component
record OwnReportPage(
    OwnReportViews views,
    OwnTold told,
    OwnHeadlines headlines,
    OwnPromises promises,
    FollowUpQuestions questions,
    NamedCalls known,
    OwnDanger danger) {

  String show(Viewer viewer, UUID id, Model model) {
    var report = views.open(viewer, id);
    addQuestion(viewer, report, model);
    told.fill(
        viewer,
        List.of(report.told()),
        told.text("report.progress." + report.progress()),
        report.talk(),
        model);
    model.addAttribute("report", report);
    model.addAttribute("writeAt", path(report));
    model.addAttribute("pageName", told.text("report.own.title"));
    model.addAttribute("headline", headline(report));
    model.addAttribute("notices", notices(report));
    var maybe = findNotice(report);
    model.addAttribute("maybe", maybe);
    addCalls(report, model);
    if (maybe != null || !report.calls().isEmpty()) {
      offerNumber(viewer, report, model);
    }
    model.addAttribute("board", promises.withoutNames(report.promises()));
    model.addAttribute("boardHeading", told.text("report.own.promises"));
    model.addAttribute("blocks", List.of(OwnTold.BLOCK));
    model.addAttribute("quiet", "report/own-readers");
    return "register/own";
  }

  private OwnHeadlines.Headline headline(OwnReport report) {
    var about =
        report.parts().stream()
            .filter(PartReaders::own)
            .findFirst()
            .orElseGet(() -> report.parts().getFirst());
    var title =
        told.text(about.own() ? "register.own.title.thanks" : "register.own.title.reporter");
    return !about.own() && report.parts().size() > 1
        ? headlines.ofSeveral(title, about.part())
        : headlines.of(
            new OwnHeadlines.About(title, about.own(), about.named()),
            about.part(),
            about.readers(),
            report.promises());
  }

  private OwnDanger.@Nullable Notice findNotice(OwnReport report) {
    var own = report.own();
    return own == null
        ? null
        : report.parts().stream()
            .filter(part -> part.part().id().equals(own.part()))
            .findFirst()
            .flatMap(part -> danger.find(part.part(), own, findOwner(part)))
            .orElse(null);
  }

  private static @Nullable String findOwner(PartReaders part) {
    return part.readers().stream()
        .filter(reader -> reader.person().equals(part.part().owner()))
        .findFirst()
        .map(Reader::name)
        .orElse(null);
  }

  private List<String> notices(OwnReport report) {
    return switch (report.progress()) {
      case RECEIVED, IN_HAND -> List.of();
      case TALK, TALK_ENDED, CLOSED ->
          List.of(
              told.text(
                  "report.progress." + report.progress() + ".text",
                  told.dates().full(report.told().receivedAt())));
    };
  }

  private void addCalls(OwnReport report, Model model) {
    var several = report.calls().size() > 1;
    model.addAttribute(
        "calls",
        report.calls().stream()
            .map(
                one ->
                    known.describe(
                        several ? describe(one.part()) : null, one.part().part().id(), one.call()))
            .toList());
    model.addAttribute("callPath", path(report) + "/gevaar");
  }

  private void offerNumber(Viewer viewer, OwnReport report, Model model) {
    var phone = told.findNumber(viewer, report.told().id());
    var takesNumber = report.told().telling() != null;
    var earlier = takesNumber && phone == null ? told.findEarlierNumber(viewer) : null;
    known.offerNumber(phone, earlier, takesNumber, model);
  }

  private String describe(PartReaders part) {
    if (part.own()) {
      return told.text("report.own.part.you");
    }
    return part.named() == null
        ? told.text("report.own.part.other", part.place())
        : told.text("report.own.part.named", part.named());
  }

  // A reader who signed in with a password alone gets all questions about their wishes on one page.
  private void addQuestion(Viewer viewer, OwnReport report, Model model) {
    questions.listSteps(viewer, report.told().id()).stream()
        .filter(step -> step.question() == FollowUpQuestion.WISHES)
        .forEach(
            step -> {
              model.addAttribute("askedAt", path(report) + "/meer/" + step.question().word());
              model.addAttribute("asks", !step.answered() && !report.talk());
            });
  }

  private String path(OwnReport report) {
    return told.home() + "/meldingen/" + report.told().id();
  }
}
