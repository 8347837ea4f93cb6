// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a measure from a row of the table {@code response}. */
record ResponseRowMapper(Vault vault) implements RowMapper<Response> {

  @Override
  public Response mapRow(ResultSet row, int number) throws SQLException {
    var id = new ResponseId(row.getObject("id", UUID.class));
    var words = new ResponseTextCipher(vault, new KeyId(row.getObject("key_id", UUID.class)), id);
    var content = content(row, words);
    return new Response(
        id,
        MeasureKind.valueOf(row.getString("kind")),
        LegalNature.valueOf(row.getString("nature")),
        new Response.Decision(
            instant(row, "decided_at"), new PersonId(row.getObject("decided_by", UUID.class))),
        content,
        withdrawal(row, words),
        instantOrNull(row, "expired_at"),
        follows(row),
        review(row),
        row.getInt("version"));
  }

  private static Proposal content(ResultSet row, ResponseTextCipher words) throws SQLException {
    return new Proposal(
        MeasureKind.valueOf(row.getString("kind")),
        LegalNature.valueOf(row.getString("nature")),
        new Facts(text(row, words, "conduct"), day(row, "conduct_on"), text(row, words, "place")),
        new Hearing(
            row.getObject("heard", Boolean.class),
            day(row, "heard_on"),
            text(row, words, "heard_words")),
        new Reach(
            text(row, words, "scope"),
            day(row, "starts_on"),
            day(row, "ends_on"),
            text(row, words, "open_channel")),
        new MeasureTarget(
            text(row, words, "subject"),
            new Notice(
                Notice.Moment.valueOf(row.getString("notice")),
                day(row, "notice_on"),
                text(row, words, "notice_reason")),
            text(row, words, "signer")));
  }

  private static Response.@Nullable Withdrawal withdrawal(ResultSet row, ResponseTextCipher words)
      throws SQLException {
    var at = instantOrNull(row, "withdrawn_at");
    return at == null
        ? null
        : new Response.Withdrawal(
            at,
            new PersonId(row.getObject("withdrawn_by", UUID.class)),
            text(row, words, "withdrawn_reason"),
            readTelling(row));
  }

  private static @Nullable PromiseId readTelling(ResultSet row) throws SQLException {
    var telling = row.getObject("withdrawal_telling_id", UUID.class);
    return telling == null ? null : new PromiseId(telling);
  }

  private static @Nullable ResponseId follows(ResultSet row) throws SQLException {
    var former = row.getObject("follows_id", UUID.class);
    return former == null ? null : new ResponseId(former);
  }

  private static Response.@Nullable Review review(ResultSet row) throws SQLException {
    var asked = instantOrNull(row, "review_asked_at");
    return asked == null ? null : new Response.Review(asked, instantOrNull(row, "reviewed_at"));
  }

  private static @Nullable String text(ResultSet row, ResponseTextCipher words, String column)
      throws SQLException {
    return words.decrypt(column, row.getBytes(column));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
