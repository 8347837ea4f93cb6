// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes letters with the templates that the current organisation confirmed. The caller gives the
 * facts; this class does not post the letter.
 */
@Service
public class Letters {

  private final LetterTemplateRepository repository;
  private final Organisations organisations;
  private final TransactionTemplate transactions;

  Letters(
      LetterTemplateRepository repository,
      Organisations organisations,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.organisations = organisations;
    this.transactions = transactions;
  }

  /** Returns the mandatory fields of the letter for which there is no fact. */
  public Set<LetterField> listMissing(LetterKind kind, Map<LetterField, String> facts) {
    return new LetterFacts(facts).listMissing(kind);
  }

  /** Returns the characters that cannot be printed, for each fact that contains any. */
  public Map<LetterField, Set<String>> listUnprintable(Map<LetterField, String> facts) {
    return new LetterFacts(facts).listUnprintable();
  }

  /**
   * Returns the fields in the template with which this letter is written. The result is empty as
   * long as no template was confirmed that has all mandatory fields.
   */
  public Optional<Set<LetterField>> findFields(LetterKind kind) {
    return findConfirmed(kind).map(Letters::listFields);
  }

  /** Returns the mandatory fields that a stored template lacks. */
  static Set<LetterField> listLacking(LetterKind kind, byte[] template) {
    var lacking = EnumSet.copyOf(kind.mandatory());
    lacking.removeAll(listFields(template));
    return lacking;
  }

  private static Set<LetterField> listFields(byte[] template) {
    try {
      return TemplateCheck.listFields(OdtFile.open(template).read());
    } catch (RefusedTemplateException changed) {
      throw new IllegalStateException("A stored template is refused", changed);
    }
  }

  /**
   * Returns the letter with these facts.
   *
   * @param withheld the fields that the letter must not contain; the paragraphs with them are left
   *     out
   * @throws PlainSentenceException when no template of this kind was confirmed
   * @throws IllegalArgumentException when a mandatory fact is missing or cannot be printed
   */
  public WrittenLetter write(
      LetterKind kind, Map<LetterField, String> facts, Set<LetterField> withheld) {
    var checked = new LetterFacts(facts);
    var missing = checked.listMissing(kind);
    missing.removeAll(withheld);
    var unprintable = checked.listUnprintable().keySet();
    if (!missing.isEmpty() || !unprintable.isEmpty()) {
      throw new IllegalArgumentException("Missing " + missing + ", unprintable " + unprintable);
    }
    var template =
        findConfirmed(kind)
            .orElseThrow(
                () -> new PlainSentenceException(HttpStatus.CONFLICT, "paper.not-confirmed"));
    return fill(kind, template, checked, withheld);
  }

  // A template that was confirmed before a field became mandatory does not count.
  private Optional<byte[]> findConfirmed(LetterKind kind) {
    var found = transactions.execute(status -> repository.findConfirmed(kind));
    return found == null
        ? Optional.empty()
        : found.filter(template -> listLacking(kind, template).isEmpty());
  }

  /**
   * Returns an example with the name of the current organisation and invented facts, as the letter
   * would be posted.
   *
   * @param template a file that was accepted as a template of this kind
   */
  public WrittenLetter writeExample(LetterKind kind, byte[] template) {
    var facts = ShippedTemplates.sampleFacts(kind, organisations.current().name());
    return fill(kind, template, facts, Set.of());
  }

  private static WrittenLetter fill(
      LetterKind kind, byte[] template, LetterFacts facts, Set<LetterField> withheld) {
    try {
      return WrittenLetter.fill(template, facts, ShippedTemplates.title(kind), withheld);
    } catch (RefusedTemplateException changed) {
      throw new IllegalStateException("A stored template is refused", changed);
    }
  }
}
