// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.paper.LetterSetting.LegalArticles;
import nl.rugdekking.paper.LetterSetting.NextPlaces;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import nl.rugdekking.paper.LetterSetting.Sender;
import org.jspecify.annotations.Nullable;
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
                    new NextPlaces(row.getString("ombudsman"), row.getString("court")),
                    new Sender(
                        row.getString("sender"),
                        row.getString("privacy_contact"),
                        row.getString("data_ground"))))
        .optional()
        .orElse(LetterSetting.EMPTY);
  }

  void save(ObjectionAddress address) {
    save(Map.of("objection_postal", address.postal(), "objection_digital", address.digital()));
  }

  void save(NextPlaces places) {
    save(Map.of("ombudsman", places.ombudsman(), "court", places.court()));
  }

  void save(Sender sender) {
    save(
        Map.of(
            "sender",
            sender.department(),
            "privacy_contact",
            sender.privacyContact(),
            "data_ground",
            sender.dataGround()));
  }

  void save(LegalArticles articles) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("conditions_article", articles.conditions());
    values.put("meeting_article", articles.meetings());
    values.put("meeting_months", articles.meetingMonths());
    save(values);
  }

  /**
   * Saves these columns of the row, and leaves the others as they are.
   *
   * @param values the values by the names of their columns, which are those of this class only
   */
  private void save(Map<String, ? extends @Nullable Object> values) {
    var columns = List.copyOf(values.keySet());
    jdbc.sql(
            """
            insert into letter_setting (organisation_id, %s)
            values (:organisation, %s)
            on conflict (organisation_id) do update set %s
            """
                .formatted(
                    join(columns, "%1$s"),
                    join(columns, ":%1$s"),
                    join(columns, "%1$s = excluded.%1$s")))
        .params(values)
        .param("organisation", CurrentOrganisation.id())
        .update();
  }

  private static String join(List<String> columns, String each) {
    return columns.stream().map(each::formatted).collect(Collectors.joining(", "));
  }
}
