// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes subjects (recorded perpetrators) that may be the same person, and links two of them when
 * somebody decides that they are (domain rule 7: the computer never links them by itself). Linked
 * subjects form a dossier. Only subjects that the viewer may see are proposed.
 */
@Service
public class SubjectLinks {

  /**
   * A proposed subject.
   *
   * @param common the kinds of marks in common, strongest first
   */
  public record Candidate(SubjectId subject, String number, List<String> common) {}

  private final SubjectRegister register;
  private final MarkRepository marks;
  private final SubjectLinkRepository links;
  private final ConclusionRepository conclusions;
  private final RepetitionReplanner replanner;

  SubjectLinks(
      SubjectRegister register,
      MarkRepository marks,
      SubjectLinkRepository links,
      ConclusionRepository conclusions,
      RepetitionReplanner replanner) {
    this.register = register;
    this.marks = marks;
    this.links = links;
    this.conclusions = conclusions;
    this.replanner = replanner;
  }

  /**
   * Returns the subjects of other incidents that may be the same and are not in the dossier yet.
   */
  @Transactional(readOnly = true)
  public List<Candidate> listCandidates(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    var dossier = new HashSet<SubjectId>();
    links.listDossier(subject.id()).forEach(member -> dossier.add(member.subject()));
    return marks.listMatches(access.viewer(), access.incidents(), subject.marks()).stream()
        .filter(match -> !dossier.contains(match.subject()))
        .map(SubjectLinks::toCandidate)
        .toList();
  }

  private static Candidate toCandidate(MarkRepository.Match match) {
    var names = new ArrayList<String>();
    match.common().stream()
        .filter(kind -> !isImplied(kind, match.common()))
        .forEach(kind -> names.add(kind.name()));
    return new Candidate(match.subject(), match.number(), names);
  }

  // Two subjects with the same name always have almost the same name too, so that reason is left
  // out.
  private static boolean isImplied(Mark.Kind kind, Collection<Mark.Kind> common) {
    return kind == Mark.Kind.NAME_BUT_ONE_LETTER && common.contains(Mark.Kind.NAME);
  }

  /**
   * Returns the subject and one proposed match, with the details of both, and records in the audit
   * log that they were seen.
   *
   * @throws StalePageException when the match is not proposed any longer
   */
  @Transactional
  public CandidatePair getPair(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    var candidate =
        listCandidates(access, subject).stream()
            .filter(proposed -> proposed.subject().equals(other))
            .findFirst()
            .orElseThrow(StalePageException::new);
    var known = register.find(other).orElseThrow(StalePageException::new);
    register.logRead(access.viewer(), access.purpose(part), known);
    return new CandidatePair(subject, known, candidate);
  }

  /** Two subjects that may be the same. */
  public record CandidatePair(Subject subject, Subject known, Candidate candidate) {}

  /**
   * Links two subjects as the same, so that both are in one dossier. The other case gets no
   * timeline line.
   *
   * @throws StalePageException when the other subject is not proposed (any longer)
   */
  @Transactional
  public void link(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    if (links.listLinked(id).contains(other)) {
      // The form was sent twice.
      return;
    }
    var isProposed =
        listCandidates(access, subject).stream()
            .anyMatch(candidate -> candidate.subject().equals(other));
    if (!isProposed) {
      throw new StalePageException();
    }
    var members = new ArrayList<>(links.listDossier(id));
    members.addAll(links.listDossier(other));
    // Promises that follow from a repeated act are planned anew where the link changed that.
    var standings = replanner.read(members);
    links.insert(id, other, access.viewer().person(), register.now());
    replanner.replanChanged(access, standings);
    register.recordStep(access, subject, SubjectEntryKind.LINKED, other);
  }

  /**
   * Returns a subject, for the page about one of its links, and records in the audit log that it
   * was seen.
   */
  @Transactional
  public Subject getSubject(CaseAccess access, PartId part, SubjectId id) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    register.logRead(access.viewer(), access.purpose(part), subject);
    return subject;
  }

  /** A subject that a person linked as the same. */
  public record LinkedSubject(SubjectId subject, String number) {}

  /** Returns the subjects that somebody linked with this one and that the viewer may see. */
  @Transactional(readOnly = true)
  public List<LinkedSubject> listLinked(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    var linked = links.listLinked(subject.id());
    return links.listVisible(access.viewer(), subject.id()).stream()
        .filter(member -> linked.contains(member.subject()))
        .map(member -> new LinkedSubject(member.subject(), member.number()))
        .toList();
  }

  /**
   * Removes a link. Conclusions about both sides are removed, and promises that existed only
   * because of the link lapse.
   *
   * @throws StalePageException when they are not linked, or the viewer may not see it
   */
  @Transactional
  public void unlink(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.DOSSIER, id);
    if (listLinked(access, subject).stream().noneMatch(member -> member.subject().equals(other))) {
      throw new StalePageException();
    }
    removeLinks(access, id, List.of(other));
    register.recordStep(access, subject, SubjectEntryKind.UNLINKED, other);
  }

  /** Takes a subject out of its dossier and of every search, with each conclusion based on it. */
  void leaveDossier(CaseAccess access, SubjectId id) {
    removeLinks(access, id, links.listLinked(id));
    conclusions.removeOn(id);
    marks.delete(id);
  }

  private void removeLinks(CaseAccess access, SubjectId id, Collection<SubjectId> others) {
    var dossierBefore = links.listDossier(id);
    var standings = replanner.read(dossierBefore);
    others.forEach(other -> links.delete(id, other));
    var remaining = new HashSet<SubjectId>();
    links.listDossier(id).forEach(member -> remaining.add(member.subject()));
    conclusions.removeBetween(dossierBefore, remaining);
    replanner.replanChanged(access, standings);
  }
}
