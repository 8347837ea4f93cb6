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
import nl.rugdekking.paper.LetterSetting.Sender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Manages what the letters of the current organisation say about that organisation. */
@Service
public class LetterSettings {

  /** The longest refusal from meetings by the Gemeentewet; the program allows none longer. */
  public static final int MEETING_MONTHS = 3;

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
   * Returns what was filled in. The article on meetings of a municipality and its duration are
   * those of the Gemeentewet; for the other kinds of organisation a lawyer has to write them.
   */
  @Transactional(readOnly = true)
  public LetterSetting get() {
    var filled = repository.find();
    var articles = filled.articles();
    if (!isDurationByLaw()) {
      return filled;
    }
    var meetings = articles.meetings().isBlank() ? MEETINGS_OF_COUNCIL : articles.meetings();
    return new LetterSetting(
        filled.objections(),
        new LegalArticles(articles.conditions(), meetings, MEETING_MONTHS),
        filled.next(),
        filled.sender());
  }

  /** Returns true when the law itself says how long somebody may be refused from meetings here. */
  @Transactional(readOnly = true)
  public boolean isDurationByLaw() {
    return organisations.current().kind() == OrganisationKind.MUNICIPALITY;
  }

  /** Saves where an objection can be sent. */
  @Transactional
  public void saveObjections(Viewer viewer, ObjectionAddress address) {
    repository.save(address);
    record(viewer, "objections");
  }

  /** Saves who sends the letters, and whom to ask about kept data. */
  @Transactional
  public void saveSender(Viewer viewer, Sender sender) {
    repository.save(sender);
    record(viewer, "sender");
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
