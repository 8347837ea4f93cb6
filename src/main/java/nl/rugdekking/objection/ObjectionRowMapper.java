// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Makes an objection of its row and decrypts its texts. */
record ObjectionRowMapper(Vault vault) implements RowMapper<Objection> {

  @Override
  public Objection mapRow(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var cells = new ObjectionCells(vault, new KeyId(row.getObject("key_id", UUID.class)), id);
    return new Objection(
        id,
        new ResponseId(row.getObject("response_id", UUID.class)),
        ObjectionKind.valueOf(row.getString("kind")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        cells.decrypt(row, "words"),
        cells.decrypt(row, "handler"),
        readOwner(row),
        row.getBoolean("called_objection"),
        readPostponement(row, cells),
        readHearing(row, cells),
        readAnswer(row, cells),
        new Objection.Posted(row.getBoolean("receipt_posted"), row.getBoolean("answer_posted")),
        readTelling(row),
        readPromised(row),
        row.getInt("version"));
  }

  private static @Nullable PersonId readOwner(ResultSet row) throws SQLException {
    var owner = row.getObject("owner_id", UUID.class);
    return owner == null ? null : new PersonId(owner);
  }

  private static Objection.@Nullable Postponement readPostponement(
      ResultSet row, ObjectionCells cells) throws SQLException {
    var toldOn = row.getObject("put_off_told_on", LocalDate.class);
    return toldOn == null
        ? null
        : new Objection.Postponement(
            toldOn,
            row.getObject("put_off_from", LocalDate.class),
            cells.decrypt(row, "put_off_reason"));
  }

  private static @Nullable PromiseId readTelling(ResultSet row) throws SQLException {
    var telling = row.getObject("telling_id", UUID.class);
    return telling == null ? null : new PromiseId(telling);
  }

  private static @Nullable PromiseState readPromised(ResultSet row) throws SQLException {
    var state = row.getString("promised");
    return state == null ? null : PromiseState.valueOf(state);
  }

  private static Objection.@Nullable Answer readAnswer(ResultSet row, ObjectionCells cells)
      throws SQLException {
    var outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Objection.Answer(
            ObjectionOutcome.valueOf(outcome),
            row.getObject("answered_on", LocalDate.class),
            cells.decrypt(row, "answered_by"),
            cells.decrypt(row, "reason"),
            readCourse(row, cells));
  }

  private static ObjectionHearing readHearing(ResultSet row, ObjectionCells cells)
      throws SQLException {
    return new ObjectionHearing(
        row.getObject("heard_on", LocalDate.class),
        cells.decrypt(row, "heard_by"),
        cells.decrypt(row, "heard_whom"),
        cells.decrypt(row, "hearing"));
  }

  private static AnswerCourse readCourse(ResultSet row, ObjectionCells cells) throws SQLException {
    var judgement = row.getString("judgement");
    return new AnswerCourse(
        judgement == null ? null : Judgement.valueOf(judgement),
        cells.decrypt(row, "prepared_by"),
        readHearing(row, cells),
        cells.decrypt(row, "on_behalf"));
  }
}
