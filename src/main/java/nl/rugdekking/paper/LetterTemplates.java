// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.housestyle.HouseStyles;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of letters of the current organisation, in versions. People hand in a file, look at
 * it and confirm it; a letter is only written with a confirmed one.
 */
@Service
public class LetterTemplates {

  /** The version number of the template that comes with the application. */
  public static final int SHIPPED = 0;

  private final LetterTemplateRepository repository;
  private final Organisations organisations;
  private final HouseStyles styles;
  private final AuditLog audit;
  private final Clock clock;

  LetterTemplates(
      LetterTemplateRepository repository,
      Organisations organisations,
      HouseStyles styles,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.organisations = organisations;
    this.styles = styles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the versions of all templates, the newest of each kind of letter first. */
  @Transactional(readOnly = true)
  public List<LetterTemplate> list() {
    return repository.list();
  }

  /**
   * Returns the number of kinds of letter whose newest template is not confirmed, or that have no
   * template.
   */
  @Transactional(readOnly = true)
  public int countUnconfirmed() {
    var newest = new EnumMap<LetterKind, LetterTemplate>(LetterKind.class);
    repository.list().forEach(template -> newest.putIfAbsent(template.kind(), template));
    int confirmed = (int) newest.values().stream().filter(LetterTemplate::isConfirmed).count();
    return LetterKind.values().length - confirmed;
  }

  /**
   * Returns the file of a version. For {@link #SHIPPED} it is the file that comes with the
   * application, with the logo of the organisation. The result is empty when there is no such
   * version.
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> findFile(LetterKind kind, int version) {
    return version == SHIPPED
        ? Optional.of(getShipped(kind))
        : find(kind, version).flatMap(template -> repository.findContent(template.id()));
  }

  /**
   * Returns the fields that a letter of this kind must have and this template lacks, because they
   * became mandatory after it was handed in. No letter is written with it.
   */
  @Transactional(readOnly = true)
  public Set<LetterField> listLacking(LetterTemplate template) {
    return repository
        .findContent(template.id())
        .map(content -> Letters.listLacking(template.kind(), content))
        .orElse(Set.of());
  }

  private byte[] getShipped(LetterKind kind) {
    var organisation = organisations.current();
    var logo =
        styles
            .findLogo()
            .map(found -> LetterPictures.logo(found.content(), organisation.name()))
            .orElse(null);
    return ShippedTemplates.get(kind, organisation.kind(), logo);
  }

  private Optional<LetterTemplate> find(LetterKind kind, int version) {
    return repository.list().stream()
        .filter(template -> template.kind() == kind && template.version() == version)
        .findFirst();
  }

  /**
   * Stores a new version of a template. It is not used before it is confirmed.
   *
   * @throws RefusedTemplateException with everything in the file that a letter of this kind may not
   *     contain or that it lacks
   */
  @Transactional(rollbackFor = RefusedTemplateException.class)
  public void add(Viewer viewer, LetterKind kind, byte[] file) throws RefusedTemplateException {
    TemplateCheck.check(kind, OdtFile.open(file).read());
    add(viewer, kind, file, false);
  }

  private LetterTemplate add(Viewer viewer, LetterKind kind, byte[] file, boolean shipped) {
    int lastVersion =
        repository.list().stream()
            .filter(known -> known.kind() == kind)
            .mapToInt(LetterTemplate::version)
            .max()
            .orElse(0);
    var added =
        new LetterTemplate(
            Ids.timeOrdered(),
            kind,
            lastVersion + 1,
            shipped,
            viewer.person(),
            clock.instant(),
            null,
            null);
    if (!repository.add(added, file)) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "paper.added-meanwhile");
    }
    record("letter-template.added", viewer, added);
    return added;
  }

  /**
   * Confirms a version, so that it is used from now on. The template of {@link #SHIPPED} first
   * becomes a version of its own, so that a later release of the application does not change what
   * was confirmed.
   *
   * @throws RefusedTemplateException when it still has a gap, where the organisation has to fill in
   *     its own words, or when a field is missing that became mandatory after it was handed in
   * @throws ForbiddenException when the viewer may not confirm it; see {@link #mayConfirm}
   */
  @Transactional(rollbackFor = RefusedTemplateException.class)
  public void confirm(Viewer viewer, LetterKind kind, int version) throws RefusedTemplateException {
    var file = findFile(kind, version).orElseThrow(HiddenException::new);
    if (!mayConfirm(viewer, kind)) {
      throw new ForbiddenException();
    }
    var letter = OdtFile.open(file).read();
    TemplateCheck.check(kind, letter);
    TemplateCheck.checkGaps(letter);
    var template =
        version == SHIPPED
            ? add(viewer, kind, file, true)
            : find(kind, version).orElseThrow(HiddenException::new);
    if (repository.confirm(template.id(), viewer.person(), clock.instant())) {
      record("letter-template.confirmed", viewer, template);
    }
  }

  /**
   * Returns true when the viewer may confirm templates of this kind. Some kinds are confirmed by a
   * lawyer of the organisation only.
   */
  public boolean mayConfirm(Viewer viewer, LetterKind kind) {
    return !kind.isConfirmedByLawyer() || viewer.holdsOffice(OfficeKind.LEGAL);
  }

  private void record(String verb, Viewer viewer, LetterTemplate template) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "letter_template", template.id())
            .by(viewer.person().value())
            .with(
                Map.of(
                    "kind",
                    template.kind().name(),
                    "version",
                    String.valueOf(template.version()))));
  }
}
