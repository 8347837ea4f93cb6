// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes letters. Their content is stored encrypted. */
@Repository
class OutgoingRepository {

  private static final String LETTER = "outgoing_letter";

  private static final String LIST =
      """
      select id, coalesce(response_id, hearing_id) as matter, kind, origin, facts, format, reason, key_id, written_by, written_at,
        version
      from outgoing_letter where organisation_id = :organisation
        and (response_id = any (:matters) or hearing_id = any (:matters))
      order by written_at
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final PostingRepository postings;
  private final JsonMapper json = new JsonMapper();

  OutgoingRepository(JdbcClient jdbc, Vault vault, PostingRepository postings) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.postings = postings;
  }

  /** Returns the letters about these measures or hearings, the oldest first. */
  List<OutgoingLetter> list(Collection<UUID> matters) {
    if (matters.isEmpty()) {
      return List.of();
    }
    var found =
        jdbc.sql(LIST)
            .param("organisation", CurrentOrganisation.id())
            .param("matters", matters.toArray(UUID[]::new))
            .query((row, number) -> read(row))
            .list();
    var known = postings.list(found.stream().map(OutgoingLetter::id).toList());
    return found.stream()
        .map(letter -> letter.withPostings(known.getOrDefault(letter.id(), List.of())))
        .toList();
  }

  Optional<OutgoingLetter> find(UUID matter, LetterKind kind) {
    return list(List.of(matter)).stream().filter(letter -> letter.kind() == kind).findFirst();
  }

  private OutgoingLetter read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    Function<String, DatabaseCell> cell = column -> new DatabaseCell(LETTER, column, id);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var facts = vault.findText(key, cell.apply("facts"), row.getBytes("facts"));
    return new OutgoingLetter(
        id,
        new OutgoingLetter.Subject(
            row.getObject("matter", UUID.class), LetterKind.valueOf(row.getString("kind"))),
        facts.map(this::parse).orElse(Map.of()),
        Format.valueOf(row.getString("format")),
        vault.findText(key, cell.apply("reason"), row.getBytes("reason")).orElse(null),
        new OutgoingLetter.Writing(
            new PersonId(row.getObject("written_by", UUID.class)),
            row.getObject("written_at", OffsetDateTime.class).toInstant(),
            row.getInt("version"),
            row.getString("origin").equals("TEMPLATE")),
        List.of());
  }

  private Map<LetterField, String> parse(String text) {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    json.readValue(text, new TypeReference<HashMap<String, String>>() {})
        .forEach((field, fact) -> facts.put(LetterField.valueOf(field), fact));
    return facts;
  }

  /**
   * Stores a letter, in place of an earlier version.
   *
   * @return false when it was recorded as posted, or written again, after this version was read
   */
  boolean save(PartRecord affected, OutgoingLetter letter, LetterFiles files) {
    return jdbc.sql(
                """
                insert into outgoing_letter (organisation_id, id, incident_id, part_id, response_id,
                  hearing_id, kind, origin, facts, odt, document, format, reason, key_id, written_by,
                  written_at, version)
                values (:organisation, :id, :incident, :part, :response, :hearing, :kind, :origin, :facts,
                  :odt, :document, :format, :reason, :key, :by, :at, :version)
                on conflict (%s) do update set
                  origin = excluded.origin, facts = excluded.facts, odt = excluded.odt,
                  document = excluded.document, format = excluded.format,
                  reason = excluded.reason, written_by = excluded.written_by,
                  written_at = excluded.written_at, version = excluded.version
                where outgoing_letter.id = excluded.id
                  and outgoing_letter.version = excluded.version - 1
                  and not exists (select from outgoing_posting p
                    where p.organisation_id = excluded.organisation_id
                      and p.letter_id = excluded.id)
                """
                    .formatted(
                        isInvitation(letter)
                            ? "organisation_id, hearing_id"
                            : "organisation_id, response_id, kind"))
            .param("organisation", CurrentOrganisation.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("key", affected.key().value())
            .params(values(letter))
            .params(encryptValues(affected.key(), letter, files))
            .update()
        == 1;
  }

  private static boolean isInvitation(OutgoingLetter letter) {
    return letter.kind() == LetterKind.HEARING_INVITATION;
  }

  private static Map<String, @Nullable Object> values(OutgoingLetter letter) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", letter.id());
    var matter = letter.about().matter();
    values.put("response", isInvitation(letter) ? null : matter);
    values.put("hearing", isInvitation(letter) ? matter : null);
    values.put("kind", letter.kind().name());
    values.put("origin", letter.isWrittenHere() ? "TEMPLATE" : "ELSEWHERE");
    values.put("format", letter.format().name());
    values.put("by", letter.written().by().value());
    values.put("at", letter.written().at().atOffset(ZoneOffset.UTC));
    values.put("version", letter.written().version());
    return values;
  }

  private Map<String, @Nullable Object> encryptValues(
      KeyId key, OutgoingLetter letter, LetterFiles files) {
    var values = new HashMap<String, @Nullable Object>();
    var odt = files.odt();
    var reason = letter.elsewhere();
    Function<String, DatabaseCell> cell = column -> new DatabaseCell(LETTER, column, letter.id());
    values.put("document", vault.encrypt(key, cell.apply("document"), files.document()));
    values.put("odt", odt == null ? null : vault.encrypt(key, cell.apply("odt"), odt));
    values.put(
        "reason", reason == null ? null : vault.encryptText(key, cell.apply("reason"), reason));
    values.put(
        "facts",
        letter.isWrittenHere()
            ? vault.encryptText(key, cell.apply("facts"), write(letter.facts()))
            : null);
    return values;
  }

  private String write(Map<LetterField, String> facts) {
    return json.writeValueAsString(
        facts.entrySet().stream()
            .collect(Collectors.toMap(fact -> fact.getKey().name(), Map.Entry::getValue)));
  }

  /**
   * Prevents the letter from being written again until this transaction ends.
   *
   * @return false when it was written again after this version was read
   */
  boolean lock(UUID letter, int version) {
    return jdbc.sql(
                """
                update outgoing_letter set version = version
                where organisation_id = ? and id = ? and version = ?
                """)
            .params(CurrentOrganisation.id(), letter, version)
            .update()
        == 1;
  }

  /** The files of a letter. */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record LetterFiles(byte[] document, byte @Nullable [] odt) {}

  /** Returns the files. The result is empty once the key of the incident is destroyed. */
  Optional<LetterFiles> findFiles(UUID letter) {
    return jdbc.sql(
            """
            select document, odt, key_id from outgoing_letter
            where organisation_id = ? and id = ?
            """)
        .params(CurrentOrganisation.id(), letter)
        .query((row, number) -> openFiles(row, letter))
        .single();
  }

  private Optional<LetterFiles> openFiles(ResultSet row, UUID letter) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    if (vault.isDestroyed(key)) {
      return Optional.empty();
    }
    var odt = row.getBytes("odt");
    return Optional.of(
        new LetterFiles(
            vault.decrypt(
                key, new DatabaseCell(LETTER, "document", letter), row.getBytes("document")),
            odt == null ? null : vault.decrypt(key, new DatabaseCell(LETTER, "odt", letter), odt)));
  }

  boolean isPosted(ResponseId measure, LetterKind kind) {
    return jdbc.sql(
            """
            select exists (select from outgoing_letter l join outgoing_posting p
                on p.organisation_id = l.organisation_id and p.letter_id = l.id
              where l.organisation_id = ? and l.response_id = ? and l.kind = ?)
            """)
        .params(CurrentOrganisation.id(), measure.value(), kind.name())
        .query(Boolean.class)
        .single();
  }

  /** Returns the kinds of letter about each of these measures that were posted. */
  Map<ResponseId, Set<LetterKind>> listPosted(Collection<ResponseId> measures) {
    var posted = new HashMap<ResponseId, Set<LetterKind>>();
    jdbc.sql(
            """
            select l.response_id, l.kind from outgoing_letter l
            where l.organisation_id = ? and l.response_id = any (?)
              and exists (select from outgoing_posting p
                where p.organisation_id = l.organisation_id and p.letter_id = l.id)
            """)
        .params(
            CurrentOrganisation.id(), measures.stream().map(ResponseId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var measure = new ResponseId(row.getObject("response_id", UUID.class));
              posted
                  .computeIfAbsent(measure, _ -> EnumSet.noneOf(LetterKind.class))
                  .add(LetterKind.valueOf(row.getString("kind")));
            });
    return posted;
  }
}
