// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.LetterMatter.OfMeasure;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.Letters;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.SubjectHearing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads letters about measures toward the perpetrator and invitations to a hearing, and the facts
 * for a letter that is still to be written.
 */
@Service
public class LetterDesk {

  private final OutgoingRepository repository;
  private final Letters letters;
  private final PartService parts;
  private final ActingRule rule;
  private final LetterFactFinder finder;
  private final HiddenNames hidden;
  private final LetterWorkers workers;

  LetterDesk(
      OutgoingRepository repository,
      Letters letters,
      PartService parts,
      ActingRule rule,
      LetterFactFinder finder,
      HiddenNames hidden,
      LetterWorkers workers) {
    this.repository = repository;
    this.letters = letters;
    this.parts = parts;
    this.rule = rule;
    this.finder = finder;
    this.hidden = hidden;
    this.workers = workers;
  }

  /**
   * Returns the promise to tell the affected person of the outcome that this letter tells: that the
   * measure ends, or the answer to what was received against it. Null for other letters, and when
   * nothing is promised.
   */
  @Transactional(readOnly = true)
  public @Nullable PromiseId findTelling(Response measure, LetterKind letter) {
    var withdrawal = measure.withdrawal();
    if (letter == LetterKind.LIFTING) {
      return withdrawal == null ? null : withdrawal.telling();
    }
    return finder.listReceipts(measure).stream()
        .flatMap(receipt -> Stream.ofNullable(receipt.reply()))
        .filter(reply -> reply.letter() == letter)
        .flatMap(reply -> Stream.ofNullable(reply.telling()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the letters that can be written about a measure, also those that confirm or answer what
   * was received against it.
   */
  @Transactional(readOnly = true)
  public List<LetterKind> listKinds(Response measure) {
    var kinds = new ArrayList<>(LetterChoice.list(measure));
    for (var receipt : finder.listReceipts(measure)) {
      kinds.add(receipt.letter());
      if (receipt.reply() != null) {
        kinds.add(receipt.reply().letter());
      }
    }
    return kinds;
  }

  /**
   * Returns true when the measure counts as done once it is recorded that its letter was posted.
   */
  public boolean isDoneByLetter(Response measure) {
    return LetterChoice.isDoneByLetter(measure.kind());
  }

  /** Returns true for the letter by which this measure is made known. */
  public boolean isMakingKnown(Response measure, LetterKind letter) {
    return LetterChoice.isMakingKnown(measure, letter);
  }

  /** Returns the letters about a hearing, by which the perpetrator is invited to it. */
  @Transactional(readOnly = true)
  public List<OutgoingLetter> listInvitations(Collection<SubjectHearing> hearings) {
    return repository.list(hearings.stream().map(SubjectHearing::id).toList());
  }

  /** Returns the letters about these measures, the oldest first. */
  @Transactional(readOnly = true)
  public List<OutgoingLetter> list(Collection<ResponseId> measures) {
    return repository.list(measures.stream().map(ResponseId::value).toList());
  }

  /**
   * Returns the content of the page of a letter.
   *
   * @throws RefusedException when the accused is shielded, because their name is in the letter
   * @throws nl.rugdekking.register.StalePageException when the part has no such measure or hearing
   * @throws HiddenException when there is no such letter about this measure
   */
  @Transactional
  public LetterSheet get(CaseAccess access, LetterAddress about) {
    var right = workers.requireReading(access, about);
    var affected = parts.get(access, about.part(), right);
    requireNotShielded(affected);
    var matter = finder.getMatter(access, right, about);
    if (matter instanceof OfMeasure(var measure) && !listKinds(measure).contains(about.kind())) {
      throw new HiddenException();
    }
    var letter = repository.find(about.matter(), about.kind()).orElse(null);
    var used = letters.findFields(about.kind());
    var known = finder.find(access, right, about, matter, affected.policy());
    var printed = listPrinted(letter, known.fixed());
    var unknown = listUnknown(access, right, about.part(), letter, known);
    var withheld =
        finder.isWithheld(access, about, matter)
            ? Set.of(LetterField.DATA_KEPT)
            : Set.<LetterField>of();
    boolean may = workers.mayWrite(access, about);
    return new LetterSheet(
        matter,
        letter,
        LetterSheet.Facts.of(about.kind(), known, letter, unknown, used.orElse(Set.of()), withheld),
        used.isPresent(),
        listObstacles(affected, about.kind()),
        may && (affected.closedAt() == null || LetterChoice.maySendAtAnyTime(about.kind())),
        may,
        new LetterSheet.Limits(
            matter.isOver(about.kind(), finder.today()),
            isUncheckable(access, letter) || !hidden.list(access, about.part(), printed).isEmpty(),
            isRevealing(letter, withheld),
            !Collections.disjoint(unknown, printed.keySet())));
  }

  // A colleague who was given one promise reads no name that the letter must not contain, and the
  // form proposes none.
  private Set<LetterField> listUnknown(
      CaseAccess access,
      Action right,
      PartId part,
      @Nullable OutgoingLetter letter,
      LetterFactSources known) {
    var printed = listPrinted(letter, known.fixed());
    if (right != Action.KEEP_GIVEN) {
      return hidden.listUnknownToViewer(access, part, printed);
    }
    var shown = new EnumMap<LetterField, String>(LetterField.class);
    shown.putAll(known.proposed());
    shown.putAll(known.fixed());
    var unknown = new HashSet<>(hidden.list(access, part, shown));
    unknown.addAll(hidden.list(access, part, printed));
    return unknown;
  }

  // Under number nothing leaves that nobody checked.
  private boolean isUncheckable(CaseAccess access, @Nullable OutgoingLetter letter) {
    return letter != null && !letter.isWrittenHere() && hidden.isUnderNumber(access);
  }

  // A letter that was written elsewhere may say it, because nobody can look it up in the facts.
  private static boolean isRevealing(@Nullable OutgoingLetter letter, Set<LetterField> withheld) {
    return letter != null
        && !withheld.isEmpty()
        && (!letter.isWrittenHere() || !Collections.disjoint(letter.facts().keySet(), withheld));
  }

  // We cannot read a letter that was written elsewhere.
  private static Map<LetterField, String> listPrinted(
      @Nullable OutgoingLetter letter, Map<LetterField, String> fixed) {
    Map<LetterField, String> printed = new EnumMap<>(LetterField.class);
    if (letter != null && letter.isWrittenHere()) {
      printed.putAll(letter.facts());
      printed.putAll(fixed);
    }
    return printed;
  }

  private Set<Obstacle> listObstacles(PartRecord affected, LetterKind kind) {
    return LetterChoice.maySendAtAnyTime(kind)
        ? Set.of()
        : rule.listObstacles(affected, VisibleAct.RESPONSE);
  }

  private static void requireNotShielded(PartRecord affected) {
    var outcome = affected.outcome();
    if (outcome != null && outcome.shieldsAccused()) {
      throw new RefusedException("outgoing.shielded");
    }
  }

  /**
   * A file of a letter.
   *
   * @param name the name under which it is saved
   * @param ours true when the file was made by this application, so that it contains nothing that
   *     could be executed
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  public record LetterFile(String name, Format format, boolean ours, byte[] content) {}

  /**
   * Returns a file of a letter.
   *
   * @param editable true for the file for a word processor, false for the one that is posted
   * @throws HiddenException when there is no such file, or when it contains a name that must not be
   *     in it or that the viewer may not know
   */
  @Transactional
  public LetterFile open(CaseAccess access, LetterAddress about, boolean editable) {
    var sheet = get(access, about);
    var letter = sheet.letter();
    if (letter == null || !sheet.isReadable()) {
      throw new HiddenException();
    }
    var files = repository.findFiles(letter.id()).orElseThrow(HiddenException::new);
    var content = editable ? files.odt() : files.document();
    if (content == null) {
      throw new HiddenException();
    }
    var format = editable ? Format.ODT : letter.format();
    var name = access.number() + "-" + about.kind().path() + "." + format.ending();
    return new LetterFile(name, format, letter.isWrittenHere(), content);
  }

  /** Returns the right by which the viewer writes this letter, or throws when they have none. */
  @Transactional(readOnly = true)
  public Action requireWriting(CaseAccess access, LetterAddress about) {
    return workers.requireWriting(access, about);
  }

  /** Returns the measure about which this promise owes an answer, for whoever was given it. */
  @Transactional(readOnly = true)
  public Response getContested(CaseAccess access, PartId part, PromiseId promise) {
    access.requirePromiseOwner(part, promise.value());
    var measure =
        finder
            .findContested(promise)
            .orElseThrow(() -> new RefusedException("outgoing.refused.promise"));
    return finder.getMeasure(access, Action.KEEP_GIVEN, part, measure);
  }

  /** Returns the letters about this measure that the viewer writes for a promise of theirs. */
  @Transactional(readOnly = true)
  public Set<LetterKind> listGiven(CaseAccess access, PartId part, ResponseId measure) {
    return workers.listGiven(access, part, measure);
  }

  /** Returns true when this is the name of somebody who had a part in the measure. */
  boolean isInvolved(LetterMatter matter, String name) {
    return finder.isInvolved(matter, name);
  }

  /** Stores who handles what was received, as the letter about it says. */
  void changeHandler(LetterAddress about, OutgoingLetter letter) {
    finder.changeHandler(about, letter);
  }
}
