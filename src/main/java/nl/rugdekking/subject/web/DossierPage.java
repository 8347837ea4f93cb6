// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.subject.Conclusion;
import nl.rugdekking.subject.Dossiers;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of a dossier (the incidents around one perpetrator), and the list of dossiers and
 * notices that the viewer has to look at again.
 */
@Component
record DossierPage(
    Dossiers dossiers, SubjectPages subjects, CaseTexts texts, People people, Dates dates) {

  /**
   * An incident in the dossier.
   *
   * @param title the name of the perpetrator as it was recorded in that incident
   * @param facts the other facts about the perpetrator
   */
  record IncidentRow(
      String name,
      String path,
      String day,
      String channel,
      @Nullable String forms,
      @Nullable String outcome,
      String title,
      List<SubjectPages.Fact> facts) {}

  /** The conclusion of somebody about the dossier, and the day on which it is reviewed. */
  record ConclusionRow(String when, String by, @Nullable String words, String reviewDay) {}

  record DueReviewRow(String day, String path) {}

  record DueNoticeRow(String text, String path) {}

  String fill(Viewer viewer, SubjectId id, Model model) {
    var dossier = dossiers.getDossier(viewer, id);
    model.addAttribute("steps", subjects.toDossiers());
    model.addAttribute("rows", dossier.lines().stream().map(this::createRow).toList());
    model.addAttribute("conclusions", createConclusionRows(dossier.conclusions()));
    model.addAttribute("mayConclude", dossier.mayConclude());
    model.addAttribute("here", address(id));
    return "subject/dossier";
  }

  void list(List<Dossiers.DueReview> reviews, List<SubjectNotices.DueNotice> notices, Model model) {
    model.addAttribute(
        "notices",
        notices.stream()
            .map(due -> new DueNoticeRow(describe(due), subjects.address(due)))
            .toList());
    model.addAttribute(
        "dossiers",
        reviews.stream()
            .map(due -> new DueReviewRow(dates.day(due.reviewOn()), address(due.subject())))
            .toList());
  }

  private String describe(SubjectNotices.DueNotice due) {
    var key = due.owed() ? "subject.notices.owed" : "subject.notices.one";
    return texts.text(key, due.number(), dates.day(due.day()));
  }

  String address(SubjectId id) {
    return subjects.dossier(id);
  }

  private IncidentRow createRow(Dossiers.DossierIncident line) {
    var incident = line.incident();
    var happened = texts.happenedOn(incident);
    var registered = LocalDate.ofInstant(incident.registeredAt(), Dates.ZONE);
    return new IncidentRow(
        line.talk()
            ? texts.text("register.talk.of", dates.day(registered))
            : texts.text("register.incident", line.number()),
        subjects.incident(line.number()),
        happened == null ? dates.full(incident.registeredAt()) : happened,
        texts.channel(incident.channel()),
        texts.forms(incident),
        line.outcome() == null ? null : texts.nameOf(line.outcome()),
        subjects.title(line.subject()),
        subjects.facts(line.subject().details()));
  }

  List<ConclusionRow> createConclusionRows(List<Conclusion> conclusions) {
    var authors = conclusions.stream().map(Conclusion::by).collect(Collectors.toUnmodifiableSet());
    var names = people.mapById(authors);
    return conclusions.stream().map(conclusion -> createRow(conclusion, names)).toList();
  }

  private ConclusionRow createRow(Conclusion conclusion, Map<PersonId, Person> names) {
    var by = names.get(conclusion.by());
    return new ConclusionRow(
        dates.past(conclusion.at()),
        by == null ? texts.text("register.look.unknown") : by.name(),
        conclusion.words(),
        dates.day(conclusion.reviewOn()));
  }
}
