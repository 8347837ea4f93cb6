// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.Map;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.paper.LetterSetting.LegalArticles;
import nl.rugdekking.paper.LetterSetting.NextPlaces;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Manages what the letters of the current organisation say about that organisation. */
@Service
public class LetterSettings {

  /** The article of the Gemeentewet by which the chair refuses somebody from meetings. */
  private static final String MEETINGS_OF_COUNCIL = "artikel 26, tweede lid, van de Gemeentewet";

  private final LetterSettingRepository repository;
  private final Organisations organisations;
  private final AuditLog audit;

  LetterSettings(LetterSettingRepository repository, Organisations organisations, AuditLog audit) {
    this.repository = repository;
    this.organisations = organisations;
    this.audit = audit;
  }

  /**
   * Returns what was filled in. The article on meetings of a municipality is that of the
   * Gemeentewet; for the other kinds of organisation a lawyer has to write one.
   */
  @Transactional(readOnly = true)
  public LetterSetting get() {
    var filled = repository.find();
    var articles = filled.articles();
    return articles.meetings().isBlank()
            && organisations.current().kind() == OrganisationKind.MUNICIPALITY
        ? new LetterSetting(
            filled.objections(),
            new LegalArticles(articles.conditions(), MEETINGS_OF_COUNCIL),
            filled.next())
        : filled;
  }

  /** Saves where an objection can be sent. */
  @Transactional
  public void saveObjections(Viewer viewer, ObjectionAddress address) {
    repository.save(address);
    record(viewer, "objections");
  }

  /** Saves where somebody can go who disagrees with an answer. */
  @Transactional
  public void saveNext(Viewer viewer, NextPlaces places) {
    repository.save(places);
    record(viewer, "next");
  }

  /**
   * Saves the articles on which decisions rest.
   *
   * @throws ForbiddenException when the viewer is no lawyer of the organisation
   */
  @Transactional
  public void saveArticles(Viewer viewer, LegalArticles articles) {
    if (!mayWriteArticles(viewer)) {
      throw new ForbiddenException();
    }
    repository.save(articles);
    record(viewer, "articles");
  }

  /** Returns true when the viewer is a lawyer of the organisation. */
  public boolean mayWriteArticles(Viewer viewer) {
    return viewer.holdsOffice(OfficeKind.LEGAL);
  }

  private void record(Viewer viewer, String what) {
    audit.record(
        AuditEvent.of(
                "letter-setting.changed",
                Purpose.SUPPORT,
                "letter_setting",
                CurrentOrganisation.id())
            .by(viewer.person().value())
            .with(Map.of("what", what)));
  }
}
