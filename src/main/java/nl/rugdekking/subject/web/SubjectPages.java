// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about subjects (recorded perpetrators). */
@Component
record SubjectPages(
    SubjectLinks links,
    SubjectNotices notices,
    CaseTexts texts,
    CaseAddresses addresses,
    PartPage page,
    Dates dates) {

  record Fact(String label, String said) {}

  /** A link to a subject that may be the same, or was linked as the same. */
  record SubjectLink(String text, String path) {}

  record Row(
      String title,
      List<Fact> facts,
      String notice,
      @Nullable String noticeReason,
      boolean mayDecide,
      boolean mayTell,
      boolean mayRequest,
      List<SubjectLink> candidates,
      List<SubjectLink> linked,
      String dossier,
      String base,
      boolean colleague) {}

  /**
   * Fills the common parts of a page about the subjects of a part.
   *
   * @return the address of the list of subjects
   */
  String addFrame(CaseAccess access, UUID part, Action action, Model model) {
    page.addFrame(access, part, action, model);
    var base = address(access, new PartId(part));
    model.addAttribute("subjects", base);
    model.addAttribute("maySubject", access.may(Action.SUBJECT, new PartId(part)));
    return base;
  }

  String address(CaseAccess access, PartId part) {
    return CasePages.partAddress(addresses.incident(access.number()), part) + "/veroorzakers";
  }

  String address(SubjectNotices.DueNotice due) {
    return CasePages.partAddress(addresses.incident(due.number()), due.part()) + "/veroorzakers";
  }

  Row row(CaseAccess access, Subject subject) {
    var base = address(access, subject.part()) + "/" + subject.id().value();
    var mayLink = access.may(Action.DOSSIER, subject.part());
    var notice = notices.find(access, subject).orElse(null);
    return new Row(
        title(subject),
        facts(subject.details()),
        describe(notice),
        notice == null ? null : notice.decision().reason(),
        mayLink && (notice == null || !notice.isTold()),
        mayLink && notice != null && notice.mayBeTold(),
        mayLink,
        mayLink ? candidates(access, subject, base) : List.of(),
        mayLink ? listLinkedMembers(access, subject, base) : List.of(),
        dossier(subject.id()),
        base,
        subject.colleague() != null);
  }

  private String describe(@Nullable NoticeStatus notice) {
    if (notice == null) {
      return texts.text("subject.notice.none");
    }
    var choice = texts.text("subject.notice." + notice.decision().choice());
    var told = notice.told();
    if (told != null) {
      var way = texts.text("subject.notice.way." + told.way());
      return texts.text("subject.notice.told-on", choice, dates.day(told.on()), way);
    }
    var day = Objects.requireNonNull(notice.day());
    var key = notice.isOwed() ? "subject.notice.owed" : "subject.notice.until";
    return texts.text(key, choice, dates.day(day));
  }

  List<Choice> noticeWays() {
    return Arrays.stream(SubjectNotice.Way.values())
        .map(way -> new Choice(way.name(), texts.text("subject.notice.way." + way)))
        .toList();
  }

  List<Choice> noticeChoices() {
    return Arrays.stream(SubjectNotice.Choice.values())
        .map(choice -> new Choice(choice.name(), texts.text("subject.notice." + choice)))
        .toList();
  }

  private List<SubjectLink> candidates(CaseAccess access, Subject subject, String base) {
    return links.listCandidates(access, subject).stream()
        .map(
            candidate ->
                new SubjectLink(
                    texts.text("subject.candidate", candidate.number(), describeReasons(candidate)),
                    base + "/koppelen/" + candidate.subject().value()))
        .toList();
  }

  /** The reasons for a proposal, such as "dezelfde naam en hetzelfde telefoonnummer". */
  String describeReasons(SubjectLinks.Candidate candidate) {
    var reasons =
        candidate.common().stream().map(kind -> texts.text("subject.mark." + kind)).toList();
    return String.join(", ", reasons);
  }

  /** One of two subjects that are compared. */
  record Side(String title, List<Fact> facts) {}

  Side side(Subject subject) {
    return new Side(title(subject), facts(subject.details()));
  }

  private List<SubjectLink> listLinkedMembers(CaseAccess access, Subject subject, String base) {
    return links.listLinked(access, subject).stream()
        .map(
            member ->
                new SubjectLink(
                    texts.text("subject.linked", member.number()),
                    base + "/ontkoppelen/" + member.subject().value()))
        .toList();
  }

  String dossier(SubjectId id) {
    return addresses.home() + "/dossiers/" + id.value();
  }

  String incident(String number) {
    return addresses.incident(number);
  }

  List<Step> toDossiers() {
    return List.of(
        new Step(texts.text("register.incidents"), addresses.home() + "/incidenten"),
        new Step(texts.text("subject.dossiers"), addresses.home() + "/dossiers"));
  }

  String title(Subject subject) {
    var name = subject.details().name();
    return name == null ? texts.nameOf(subject.kind()) : name;
  }

  List<Fact> facts(SubjectDetails details) {
    var facts = new ArrayList<Fact>();
    add(facts, "telephone", details.telephone());
    add(facts, "email", details.email());
    add(facts, "handle", details.handle());
    add(facts, "behaviour", details.behaviour());
    add(facts, "note", details.note());
    return facts;
  }

  private void add(List<Fact> facts, String label, @Nullable String said) {
    if (said != null) {
      facts.add(new Fact(texts.text("subject." + label), said));
    }
  }

  /** A recorded subject cannot be changed into a colleague, so that choice is left out. */
  List<Choice> kinds(boolean recorded) {
    return Arrays.stream(SubjectKind.values())
        .filter(kind -> !recorded || kind != SubjectKind.COLLEAGUE)
        .map(
            kind -> new Choice(kind.name(), texts.nameOf(kind), texts.text("subject.kind." + kind)))
        .toList();
  }
}
