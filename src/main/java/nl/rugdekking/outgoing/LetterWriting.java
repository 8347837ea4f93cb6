// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.database.Ids;
import nl.rugdekking.outgoing.OutgoingRepository.LetterFiles;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.Letters;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes letters about measures toward the perpetrator and invitations to a hearing, and stores
 * letters that were written elsewhere.
 */
@Service
public class LetterWriting {

  /** The number of characters that a fact may have at most. */
  public static final int MAX_LENGTH = 5_000;

  /** The number of bytes that a file written elsewhere may have at most. */
  public static final int MAX_BYTES = 2_000_000;

  private final LetterDesk desk;
  private final OutgoingRepository repository;
  private final Letters letters;
  private final LetterCheck check;
  private final PartService parts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  LetterWriting(
      LetterDesk desk,
      OutgoingRepository repository,
      Letters letters,
      LetterCheck check,
      PartService parts,
      TransactionTemplate transactions,
      Clock clock) {
    this.desk = desk;
    this.repository = repository;
    this.letters = letters;
    this.check = check;
    this.parts = parts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes a letter with the template that the organisation confirmed. The files are made before
   * the transaction begins, because that takes long.
   *
   * @param version the version that the page showed; null when nothing was written yet
   * @param naming why the letter may name the affected person, which everybody who handles the case
   *     can see; null when nobody said that it may
   * @throws FaultyLetterException with all fields that are missing, cannot be printed, are too long
   *     or contain a name that must not be in the letter, or about which nobody was asked
   */
  public void write(
      CaseAccess access,
      LetterAddress about,
      @Nullable Integer version,
      Map<LetterField, String> typed,
      @Nullable String naming) {
    var sheet = getWritable(access, about, version);
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    sheet.facts().asked().forEach(field -> put(facts, field, typed.get(field)));
    facts.putAll(sheet.facts().fixed());
    check.requireUninvolvedHandler(sheet, facts);
    boolean named = check.isNamingAffected(access, about, facts);
    check.requireNoFaults(access, about, facts, sheet.facts(), naming != null);
    var written = letters.write(about.kind(), facts, sheet.facts().withheld());
    var kept = new EnumMap<>(facts);
    kept.keySet().removeAll(sheet.facts().fixed().keySet());
    save(
        access,
        about,
        letter(access, about, sheet, new Content(kept, Format.PDF, null)),
        new LetterFiles(written.pdf(), written.odt()),
        named ? naming : null);
  }

  private static void put(
      Map<LetterField, String> facts, LetterField field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      facts.put(field, TypedText.cleanText(TypedText.removeUnreadable(text)));
    }
  }

  private LetterSheet getWritable(
      CaseAccess access, LetterAddress about, @Nullable Integer version) {
    desk.requireWriting(access, about);
    var sheet = desk.get(access, about);
    sheet.obstacles().stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw new RefusedException("register.Obstacle." + obstacle.name());
            });
    if (!sheet.mayWrite()) {
      throw new RefusedException("register.closed");
    }
    if (sheet.isTooLate()) {
      throw new RefusedException(
          about.isAboutHearing() ? "outgoing.over.hearing" : "outgoing.over");
    }
    var letter = sheet.letter();
    var known = letter == null ? null : letter.written().version();
    if (!Objects.equals(known, version) || !sheet.isWritable()) {
      throw new StalePageException();
    }
    return sheet;
  }

  /**
   * Stores a letter that was written in a word processor of the organisation.
   *
   * @param reason why it was written elsewhere, which everybody who handles the case can see
   * @throws RefusedException when there is no reason, or the file is no letter, or the letter must
   *     not say something that we cannot look for: who is reported under number, or that data are
   *     kept of which the perpetrator does not hear yet
   */
  public void keepElsewhere(
      CaseAccess access,
      LetterAddress about,
      @Nullable Integer version,
      String reason,
      byte[] file) {
    var sheet = getWritable(access, about, version);
    if (check.isUnderNumber(access)) {
      throw new RefusedException("outgoing.elsewhere.number");
    }
    if (!sheet.facts().withheld().isEmpty()) {
      throw new RefusedException("outgoing.elsewhere.withheld");
    }
    if (reason.isBlank()) {
      throw new RefusedException("outgoing.elsewhere.reason.missing");
    }
    if (file.length > MAX_BYTES) {
      throw new RefusedException("outgoing.elsewhere.file.large");
    }
    var format =
        Format.find(file).orElseThrow(() -> new RefusedException("outgoing.elsewhere.file.wrong"));
    save(
        access,
        about,
        letter(access, about, sheet, new Content(Map.of(), format, reason.strip())),
        new LetterFiles(file, null),
        reason.strip());
  }

  /**
   * The content of a letter that is stored besides its files.
   *
   * @param elsewhere why it was written elsewhere; null when it was written here
   */
  private record Content(
      Map<LetterField, String> facts, Format format, @Nullable String elsewhere) {}

  private OutgoingLetter letter(
      CaseAccess access, LetterAddress about, LetterSheet sheet, Content content) {
    var before = sheet.letter();
    return new OutgoingLetter(
        before == null ? Ids.timeOrdered() : before.id(),
        new OutgoingLetter.Subject(about.matter(), about.kind()),
        content.facts(),
        content.format(),
        content.elsewhere(),
        new OutgoingLetter.Writing(
            access.viewer().person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            before == null ? 0 : before.written().version() + 1,
            content.elsewhere() == null),
        List.of());
  }

  private void save(
      CaseAccess access,
      LetterAddress about,
      OutgoingLetter letter,
      LetterFiles files,
      @Nullable String reason) {
    transactions.executeWithoutResult(
        _ -> {
          var right = desk.requireWriting(access, about);
          var affected =
              LetterChoice.maySendAtAnyTime(about.kind())
                  ? parts.get(access, about.part(), right)
                  : parts.getOpen(access, about.part(), right);
          if (!repository.save(affected, letter, files)) {
            throw new StalePageException();
          }
          desk.changeHandler(about, letter);
          var step =
              letter.isWrittenHere()
                  ? OutgoingEntryKind.WRITTEN
                  : OutgoingEntryKind.WRITTEN_ELSEWHERE;
          parts.recordStep(access, affected, step, about.kind().name(), reason);
        });
  }
}
