// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.paper.LetterSetting.LegalArticles;
import nl.rugdekking.paper.LetterSetting.NextPlaces;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what letters say about the organisation, in one row. */
@Repository
record LetterSettingRepository(JdbcClient jdbc) {

  LetterSetting find() {
    return jdbc.sql("select * from letter_setting where organisation_id = ?")
        .param(CurrentOrganisation.id())
        .query(
            (row, number) ->
                new LetterSetting(
                    new ObjectionAddress(
                        row.getString("objection_postal"), row.getString("objection_digital")),
                    new LegalArticles(
                        row.getString("conditions_article"),
                        row.getString("meeting_article"),
                        row.getObject("meeting_months", Integer.class)),
                    new NextPlaces(row.getString("ombudsman"), row.getString("court"))))
        .optional()
        .orElse(LetterSetting.EMPTY);
  }

  void save(ObjectionAddress address) {
    jdbc.sql(
            """
            insert into letter_setting (organisation_id, objection_postal, objection_digital)
            values (:organisation, :postal, :digital)
            on conflict (organisation_id) do update set
              objection_postal = excluded.objection_postal,
              objection_digital = excluded.objection_digital
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("postal", address.postal())
        .param("digital", address.digital())
        .update();
  }

  void save(NextPlaces places) {
    jdbc.sql(
            """
            insert into letter_setting (organisation_id, ombudsman, court)
            values (:organisation, :ombudsman, :court)
            on conflict (organisation_id) do update set
              ombudsman = excluded.ombudsman,
              court = excluded.court
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("ombudsman", places.ombudsman())
        .param("court", places.court())
        .update();
  }

  void save(LegalArticles articles) {
    jdbc.sql(
            """
            insert into letter_setting (organisation_id, conditions_article, meeting_article,
              meeting_months)
            values (:organisation, :conditions, :meetings, :months)
            on conflict (organisation_id) do update set
              conditions_article = excluded.conditions_article,
              meeting_article = excluded.meeting_article,
              meeting_months = excluded.meeting_months
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("conditions", articles.conditions())
        .param("meetings", articles.meetings())
        .param("months", articles.meetingMonths())
        .update();
  }
}
