// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the logo and the colours of each organisation that chose any, in one row for each. */
@Repository
record HouseStyleRepository(JdbcClient jdbc) {

  Optional<HouseStyle> find() {
    return jdbc.sql(
            """
            select main_colour, accent_colour, left(encode(sha256(logo), 'hex'), 16) logo_hash
            from house_style where organisation_id = ?
            """)
        .param(CurrentOrganisation.id())
        .query(HouseStyleRepository::read)
        .optional();
  }

  private static HouseStyle read(ResultSet row, int number) throws SQLException {
    var main = row.getString("main_colour");
    var accent = row.getString("accent_colour");
    var colours =
        main == null
            ? null
            : new HouseColours(
                Colour.parse(main).orElseThrow(), Colour.parse(accent).orElseThrow());
    return new HouseStyle(colours, row.getString("logo_hash"));
  }

  Optional<Logo> findLogo() {
    return jdbc.sql(
            """
            select logo, logo_type from house_style
            where organisation_id = ? and logo is not null
            """)
        .param(CurrentOrganisation.id())
        .query((row, number) -> new Logo(row.getBytes("logo"), row.getString("logo_type")))
        .optional();
  }

  /**
   * Stores the colours.
   *
   * @param colours the colours, or null to use ours again
   */
  void setColours(@Nullable HouseColours colours) {
    jdbc.sql(
            """
            insert into house_style (organisation_id, main_colour, accent_colour)
            values (:organisation, :main, :accent)
            on conflict (organisation_id) do update
            set main_colour = excluded.main_colour, accent_colour = excluded.accent_colour
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("main", colours == null ? null : colours.main().toString())
        .param("accent", colours == null ? null : colours.accent().toString())
        .update();
  }

  /**
   * Stores the logo.
   *
   * @param logo the logo, or null to show none
   */
  void setLogo(@Nullable Logo logo) {
    jdbc.sql(
            """
            insert into house_style (organisation_id, logo, logo_type)
            values (:organisation, :logo, :type)
            on conflict (organisation_id) do update
            set logo = excluded.logo, logo_type = excluded.logo_type
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("logo", logo == null ? null : logo.content())
        .param("type", logo == null ? null : logo.type())
        .update();
  }
}
