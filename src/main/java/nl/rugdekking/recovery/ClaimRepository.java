// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the decisions about damage and what came of each claim. */
@Repository
record ClaimRepository(JdbcClient jdbc, Vault vault) {

  /** Returns the decisions of a part, at most one for each party. */
  List<Claim> list(PartId part) {
    return jdbc.sql(
            "select * from damage_claim where organisation_id = ? and part_id = ? order by claimant")
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list();
  }

  Optional<Claim> find(PartId part, Claimant claimant) {
    return list(part).stream().filter(claim -> claim.claimant() == claimant).findFirst();
  }

  /**
   * Returns the decision about this party.
   *
   * @throws StalePageException when it was changed or removed since it was read
   */
  Claim getUnchanged(PartId part, Claimant claimant, int version) {
    return find(part, claimant)
        .filter(claim -> claim.version() == version)
        .orElseThrow(StalePageException::new);
  }

  /**
   * Stores a decision.
   *
   * @return false when somebody decided before
   */
  boolean insert(
      PartRecord affected,
      ClaimDecision decision,
      Claim.Promised promised,
      PersonId by,
      Instant at) {
    var cells = cells(affected.key(), affected.part(), decision.claimant());
    var way = decision.way();
    var consent = decision.consent();
    return jdbc.sql(
                """
                insert into damage_claim (organisation_id, id, part_id, claimant, incident_id,
                  claimed, way, reason, words, name_agreed, without_others, authority_on,
                  claiming_id, decision_telling_id, key_id, decided_by, decided_at, version)
                values (:organisation, :id, :part, :claimant, :incident,
                  :claimed, :way, :reason, :words, :named, :without, :authority,
                  :claiming, :telling, :key, :by, :at, 1)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", decision.claimant().rowOf(affected.part()))
            .param("part", affected.part().value())
            .param("claimant", decision.claimant().name())
            .param("incident", affected.incident().value())
            .param("claimed", way != null)
            .param("way", way == null ? null : way.name())
            .param("reason", way == null ? decision.reason() : null)
            .param("words", cells.encrypt("words", decision.words()))
            .param("named", consent.nameAgreed())
            .param("without", consent.withoutOthers())
            .param("authority", consent.authorityOn())
            .param("claiming", valueOf(promised.claiming()))
            .param("telling", valueOf(promised.telling()))
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /**
   * Stores what came of a claim.
   *
   * @param telling the promise to tell the affected person of it, or null when there is none
   * @return false when the claim was changed since it was read
   */
  boolean update(
      PartRecord affected,
      Claim claim,
      Claim.Account account,
      @Nullable String reason,
      @Nullable LocalDate settledOn,
      @Nullable PromiseId telling) {
    var cells = cells(affected.key(), affected.part(), claim.claimant());
    var sums = account.sums();
    return jdbc.sql(
                """
                update damage_claim set awarded = :awarded, insured = :insured,
                  received = :received, written_off = :writtenOff, advanced = :advanced,
                  advance_ground = :ground, finance_number = :number, insurer_told_on = :told,
                  reason = :reason, settled_on = :settled, telling_id = :telling,
                  words = :words, key_id = :key, version = version + 1
                where organisation_id = :organisation and part_id = :part
                  and claimant = :claimant and version = :version
                """)
            .param("awarded", sums.awarded())
            .param("insured", sums.insured())
            .param("received", sums.received())
            .param("writtenOff", sums.writtenOff())
            .param("advanced", sums.advanced())
            .param("ground", cells.encrypt("advance_ground", account.advanceGround()))
            .param("number", cells.encrypt("finance_number", account.financeNumber()))
            .param("told", account.insurerToldOn())
            .param("reason", reason)
            .param("settled", settledOn)
            .param("telling", valueOf(telling))
            .param("words", cells.encrypt("words", claim.words()))
            .param("key", affected.key().value())
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("claimant", claim.claimant().name())
            .param("version", claim.version())
            .update()
        == 1;
  }

  /**
   * Stores that the loss changed, so that nobody records sums against the loss of before.
   *
   * @param settledOn the day on which nothing was left to claim; null when something is
   * @return false when the claim was changed since it was read
   */
  boolean adjust(PartId part, Claim claim, @Nullable LocalDate settledOn) {
    return jdbc.sql(
                """
                update damage_claim set settled_on = :on, version = version + 1
                where organisation_id = :organisation and part_id = :part
                  and claimant = :claimant and version = :version
                """)
            .param("on", settledOn)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.value())
            .param("claimant", claim.claimant().name())
            .param("version", claim.version())
            .update()
        == 1;
  }

  /**
   * Removes a decision.
   *
   * @return false when it was changed or removed since it was read
   */
  boolean delete(PartId part, Claim claim) {
    return jdbc.sql(
                """
                delete from damage_claim
                where organisation_id = ? and part_id = ? and claimant = ? and version = ?
                """)
            .params(
                CurrentOrganisation.id(), part.value(), claim.claimant().name(), claim.version())
            .update()
        == 1;
  }

  private Claim read(ResultSet row, int number) throws SQLException {
    var claimant = Claimant.valueOf(row.getString("claimant"));
    var part = new PartId(row.getObject("part_id", UUID.class));
    var cells = cells(new KeyId(row.getObject("key_id", UUID.class)), part, claimant);
    var way = row.getString("way");
    return new Claim(
        claimant,
        way == null ? null : OnBehalfOf.valueOf(way),
        row.getString("reason"),
        cells.decrypt(row, "words"),
        new ClaimConsent(
            row.getBoolean("without_others"),
            row.getBoolean("name_agreed"),
            row.getObject("authority_on", LocalDate.class)),
        new Claim.Promised(
            readPromise(row, "claiming_id"), readPromise(row, "decision_telling_id")),
        new Claim.Account(
            readSums(row),
            row.getObject("insurer_told_on", LocalDate.class),
            cells.decrypt(row, "advance_ground"),
            cells.decrypt(row, "finance_number")),
        row.getObject("settled_on", LocalDate.class),
        readPromise(row, "telling_id"),
        row.getInt("version"));
  }

  private static @Nullable PromiseId readPromise(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PromiseId(id);
  }

  private static @Nullable UUID valueOf(@Nullable PromiseId promise) {
    return promise == null ? null : promise.value();
  }

  private static Claim.Sums readSums(ResultSet row) throws SQLException {
    return new Claim.Sums(
        row.getLong("awarded"),
        row.getLong("insured"),
        row.getLong("received"),
        row.getLong("written_off"),
        row.getLong("advanced"));
  }

  private SealedCells cells(KeyId key, PartId part, Claimant claimant) {
    return new SealedCells(vault, key, "damage_claim", claimant.rowOf(part));
  }
}
