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
 * Proposes who may be known already, and keeps what a human says about it (domain rule 7). Only
 * what the viewer may open anyway is proposed.
 */
@Service
public class SubjectLinks {

  /**
   * @param common why it is proposed, strongest first
   */
  public record Candidate(SubjectId subject, String number, List<String> common) {}

  private final SubjectRegister register;
  private final Marks marks;
  private final SubjectLinkRepository links;
  private final Conclusions conclusions;
  private final RepeatedParts repeated;

  SubjectLinks(
      SubjectRegister register,
      Marks marks,
      SubjectLinkRepository links,
      Conclusions conclusions,
      RepeatedParts repeated) {
    this.register = register;
    this.marks = marks;
    this.links = links;
    this.conclusions = conclusions;
    this.repeated = repeated;
  }

  /** Who in another incident may be the same; nobody who is in the dossier already. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    if (subject.eraseOn() != null) {
      return List.of();
    }
    var known = new HashSet<SubjectId>();
    links.all(subject.id()).forEach(member -> known.add(member.subject()));
    return marks.matches(access.viewer(), access.incidents(), subject.marks()).stream()
        .filter(match -> !known.contains(match.subject()))
        .map(SubjectLinks::candidate)
        .toList();
  }

  private static Candidate candidate(Marks.Match match) {
    var names = new ArrayList<String>();
    match.common().forEach(kind -> names.add(kind.name()));
    return new Candidate(match.subject(), match.number(), names);
  }

  /**
   * One proposed candidate, with its details, for whoever decides: a look at that subject too.
   *
   * @throws StalePageException when it is proposed no longer
   */
  @Transactional
  public Pair pair(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    var candidate =
        candidates(access, subject).stream()
            .filter(one -> one.subject().equals(other))
            .findFirst()
            .orElseThrow(StalePageException::new);
    var known = register.find(other).orElseThrow(StalePageException::new);
    register.looked(access.viewer(), access.purpose(part), known);
    return new Pair(subject, known, candidate);
  }

  /** Two who may be one. */
  public record Pair(Subject subject, Subject known, Candidate candidate) {}

  /**
   * A human says that they are one: from now on both are in one dossier. Nothing is written in the
   * other case.
   *
   * @throws StalePageException when it is not, or no longer, proposed
   */
  @Transactional
  public void link(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    if (links.linked(id).contains(other)) {
      return; // sent twice
    }
    if (candidates(access, subject).stream().noneMatch(one -> one.subject().equals(other))) {
      throw new StalePageException();
    }
    links.link(id, other, access.viewer().person(), register.now());
    repeated.replan(access, links.all(id));
    register.step(access, subject, SubjectEntry.LINKED, other);
  }

  /** Somebody a human said to be the same. */
  public record Linked(SubjectId subject, String number) {}

  /** With whom a human said it is one, as far as the viewer may know. */
  @Transactional(readOnly = true)
  public List<Linked> linked(CaseAccess access, Subject subject) {
    access.require(Action.READ_SUBJECT, subject.part());
    var linked = links.linked(subject.id());
    return links.visible(access.viewer(), subject.id()).stream()
        .filter(member -> linked.contains(member.subject()))
        .map(member -> new Linked(member.subject(), member.number()))
        .toList();
  }

  /**
   * They are not one after all. What was concluded over both goes with it, and what was owed only
   * because of it lapses.
   *
   * @throws StalePageException when they are not linked, or the viewer may not know it
   */
  @Transactional
  public void unlink(CaseAccess access, PartId part, SubjectId id, SubjectId other) {
    var subject = register.get(access, part, Action.SUBJECT, id);
    if (linked(access, subject).stream().noneMatch(member -> member.subject().equals(other))) {
      throw new StalePageException();
    }
    apart(access, id, List.of(other));
    register.step(access, subject, SubjectEntry.UNLINKED, other);
  }

  /** Takes a subject out of its dossier altogether, with whatever was concluded on it. */
  void isolate(CaseAccess access, SubjectId id) {
    apart(access, id, links.linked(id));
    conclusions.removeOn(id);
  }

  private void apart(CaseAccess access, SubjectId id, Collection<SubjectId> others) {
    var before = links.all(id);
    others.forEach(other -> links.unlink(id, other));
    var left = new HashSet<SubjectId>();
    links.all(id).forEach(member -> left.add(member.subject()));
    conclusions.removeAcross(before, left);
    repeated.replan(access, before);
  }
}
